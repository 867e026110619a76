/**
 * A bag for deposit: the sources as they were read, the site and the report, with a SHA-256 for each, in the form every
 * repository takes (BagIt 1.0, RFC 8493). Published like a site: made beside its place, verified, renamed.
 */
import {createHash} from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {errorCode} from '../../error-code.ts'
import {UserError} from '../../user-error.ts'
import {type BagInfo, bagDeclaration, bagInfoText} from './bag-info.ts'
import {type FileRecord, formatManifest, manifestName, sha256Of, tagManifestName, writeManifest} from './manifest.ts'
import {isInside, placeOf} from './output-place.ts'
import {assertOutput, withStaging} from './staging.ts'

/** A file that goes into a bag. */
export interface BagFile {
  /** Below `data/`, `/`-separated. */
  readonly path: string
  /** The file to copy, as the file system names it. */
  readonly from: string | Buffer
  /** Of the bytes it must have; null where any will do. */
  readonly sha256: string | null
}

/** Folders a bag has to do with. */
export interface BagPlaces {
  readonly bag: string
  readonly input: string
  readonly output: string
}

/** Throws a UserError where there can't be a bag: before the work, and not after it. Reads only. */
export function assertBag({bag, input, output}: BagPlaces): void {
  const {output: own} = placeOf(bag)
  for (const folder of [input, output]) {
    const {output: other} = placeOf(folder)
    if (own !== other && !isInside(own, other) && !isInside(other, own)) continue
    throw new UserError(
      `The bag ${own} and ${other} are one, or lie in one another.`,
      'A bag holds copies of articles and site: choose a folder beside them.',
    )
  }
  assertOutput({output: bag, kind: 'bag'})
}

/**
 * Writes a bag of these files and the report's text, or throws a UserError and leaves the last one as it was. Returns what
 * can't be read and is therefore not in it: `a.txt: EACCES`.
 */
export async function writeBag(
  bag: string,
  files: Iterable<BagFile, unknown, unknown>,
  report: string,
  info: BagInfo,
): Promise<readonly string[]> {
  const records = new Map<string, FileRecord>()
  const left: string[] = []
  const fill = async (folder: string) => {
    for (const {path, from, sha256} of files) {
      const name = unique(`data/${path}`, records)
      mkdirSync(dirname(join(folder, name)), {recursive: true})
      const copy = copied(from, join(folder, name))
      if (typeof copy === 'string') left.push(`${path}: ${copy}`)
      else if (sha256 !== null && sha256 !== copy.sha256) throw changed(path)
      else records.set(name, {...copy, path: name})
      await turn()
    }
    mkdirSync(join(folder, 'data/report'), {recursive: true})
    writeFileSync(join(folder, 'data/report/report.json'), report)
    return {value: undefined}
  }
  const seal = async (folder: string) => sealBag(folder, records, info)
  await withStaging({output: bag, kind: 'bag', seal}, ({folder}) => fill(folder))
  return left
}

/** Writes the manifest of the payload, then the files that are none, then their manifest. Returns the payload. */
async function sealBag(folder: string, known: ReadonlyMap<string, FileRecord>, info: BagInfo) {
  const payload = await writeManifest(folder, known)
  writeFileSync(join(folder, 'bagit.txt'), bagDeclaration)
  writeFileSync(join(folder, 'bag-info.txt'), bagInfoText(info, payload))
  const tags = ['bag-info.txt', 'bagit.txt', manifestName].map((path) => ({path, sha256: sha256Of(join(folder, path))}))
  writeFileSync(join(folder, tagManifestName), formatManifest(tags))
  return payload
}

/** `a.txt`, and where it is taken `a.txt~2`: two names can read the same if one of them is not UTF-8. */
function unique(path: string, taken: ReadonlyMap<string, unknown>): string {
  let name = path
  for (let number = 2; taken.has(name); number++) name = `${path}~${number}`
  return name
}

const changed = (path: string) =>
  new UserError(`${path} has changed since the build read it.`, 'Build again when nothing writes into the folder.')

/** Read at a time. */
const chunkBytes = 256 * 1024

/** Copies a regular file with its time, or says why it can't be read. Never follows a link, never waits for a pipe. */
function copied(from: string | Buffer, to: string): Omit<FileRecord, 'path'> | string {
  const source = opened(from)
  if (typeof source === 'string') return source
  try {
    const {mtimeMs} = fstatSync(source)
    const sha256 = pumped(source, to)
    // Whole seconds: finer ones can't be set exactly.
    const seconds = Math.floor(mtimeMs / 1000)
    utimesSync(to, seconds, seconds)
    return {sha256, bytes: statSync(to).size, modified: seconds * 1000}
  } finally {
    closeSync(source)
  }
}

/** What is wrong with one file; anything else (no more open files, no more memory) is wrong with the machine. */
const ofOneFile: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ENOENT', 'ELOOP', 'ENXIO', 'EIO'])

/** A file to read, or why there is none. */
function opened(from: string | Buffer): number | string {
  try {
    const handle = openSync(from, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    if (fstatSync(handle).isFile()) return handle
    closeSync(handle)
    return 'no regular file'
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined || !ofOneFile.has(code)) throw error
    return code
  }
}

/** Writes all of an open file to a new one, and returns the SHA-256 of what was written. */
function pumped(source: number, to: string): string {
  const target = openSync(to, 'wx')
  try {
    const hash = createHash('sha256')
    const chunk = Buffer.allocUnsafe(chunkBytes)
    for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) {
      hash.update(chunk.subarray(0, read))
      for (let at = 0; at < read; ) at += writeSync(target, chunk, at, read - at)
    }
    return hash.digest('hex')
  } finally {
    closeSync(target)
  }
}
