/** Pictures named by a path: they may lie beside the article. Which do is known only when every file is. */

/** Host that marks such an address on its way through the sanitizer; `.invalid` can belong to nobody (RFC 2606). */
const host = 'https://beside.invalid/'

/** A path, not an address: `images/1.jpg`, `/images/1.jpg`, `../1.jpg`. */
export const mayBeBeside = (written: string): boolean =>
  written !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/iu.test(written)

/** One address that carries the path and, where there is one, the address it means on the article's own site. */
export function besideAddress(written: string, resolved: string | null): string {
  const both = resolved === null ? [written] : [written, resolved]
  return `${host}?${new URLSearchParams(both.map((address) => ['is', address]))}`
}

/** What `besideAddress` carries; null for any other address. */
export function readBeside(address: string): {readonly path: string; readonly resolved: string | null} | null {
  if (!address.startsWith(`${host}?`)) return null
  const [path = '', resolved = null] = new URL(address).searchParams.getAll('is')
  return {path, resolved}
}
