/** `12345` → `12,345`: the same in every interface language and on every machine. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
