/**
 * An address as a browser reads it (WHATWG), or null. Not by `URL.canParse`: once it has been called some thousand times, that
 * of Node 20 takes letters such as `é` for other bytes and allows what `new URL` then refuses.
 */
export function urlOf(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}
