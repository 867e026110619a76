/** Pictures that lie beside articles: found among the input's files, and checked by their bytes. The only user of image-size. */
import {open, readFile} from 'node:fs/promises'
import {posix} from 'node:path'
import {imageSize} from 'image-size'
import {messageOf} from '../error-code.ts'
import {type Issue, issue} from '../issue.ts'
import type {Article, SourcePath} from '../model.ts'
import {sha256} from './identity.ts'
import type {InputEntry} from './read.ts'

/** A picture of the input that a page may show. */
export interface LocalPicture {
  readonly entry: InputEntry
  /** File name in the site: hash of the bytes and the ending of the type they have. */
  readonly name: string
  readonly width: number
  readonly height: number
}

/** What was found. */
export interface Pictures {
  /** Looks up a picture of an article by the path it is written as. */
  readonly of: (source: SourcePath, written: string) => LocalPicture | undefined
  /** Each picture once, in the order of their names. */
  readonly all: readonly LocalPicture[]
  /** Files shown by an article: they are no articles themselves. */
  readonly shown: ReadonlySet<SourcePath>
  readonly issues: ReadonlyMap<SourcePath, readonly Issue[]>
}

/** Types a browser shows and that hold no code: SVG does. */
const endings: Readonly<Record<string, string>> = {png: 'png', jpg: 'jpg', gif: 'gif', webp: 'webp', avif: 'avif'}
/** Largest picture that is copied; hosts refuse files above 25 MiB. */
const largest = 20 * 1024 * 1024
/** Folders a generator serves from its root: `/images/1.jpg` may be `static/images/1.jpg`. */
const roots = ['', 'static', 'public', 'source', 'src', 'content', 'assets']

/** Finds every picture the articles name by a path. The folder was listed before; nothing outside it can be named. */
export async function findPictures(articles: readonly Article[], entries: readonly InputEntry[]): Promise<Pictures> {
  const files = new Map(entries.filter(({kind}) => kind === 'file').map((entry) => [entry.path as string, entry]))
  const checked = new Map<InputEntry, LocalPicture | string>()
  const found = new Map<string, LocalPicture>()
  const issues = new Map<SourcePath, Issue[]>()
  const say = (path: SourcePath, said: Issue) => issues.set(path, [...(issues.get(path) ?? []), said])
  for (const {source, besidePictures} of articles) {
    for (const written of besidePictures) {
      const entry = candidates(source.path, written)
        .map((path) => files.get(path))
        .find((file) => file !== undefined)
      if (!entry) {
        say(source.path, issue('picture-missing', `There is no file “${written.slice(0, 120)}”.`))
        continue
      }
      const picture = checked.get(entry) ?? (await checkPicture(entry))
      checked.set(entry, picture)
      if (typeof picture === 'string')
        say(source.path, issue('picture-unusable', `“${written.slice(0, 120)}” ${picture}.`))
      else found.set(`${source.path}\0${written}`, picture)
    }
  }
  const all = new Map([...found.values()].map((picture) => [picture.name, picture]))
  return {
    of: (source, written) => found.get(`${source}\0${written}`),
    all: [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    shown: new Set([...found.values()].map(({entry}) => entry.path)),
    issues,
  }
}

/** Paths a picture may have: beside the article, then below each folder above it, served from its root or not. */
function candidates(source: SourcePath, written: string): string[] {
  const bare = written.replace(/[?#].*$/u, '')
  const names = [...new Set([bare, decoded(bare)])]
  const folder = posix.dirname(source)
  const above =
    folder === '.'
      ? ['']
      : folder
          .split('/')
          .map((_, i, parts) => parts.slice(0, parts.length - i).join('/'))
          .concat('')
  return names.flatMap((name) => [
    ...(name.startsWith('/') ? [] : [posix.join(folder, name)]),
    ...above.flatMap((at) => roots.map((root) => posix.join(at, root, name.replace(/^\/+/u, '')))),
  ])
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a stray percent sign: the name is meant as written
  }
}

/** The picture, or in words why it can't be shown. */
async function checkPicture(entry: InputEntry): Promise<LocalPicture | string> {
  try {
    const file = await open(entry.absolute, 'r')
    const {size} = await file.stat().finally(() => file.close())
    if (size > largest) return `is larger than ${largest / 1024 / 1024} MiB`
    const bytes = await readFile(entry.absolute)
    const {type = 'unknown', width, height} = imageSize(bytes)
    const ending = Object.hasOwn(endings, type) ? endings[type] : undefined
    return ending ? {entry, name: `${sha256(bytes).slice(0, 20)}.${ending}`, width, height} : `is of the type ${type}`
  } catch (error) {
    // image-size throws for bytes of no type it knows; the file system for what it won't read.
    return `can't be read: ${messageOf(error)}`
  }
}
