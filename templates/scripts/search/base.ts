/** Where the search lies: every address below is resolved against the script, so it works under any path prefix. */
import {unreachable} from './failure.ts'

/** The folder of the script: `https://example.org/archive/search/`. */
export const searchFolder = (script: string): URL => new URL('.', script)

/** The address of an article of the same site: `/a/x/` → `https://example.org/archive/a/x/`. */
export const pageAddress = (folder: URL, url: string): URL => new URL(`..${url}`, folder)

/** Reads JSON of our own making. */
export const readJson = <T>(address: URL, cache: RequestCache = 'default'): Promise<T> =>
  read(address, async (response) => (await response.json()) as T, cache)

/** Reads plain text. */
export const readText = (address: URL): Promise<string> => read(address, (response) => response.text())

/** Reads a file as a whole, or says which one can't be read and why. */
async function read<T>(
  address: URL,
  content: (response: Response) => Promise<T>,
  cache: RequestCache = 'default',
): Promise<T> {
  try {
    const response = await fetch(address, {cache})
    if (!response.ok) throw new Error(String(response.status))
    return await content(response)
  } catch (error) {
    throw unreachable(address.pathname, error)
  }
}
