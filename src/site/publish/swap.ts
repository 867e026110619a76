/** Putting a finished site in the place of the last one, and undoing what a kill interrupted. */
import {existsSync, readdirSync, renameSync, rmdirSync, unlinkSync} from 'node:fs'
import {cp, rm, rmdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {errorCode} from '../../error-code.ts'
import {UserError} from '../../user-error.ts'
import {syncOne} from './durable.ts'
import {isLocked, tryLock} from './lock.ts'
import {isIntact, manifestName, readManifest, verifyFolder} from './manifest.ts'
import {type OutputPlace, placeOf} from './output-place.ts'
import {explained} from './system-error.ts'

/** How a folder is renamed; tests pass one that refuses as a file system would. */
export type Rename = (from: string, to: string) => void

/** Replaces the output by the staging folder. Whatever instant it is interrupted at, `recover` can finish or undo it. */
export async function swapIn(place: OutputPlace, rename: Rename = renameSync): Promise<void> {
  const {output, staging, previous} = place
  if (existsSync(output)) await moveAside(place, rename)
  try {
    rename(staging, output)
  } catch (error) {
    if (existsSync(previous)) rename(previous, output)
    throw error
  }
  syncOne(dirname(output))
  await removeFolder(previous)
}

async function moveAside({output, previous}: OutputPlace, rename: Rename): Promise<void> {
  try {
    rename(output, previous)
  } catch (error) {
    // A folder of a lower layer of an overlay (a container image) can't be renamed: the last site is copied aside,
    // and only then removed. A kill in between leaves all three folders, which `recover` knows.
    if (errorCode(error) !== 'EXDEV') throw error
    await cp(output, previous, {recursive: true, preserveTimestamps: true, errorOnExist: true, force: false})
    await removeSite(output)
  }
  syncOne(dirname(output))
}

/** What was found beside the output, and done. */
export type Recovery = 'nothing' | 'busy' | 'cleaned' | 'finished' | 'restored'

/**
 * Puts right what a killed build left. `finished`: the new site, complete, took its place; `restored`: the last one did;
 * `cleaned`: only leftovers went; `busy`: a build is running, nothing was touched. Reads only, where nothing is left over.
 */
export async function recover(output: string): Promise<Recovery> {
  try {
    const place = placeOf(output)
    if (!existsSync(place.staging) && !existsSync(place.previous) && !isLocked(place.lock)) return 'nothing'
    const lock = tryLock(place.lock)
    if ('heldBy' in lock) return 'busy'
    try {
      return await recoverLocked(place)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw explained(error, output)
  }
}

/** The same for somebody who already holds the lock. */
export async function recoverLocked(place: OutputPlace): Promise<Recovery> {
  const {output, staging, previous} = place
  if (!existsSync(previous)) return await clean(staging)
  await removeIfEmpty(output)
  if (existsSync(output) && readManifest(output) === undefined) {
    throw new UserError(
      `The last site is in ${previous}, but ${output} holds files that news-archive did not make.`,
      `Move ${output} away, and run this again.`,
    )
  }
  if (existsSync(output) && !existsSync(staging)) return await clean(previous)
  // A kill between the two renames, or, where renames are not possible, while the last site was copied or removed.
  if (await isComplete(staging)) return await promote(staging, previous, output, 'finished')
  if (await isComplete(output)) {
    await clean(staging)
    return await clean(previous)
  }
  // Without a complete new site the last one returns, even with a flaw that it may have had before.
  return await promote(previous, staging, output, 'restored')
}

async function promote<R extends Recovery>(from: string, other: string, output: string, outcome: R): Promise<R> {
  await removeSite(output)
  renameSync(from, output)
  syncOne(dirname(output))
  await removeFolder(other)
  return outcome
}

async function clean(folder: string): Promise<'nothing' | 'cleaned'> {
  if (!existsSync(folder)) return 'nothing'
  await removeFolder(folder)
  return 'cleaned'
}

const isComplete = async (folder: string): Promise<boolean> =>
  readManifest(folder) !== undefined && isIntact(await verifyFolder(folder))

async function removeIfEmpty(folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length === 0) await rmdir(folder)
}

/** Removes a folder to the bottom; links in it are removed, not followed. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    // A quarter of the time that `rm` takes for ten thousand files.
    removeAtOnce(folder)
  } catch {
    // It tries again where something else has hold of a file, and says what is wrong.
    await rm(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

function removeAtOnce(folder: string): void {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) removeAtOnce(path)
    else unlinkSync(path)
  }
  rmdirSync(folder)
}

/** Removes a site, its manifest last: until it is gone, what is left can be told from somebody else's files. */
async function removeSite(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (name !== manifestName) await removeFolder(join(folder, name))
  await removeFolder(folder)
}
