/**
 * Old addresses go on working. Each becomes a page that links to the article, which any host can serve, and a line of
 * `_redirects`, which leads there by itself on hosts that read it. The page does not move the reader: `meta refresh` and
 * scripts that do are what hostile pages use, and an archive's pages have neither.
 */
import type {FiledArticle} from '../../archive/model.ts'
import {type Issue, issue} from '../../issue.ts'
import type {SitePath, SourcePath} from '../../model.ts'
import {withPrefix} from '../../urls.ts'
import {fileOf} from '../each.ts'
import type {Frame} from '../views/model.ts'
import {absolute} from './address.ts'
import {contentPolicy} from './csp.ts'
import {fileOfFormer, formerPath} from './former-path.ts'
import {type RedirectLimit, smallestRedirects} from './hosts.ts'
import type {TextFile} from './sitemap.ts'
import {element, htmlDocument} from './xml.ts'

/** An old address and where it leads. */
export interface Redirect {
  /** `/old/x.html`, without the prefix. */
  readonly from: string
  /** Below the site's folder: `old/x.html`. */
  readonly file: string
  readonly to: SitePath
  readonly title: string
  readonly lang: string
}

export interface RedirectPlan {
  readonly redirects: readonly Redirect[]
  /** One for each address that can't be kept, with the file it comes from. */
  readonly issues: readonly {readonly source: SourcePath; readonly issue: Issue}[]
}

/** Folders whose files are not known when redirects are planned. */
const reservedFolders: ReadonlySet<string> = new Set(['assets', 'data', 'media', 'search'])

/**
 * Decides every old address. `pages` are all addresses of the site and `files` its other files (`/feed.xml`): none is
 * ever overwritten, nor an address that differs from it by case alone. The first article in archive order gets an address.
 */
export function planRedirects(
  articles: readonly FiledArticle[],
  frame: Pick<Frame, 'origin' | 'prefix'>,
  {pages, files}: {pages: readonly SitePath[]; files: readonly string[]},
): RedirectPlan {
  const taken = new Tree()
  for (const path of [...pages, ...files]) taken.add(fileOf(path).slice(1))
  const redirects: Redirect[] = []
  const issues: {source: SourcePath; issue: Issue}[] = []
  for (const article of articles) {
    const own = new Set([fileOf(article.path).slice(1)])
    for (const address of article.formerAddresses) {
      const former = formerPath(address, frame)
      const file = 'path' in former ? fileOfFormer(former.path) : undefined
      if (file !== undefined && own.has(file)) continue
      const why = 'why' in former ? former.why : taken.obstacleTo(fileOfFormer(former.path))
      if (why !== undefined || 'why' in former || file === undefined) {
        const message = `The former address “${address}” can’t be kept: ${why}.`
        issues.push({source: article.source.path, issue: issue('redirect-unusable', message)})
        continue
      }
      own.add(file)
      taken.add(file)
      redirects.push({from: former.path, file, to: article.path, title: article.title.value, lang: article.lang})
    }
  }
  return {redirects, issues}
}

/** Files and folders of a site, by names without case, as some file systems see them. */
class Tree {
  readonly #files = new Set<string>()
  readonly #folders = new Set<string>()

  add(file: string): void {
    const name = file.toLowerCase()
    this.#files.add(name)
    for (const folder of foldersOf(name)) this.#folders.add(folder)
  }

  /** Why a file can't be put here, or undefined. */
  obstacleTo(file: string): string | undefined {
    const name = file.toLowerCase()
    const folders = foldersOf(name)
    if (folders.some((folder) => reservedFolders.has(folder))) return 'the site keeps its own files there'
    if (this.#files.has(name)) return 'another page has it'
    if (this.#folders.has(name)) return 'there is a folder of that name'
    if (folders.some((folder) => this.#files.has(folder))) return 'a file is where it needs a folder'
    return undefined
  }
}

/** `a/b/c` → `a`, `a/b`. */
const foldersOf = (file: string): readonly string[] =>
  file
    .split('/')
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join('/'))

const style = '/assets/site.css'

/** The words of a redirect page, in the interface's language. */
export interface MovedWords {
  /** `This page has moved` */
  readonly heading: string
}

/** The page at an old address. */
export function redirectPage(
  redirect: Redirect,
  frame: Pick<Frame, 'origin' | 'prefix' | 'siteTitle' | 'lang' | 'integrity'>,
  {heading}: MovedWords,
): TextFile {
  const canonical = absolute(frame, redirect.to)
  const root = element(
    'html',
    {lang: frame.lang},
    element(
      'head',
      {},
      element('meta', {charset: 'utf-8'}),
      element('meta', {'http-equiv': 'Content-Security-Policy', content: contentPolicy}),
      element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      element('meta', {name: 'referrer', content: 'no-referrer'}),
      element('meta', {name: 'robots', content: 'noindex'}),
      element('title', {}, `${heading} · ${frame.siteTitle}`),
      element('link', {
        rel: 'stylesheet',
        href: withPrefix(frame.prefix, style),
        ...(frame.integrity?.[style] ? {integrity: frame.integrity[style]} : {}),
      }),
      ...(canonical === undefined ? [] : [element('link', {rel: 'canonical', href: canonical})]),
    ),
    element(
      'body',
      {},
      element(
        'main',
        {},
        element('h1', {}, heading),
        element(
          'p',
          {},
          element('a', {href: withPrefix(frame.prefix, redirect.to), lang: redirect.lang}, redirect.title),
        ),
      ),
    ),
  )
  return {path: redirect.file, text: htmlDocument(root)}
}

/**
 * The text of `_redirects`: `/x/old/x.html /x/a/s1/ 301`, as many lines as fit, since hosts pass over the rest; the pages
 * are there all the same. Undefined where there is nothing to say.
 */
export function redirectsFile(
  redirects: readonly Redirect[],
  {prefix}: Pick<Frame, 'prefix'>,
  limit: RedirectLimit = smallestRedirects,
): string | undefined {
  let text = ''
  // Addresses are ASCII: a character is a byte.
  for (const {from, to} of redirects.slice(0, limit.lines)) {
    const line = `${withPrefix(prefix, from)} ${withPrefix(prefix, to)} 301\n`
    if (text.length + line.length > limit.bytes) break
    text += line
  }
  return text === '' ? undefined : text
}
