/**
 * A build never writes into the site. It fills a folder beside it; that folder is written through to the disk, verified
 * against its manifest, and only then renamed into place. A build that fails leaves the last site as it was.
 */
import {statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {makeFolder} from '../../make-folder.ts'
import {UserError} from '../../user-error.ts'
import {flushFolder} from './durable.ts'
import {tryLock} from './lock.ts'
import {type FileRecord, isIntact, type Manifest, readManifest, verifyFolder, writeManifest} from './manifest.ts'
import {assertReplaceable, type OutputKind, type OutputPlace, placeOf} from './output-place.ts'
import {type Recovery, type Rename, recoverLocked, removeFolder, swapIn} from './swap.ts'
import {explained} from './system-error.ts'
import {keepTimes} from './unchanged.ts'

export interface StagingOptions {
  readonly output: string
  /** The folder of articles, so that it is never replaced. */
  readonly input?: string
  readonly cwd?: string
  /** What is published: a site by default. Only a folder of the same kind is replaced. */
  readonly kind?: OutputKind
  /** Writes the manifests of the finished folder; a bag has several. */
  readonly seal?: typeof writeManifest
  readonly rename?: Rename
}

/** What a build is given to fill. */
export interface Staging {
  /** Absolute; exists and is empty. */
  readonly folder: string
  /** The last site, complete and never to be written to; null at the first build. */
  readonly last: string | null
  /** Its manifest. */
  readonly lastManifest: Manifest | null
  /** What an earlier, killed build had left, and what was done about it. */
  readonly recovery: Recovery
}

/** What a build says about what it has put there. */
export interface Staged<T> {
  readonly value: T
  /** Files linked from the last site, with the hash on record: they are not read again. */
  readonly linked?: ReadonlyMap<string, FileRecord>
  /** Hashes of what files were meant to hold: they are read once less, when they are verified. */
  readonly hashes?: ReadonlyMap<string, Pick<FileRecord, 'sha256'>>
  /** Files that must be there and not be empty, below the folder: a page that was not written is noticed. */
  readonly expected?: readonly string[]
}

/** What a build says that has nothing to put there: the last site stays. */
export interface Unchanged<T> {
  readonly value: T
  /** Every file of the last site but the manifest, in path order. */
  readonly unchanged: readonly FileRecord[]
}

export interface Published<T> {
  readonly value: T
  /** Every file of the site but the manifest, in path order: keep it for the next build. */
  readonly files: readonly FileRecord[]
}

/** Throws the UserError `withStaging` would, before the work and not after it. Reads only. */
export function assertOutput({output, input, cwd = process.cwd(), kind}: StagingOptions): void {
  try {
    assertReplaceable(placeOf(output), {input, cwd, kind})
  } catch (error) {
    throw explained(error, output)
  }
}

/** Lets `build` fill a staging folder, and publishes it. Throws a UserError where the machine or another build is in the way. */
export async function withStaging<T>(
  options: StagingOptions,
  build: (staging: Staging) => Promise<Staged<T> | Unchanged<T>>,
): Promise<Published<T>> {
  try {
    const place = placeOf(options.output)
    makeFolder(dirname(place.output))
    const lock = tryLock(place.lock)
    if ('heldBy' in lock) {
      throw new UserError(
        `Another build into ${place.output} is running (${lock.heldBy}).`,
        `Wait for it, or give another --output. If there is none, delete ${place.lock}.`,
      )
    }
    try {
      return await buildLocked(place, options, build)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw explained(error, options.output)
  }
}

async function buildLocked<T>(
  place: OutputPlace,
  {input, cwd = process.cwd(), kind, seal = writeManifest, rename}: StagingOptions,
  build: (staging: Staging) => Promise<Staged<T> | Unchanged<T>>,
): Promise<Published<T>> {
  const recovery = await recoverLocked(place)
  assertReplaceable(place, {input, cwd, kind})
  const lastManifest = readManifest(place.output)
  try {
    makeFolder(place.staging)
    const last = lastManifest === undefined ? null : place.output
    const staged = await build({folder: place.staging, last, lastManifest: lastManifest ?? null, recovery})
    if ('unchanged' in staged) {
      await removeFolder(place.staging)
      return {value: staged.value, files: staged.unchanged}
    }
    const {value, linked = new Map(), hashes = new Map(), expected = []} = staged
    assertWritten(place.staging, expected, linked)
    const written = await seal(place.staging, new Map([...hashes, ...linked]))
    const files =
      lastManifest === undefined ? written : keepTimes(place.output, place.staging, lastManifest, written, linked)
    await flushFolder(place.staging)
    await assertIntact(place.staging, new Set(linked.keys()))
    await swapIn(place, rename)
    return {value, files}
  } catch (error) {
    // What a full disk makes impossible to remove, the next build removes.
    await removeFolder(place.staging).catch(() => undefined)
    throw error
  }
}

function assertWritten(folder: string, expected: readonly string[], linked: ReadonlyMap<string, FileRecord>): void {
  for (const path of expected) {
    const bytes = linked.get(path)?.bytes ?? statSync(join(folder, path), {throwIfNoEntry: false})?.size
    if (!bytes) throw new Error(`not written: ${join(folder, path)}`)
  }
}

async function assertIntact(folder: string, trusted: ReadonlySet<string>): Promise<void> {
  const fixity = await verifyFolder(folder, trusted)
  if (isIntact(fixity)) return
  const wrong = [...fixity.missing, ...fixity.extra, ...fixity.changed].slice(0, 3)
  throw new UserError(
    `What was written to ${folder} is not what is there: ${wrong.join(', ')}.`,
    'Something else writes into this folder, or the disk is failing.',
  )
}
