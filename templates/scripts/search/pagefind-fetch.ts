/**
 * Stands in for `fetch` inside Pagefind's script (`src/site/search/pagefind.ts` puts it there). Pagefind goes on without
 * what it can't load and finds less; here every failure is kept, so that whoever asks can tell.
 */

/** What could not be loaded so far. */
export const failures: {readonly address: string; readonly why: unknown}[] = []

/** Answers when all of a file has come, and it is one of ours: some hosts send a page in place of what is not there. */
export async function fetch(address: string): Promise<Response> {
  try {
    const response = await globalThis.fetch(address)
    if (!response.ok) throw new Error(String(response.status))
    const content = await response.arrayBuffer()
    if (!isOurs(new Uint8Array(content))) throw new Error('no search index')
    return new Response(content)
  } catch (why) {
    failures.push({address, why})
    throw why
  }
}

/** `{…` of an entry; gzip, or what it held where the host or the browser has unpacked it: `pagefind_dcd…`. */
const isOurs = ([first, second]: Uint8Array): boolean =>
  first === 0x7b || (first === 0x1f && second === 0x8b) || (first === 0x70 && second === 0x61)
