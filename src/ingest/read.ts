import {createHash} from 'node:crypto'
import {constants, type Dirent} from 'node:fs'
import {lstat, open, readdir} from 'node:fs/promises'
import ignore from 'ignore'
import {errorCode} from '../error-code.ts'
import {type Issue, issue} from '../issue.ts'
import type {SourcePath} from '../model.ts'

/** The largest file that is read. 50 MB of markup end a 4 GiB process; the largest real article seen has 0.7 MB. */
export const largestFile = 4 * 1024 * 1024

/** What a directory entry is. Only a `file` is ever opened; a `folder` is one that could not be listed. */
export type EntryKind = 'file' | 'link' | 'pipe' | 'socket' | 'device' | 'folder' | 'unknown'

/** One directory entry that is no folder (links to folders included). */
export interface InputEntry {
  /** No two entries have the same. */
  readonly path: SourcePath
  readonly kind: EntryKind
  /** The name the file system knows, byte for byte. */
  readonly absolute: Buffer
}

/** What lies in an input folder. */
export interface Listing {
  /** In path order: by UTF-16 code unit, whatever order the file system gives. */
  readonly entries: readonly InputEntry[]
  /** Dot files, `archive.yaml` and what the owner's patterns name, as paths; an ignored folder stands for all below it. */
  readonly ignored: readonly string[]
  /** Folders with nothing in them: they are no entries, but named. */
  readonly emptyFolders: readonly string[]
  /** Folders this program made, sites and bags: ignored, since their pages are copies of the articles beside them. */
  readonly ownOutputs: readonly string[]
}

/** One file's bytes. */
export interface ReadFile {
  readonly bytes: Uint8Array
  /** Lower-case hex. */
  readonly sha256: string
}

const slash = Buffer.from('/')
/** Two names can read the same (`%E9` and the byte it stands for); the one that is so written comes first. */
const byCodeUnit = (a: InputEntry, b: InputEntry) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : Buffer.compare(a.absolute, b.absolute)

/**
 * Lists every entry below a folder without opening any. `ignore` are patterns in gitignore's syntax.
 * A folder below that can't be listed is an entry of its own, so that it can't vanish; the input folder itself throws.
 */
export async function listInput(dir: string, options: {readonly ignore: readonly string[]}): Promise<Listing> {
  const ignored = ignorer(options.ignore)
  const entries: InputEntry[] = []
  const ignoredPaths: string[] = []
  const emptyFolders: string[] = []
  const ownOutputs: string[] = []

  const visit = async (absolute: Buffer, parent: string, children: readonly Dirent<Buffer>[]): Promise<void> => {
    for (const child of children) {
      const path = parent + readableName(child.name)
      if (ignored(path, child.isDirectory())) {
        ignoredPaths.push(path)
        continue
      }
      const below = Buffer.concat([absolute, slash, child.name])
      const kind = await kindOf(child, below)
      const grandchildren = kind === 'folder' ? await childrenOf(below).catch(() => null) : null
      if (grandchildren?.length === 0) emptyFolders.push(path)
      if (grandchildren !== null && (await isOwnOutput(below, grandchildren))) {
        ownOutputs.push(path)
        ignoredPaths.push(path)
      } else if (grandchildren !== null) await visit(below, `${path}/`, grandchildren)
      else entries.push({path: sourcePath(path), kind, absolute: below})
    }
  }

  const root = Buffer.from(dir)
  await visit(root, '', await childrenOf(root))
  return {
    entries: withOwnPaths(entries.sort(byCodeUnit)),
    ignored: ignoredPaths.sort(),
    emptyFolders: emptyFolders.sort(),
    ownOutputs: ownOutputs.sort(),
  }
}

/** Entries of which no two have the same path: of names that read the same all but the first get a number, `caf%E9~2.txt`. */
function withOwnPaths(entries: readonly InputEntry[]): readonly InputEntry[] {
  const taken = new Set<string>(entries.map(({path}) => path))
  if (taken.size === entries.length) return entries
  const told = entries.map((entry, i) => {
    if (entry.path !== entries[i - 1]?.path) return entry
    const numbered = (number: number) => entry.path.replace(/(?=\.[^./]*$|$)/u, `~${number}`)
    let number = 2
    while (taken.has(numbered(number))) number++
    taken.add(numbered(number))
    return {...entry, path: sourcePath(numbered(number))}
  })
  return told.sort(byCodeUnit)
}

/**
 * Reads one entry: its bytes, or the issue that says why not. Never waits for a pipe, never follows a link,
 * never reads more than {@link largestFile} bytes even if the file grows while it is read.
 */
export async function readSource(entry: InputEntry): Promise<ReadFile | Issue> {
  if (entry.kind === 'folder') return issue('file-unreadable', 'The folder can’t be listed.')
  if (entry.kind !== 'file') return issue('file-not-regular', `Not a regular file but a ${entry.kind}; not opened.`)
  try {
    return await readRegular(entry.absolute)
  } catch (error) {
    return unreadable(error)
  }
}

async function readRegular(absolute: Buffer): Promise<ReadFile | Issue> {
  const file = await open(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const {size} = await file.stat().then((stat) => (stat.isFile() ? stat : Promise.reject(notRegular())))
    if (size > largestFile) return tooLarge(size)
    // One byte more than the limit, so that a file that has grown since is noticed.
    const buffer = Buffer.alloc(Math.min(size, largestFile) + 1)
    let length = 0
    while (length < buffer.length) {
      const {bytesRead} = await file.read(buffer, length, buffer.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    const bytes = buffer.subarray(0, length)
    return {bytes, sha256: createHash('sha256').update(bytes).digest('hex')}
  } finally {
    await file.close()
  }
}

const tooLarge = (size: number): Issue =>
  issue('file-too-large', `${size} bytes; the limit is ${largestFile} (4 MiB). Not read.`)

const notRegular = () => Object.assign(new Error('not a regular file'), {code: 'ENOTREG'})

/** `ELOOP` is a link put in the file's place after it was listed. */
function unreadable(error: unknown): Issue {
  const code = errorCode(error)
  if (code === 'ELOOP' || code === 'ENOTREG') {
    return issue('file-not-regular', 'Turned into something that is no regular file while it was read; not read.')
  }
  return issue('file-unreadable', `The system won’t let it be read: ${code}.`)
}

const childrenOf = (folder: Buffer): Promise<Dirent<Buffer>[]> =>
  readdir(folder, {withFileTypes: true, encoding: 'buffer'})

/** The files by which a folder says that it is a built site or a bag of one, with the words they say it with. */
const marks = [
  {beside: 'manifest-sha256.txt', file: 'data/site.json', words: /"generator":\s*"news-archive"/u},
  {beside: 'bagit.txt', file: 'bag-info.txt', words: /^Bag-Software-Agent: news-archive$/mu},
]

async function isOwnOutput(folder: Buffer, children: readonly Dirent<Buffer>[]): Promise<boolean> {
  for (const {beside, file, words} of marks) {
    if (!children.some((child) => child.isFile() && child.name.toString() === beside)) continue
    const read = await readRegular(Buffer.concat([folder, slash, Buffer.from(file)])).catch(() => null)
    if (read !== null && 'bytes' in read && words.test(Buffer.from(read.bytes).toString())) return true
  }
  return false
}

/** Some file systems don't tell the kind when they list; those entries are asked one by one. */
export async function kindOf(child: Kinds, absolute: Buffer): Promise<EntryKind> {
  const known = kindFrom(child)
  if (known !== 'unknown') return known
  return lstat(absolute).then(kindFrom, () => 'unknown')
}

type Kinds = Pick<
  Dirent,
  'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket' | 'isBlockDevice' | 'isCharacterDevice'
>

function kindFrom(of: Kinds): EntryKind {
  if (of.isFile()) return 'file'
  if (of.isDirectory()) return 'folder'
  if (of.isSymbolicLink()) return 'link'
  if (of.isFIFO()) return 'pipe'
  if (of.isSocket()) return 'socket'
  if (of.isBlockDevice() || of.isCharacterDevice()) return 'device'
  return 'unknown'
}

/** Dot entries, the settings in the root, and the owner's patterns. */
function ignorer(patterns: readonly string[]): (path: string, isFolder: boolean) => boolean {
  const own = ignore({ignorecase: false, allowRelativePaths: true}).add([...patterns])
  return (path, isFolder) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (name.startsWith('.') || path === 'archive.yaml') return true
    return own.ignores(isFolder ? `${path}/` : path)
  }
}

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

/** `caf%E9.txt` for a name in Latin-1. A name that is UTF-8 stays as it is. */
function readableName(name: Buffer): string {
  try {
    return utf8.decode(name)
  } catch {
    return readableRuns(name)
  }
}

/** Keeps what can be read of a name that is not UTF-8. */
function readableRuns(name: Buffer): string {
  let readable = ''
  for (let at = 0; at < name.length; ) {
    const length = characterLength(name, at)
    readable +=
      length === 0 ? `%${name.toString('hex', at, at + 1).toUpperCase()}` : name.toString('utf8', at, at + length)
    at += Math.max(length, 1)
  }
  return readable
}

/** Bytes of the UTF-8 character at a place, 0 where there is none. */
function characterLength(bytes: Buffer, at: number): number {
  for (const length of [1, 2, 3, 4]) {
    if (at + length > bytes.length) return 0
    try {
      utf8.decode(bytes.subarray(at, at + length))
      return length
    } catch {
      // a longer run may be a character
    }
  }
  return 0
}

/** The one place where a path is branded. */
const sourcePath = (path: string): SourcePath => path as SourcePath
