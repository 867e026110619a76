/** Where the search lies: every address below is resolved against the script, so it works under any path prefix. */

/** The folder of the script: `https://example.org/archive/search/`. */
export const searchFolder = (script: string): URL => new URL('.', script)

/** The address of an article of the same site: `/a/x/` → `https://example.org/archive/a/x/`. */
export const pageAddress = (folder: URL, url: string): URL => new URL(`..${url}`, folder)

/** Reads JSON of our own making. */
export async function readJson<T>(address: URL): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`)
  return (await response.json()) as T
}

/** Reads plain text. */
export async function readText(address: URL): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`)
  return response.text()
}
