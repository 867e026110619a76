/** How static hosts answer an address: the common ground of GitHub Pages, Cloudflare Pages, Netlify and GitLab Pages. */
import {statSync} from 'node:fs'
import {extname, join} from 'node:path'

/** What a host does about a request. Files are below the site's folder, without a leading slash. */
export type Answer =
  | {readonly kind: 'file'; readonly file: string}
  | {readonly kind: 'redirect'; readonly to: string}
  | {readonly kind: 'not-found'}
  | {readonly kind: 'refused'; readonly status: 400 | 405}

/** Answers for the site in `folder`, which lies at `prefix` on its host. `url` is a request's, query and all. */
export function answerTo(folder: string, prefix: string, method: string | undefined, url: string): Answer {
  if (method !== 'GET' && method !== 'HEAD') return {kind: 'refused', status: 405}
  const path = pathOf(url)
  if (path === undefined) return {kind: 'refused', status: 400}
  // A host would know nothing of these two; the way to the site is more use than an error.
  if (prefix !== '/' && (path === '/' || `${path}/` === prefix)) return {kind: 'redirect', to: prefix}
  if (!path.startsWith(prefix)) return {kind: 'not-found'}
  return fileOrFolder(folder, path.slice(prefix.length), path)
}

/** `a/x/` → `a/x/index.html`; `a/x` → the same by a redirect; `about` → `about.html` where there is no such folder. */
function fileOrFolder(folder: string, path: string, asked: string): Answer {
  if (path === '' || path.endsWith('/')) {
    return isFile(join(folder, path, 'index.html')) ? {kind: 'file', file: `${path}index.html`} : {kind: 'not-found'}
  }
  if (isFile(join(folder, path))) return {kind: 'file', file: path}
  if (isFile(join(folder, path, 'index.html'))) return {kind: 'redirect', to: `${encodeURI(asked)}/`}
  return isFile(join(folder, `${path}.html`)) ? {kind: 'file', file: `${path}.html`} : {kind: 'not-found'}
}

/** The path of a request, decoded; undefined where it makes no sense or climbs out of the site. */
export function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    const names = path.split('/').slice(1)
    const odd = names.some((name, index) => name === '..' || name === '.' || (name === '' && index < names.length - 1))
    return path.startsWith('/') && !odd && !/[\\\0]/.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false // gone, below a file (ENOTDIR), a name no disk could hold (ENAMETOOLONG): all are no file
  }
}

/** What hosts say of a file: text always with its encoding. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
}

/** `a/index.html` → `text/html; charset=utf-8`; what is not in the table is bytes. */
export const typeOf = (file: string): string => types[extname(file).toLowerCase()] ?? 'application/octet-stream'
