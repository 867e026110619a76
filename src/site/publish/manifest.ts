/**
 * Fixity: a SHA-256 for every file of the site, in the form BagIt gives manifests (RFC 8493, 2.1.3), so that
 * `sha256sum --check` and any BagIt tool can read it: `<hex>  <path>`, LF, path order.
 */
import {createHash} from 'node:crypto'
import {closeSync, openSync, readSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {textIfThere} from '../../error-code.ts'
import {UserError} from '../../user-error.ts'
import {listFiles} from './files.ts'

export const manifestName = 'manifest-sha256.txt'
/** Only in a bag: the manifest of the files that are no payload, `manifest-sha256.txt` among them (RFC 8493, 2.2.1). */
export const tagManifestName = 'tagmanifest-sha256.txt'

/** A file as it was published. What the next build needs to know that it has not changed since. */
export interface FileRecord {
  /** Below the site's folder, `/`-separated. */
  readonly path: string
  /** Of the bytes, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
  /** Modification time in milliseconds. Never published, only compared. */
  readonly modified: number
}

/** How a folder differs from its manifest. Each list in path order. */
export interface Fixity {
  /** Files the manifest names. */
  readonly files: number
  readonly missing: readonly string[]
  /** Files it doesn't name, and anything that is neither file nor folder. */
  readonly extra: readonly string[]
  readonly changed: readonly string[]
  /** Lines of the manifest itself that can't be read, 1-based. */
  readonly damagedLines: readonly number[]
}

/** What is known of a file before it is looked at: its hash, or, of one that was just linked, the whole record. */
export type KnownFile = Pick<FileRecord, 'sha256'> | FileRecord

/** Hashes everything in `folder` and writes the manifest. `known` are files whose hash is at hand: they are not read. */
export async function writeManifest(
  folder: string,
  known: ReadonlyMap<string, KnownFile> = new Map(),
): Promise<readonly FileRecord[]> {
  const {files, others} = await listFiles(folder)
  const stranger = others[0]
  if (stranger !== undefined) throw new Error(`neither a file nor a folder: ${join(folder, stranger)}`)
  const records: FileRecord[] = []
  for await (const path of atLeisure(files.filter((path) => path !== manifestName))) {
    const file = known.get(path)
    if (file && 'bytes' in file) {
      records.push(file)
      continue
    }
    const {size, mtimeMs} = statSync(join(folder, path))
    records.push({path, sha256: file?.sha256 ?? sha256Of(join(folder, path)), bytes: size, modified: mtimeMs})
  }
  writeFileSync(join(folder, manifestName), formatManifest(records))
  return records
}

/** `[{path: 'a b.txt', sha256: '9f…'}]` → `9f…  a b.txt\n`. Takes records in path order. */
export function formatManifest(records: readonly Pick<FileRecord, 'path' | 'sha256'>[]): string {
  return records.map(({path, sha256}) => `${sha256}  ${encodePath(path)}\n`).join('')
}

export interface Manifest {
  /** Path → hash. */
  readonly hashes: ReadonlyMap<string, string>
  readonly damagedLines: readonly number[]
}

/** Reads a manifest this program wrote; a line it would not have written is damaged, upper-case hex included. */
export function parseManifest(text: string): Manifest {
  const hashes = new Map<string, string>()
  const damaged = new Set<number>()
  const lines = text.split('\n')
  // The text ends in LF, so the last piece is empty; if it isn't, the end was cut off or overwritten.
  if (lines.pop() !== '') damaged.add(lines.length + 1)
  for (const [index, line] of lines.entries()) {
    const {hash, path} = /^(?<hash>[0-9a-f]{64}) {2}(?<path>[^\r]+)$/.exec(line)?.groups ?? {}
    const decoded = path === undefined ? undefined : decodePath(path)
    if (hash === undefined || decoded === undefined || hashes.has(decoded)) damaged.add(index + 1)
    else hashes.set(decoded, hash)
  }
  return {hashes, damagedLines: [...damaged].sort((a, b) => a - b)}
}

/** The manifest of a built site, or both of a bag as one; undefined where there is none. */
export function readManifest(folder: string): Manifest | undefined {
  const text = textIfThere(join(folder, manifestName))
  const tags = textIfThere(join(folder, tagManifestName)) ?? ''
  return text === undefined ? undefined : parseManifest(text + tags)
}

/** Compares a folder with its manifest. Files in `trusted` must be there, but are not read. */
export async function verifyFolder(folder: string, trusted: ReadonlySet<string> = new Set()): Promise<Fixity> {
  const manifest = readManifest(folder)
  if (manifest === undefined) {
    throw new UserError(`No ${manifestName} in ${folder}.`, 'Name a folder that news-archive has built.')
  }
  const {files, others} = await listFiles(folder)
  const present = new Set(files)
  const isBag = manifest.hashes.has(manifestName)
  const isOwn = (path: string) => path === manifestName || (path === tagManifestName && isBag)
  const changed: string[] = []
  for await (const path of atLeisure(files)) {
    const hash = manifest.hashes.get(path)
    if (hash !== undefined && !trusted.has(path) && sha256Of(join(folder, path)) !== hash) changed.push(path)
  }
  return {
    files: manifest.hashes.size,
    missing: [...manifest.hashes.keys()].filter((path) => !present.has(path)).sort(),
    extra: [...files.filter((path) => !isOwn(path) && !manifest.hashes.has(path)), ...others].sort(),
    changed,
    damagedLines: manifest.damagedLines,
  }
}

/** Nothing missing, extra, changed or damaged. */
export const isIntact = ({missing, extra, changed, damagedLines}: Fixity): boolean =>
  missing.length + extra.length + changed.length + damagedLines.length === 0

/** Read at a time: a file of any size takes no more memory than this. */
const chunkBytes = 256 * 1024

/**
 * SHA-256 of a file, lower-case hex. Synchronous on purpose: a site is many small files, for which this takes a quarter
 * of the time of promises and never more than one open file.
 */
export function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(chunkBytes)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk))
      hash.update(chunk.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/** RFC 8493, 2.1.3: only LF, CR and the percent sign are encoded. */
const encodePath = (path: string): string => path.replace(/[%\n\r]/g, encodeURIComponent)

const decodePath = (path: string): string | undefined =>
  /%(?!25|0[AD])/.test(path) ? undefined : path.replace(/%(25|0A|0D)/g, (code) => decodeURIComponent(code))

/** Files handled before other work gets its turn. */
const filesPerTurn = 64

async function* atLeisure(paths: readonly string[]): AsyncGenerator<string> {
  for (const [index, path] of paths.entries()) {
    if (index % filesPerTurn === filesPerTurn - 1) await turn()
    yield path
  }
}
