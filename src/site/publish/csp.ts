/** What a page may load, for the `meta` of every page and for hosts that send headers. */

/** This site's files and nothing else; nothing inline. */
const directives: readonly (readonly [name: string, value: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['connect-src', "'self'"],
  ['font-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
]

/** For the `meta` of pages that run no WebAssembly. */
export const contentPolicy = written(directives)

/** For pages that search: Pagefind's core is WebAssembly, which Chromium compiles only with this word (CSP 3, 4.6.1). */
export const searchPolicy = written(
  directives.map(([name, value]) => [name, name === 'script-src' ? `${value} 'wasm-unsafe-eval'` : value]),
)

/** For `_headers`: one for all pages, and what a `meta` can't say (CSP 3, 3.3). */
export const headerPolicy = `${searchPolicy}; frame-ancestors 'self'`

function written(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, value]) => `${name} ${value}`).join('; ')
}
