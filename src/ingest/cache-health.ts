/**
 * Whether a store on disk can be opened. A store that a power cut or a failing disk has damaged doesn't throw: it ends the
 * process that reads it. So whatever was not closed properly is read through in a process of its own first.
 */
import {execFile} from 'node:child_process'
import {existsSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {promisify} from 'node:util'

/** What a store needs to grow in: the articles of ten thousand files. A disk that is fuller is no place for one. */
const roomNeeded = 64 * 1024 * 1024
/** Reading a store of a gigabyte takes ten seconds. */
const patienceMs = 120_000

/** Whether so many bytes are free where `folder` lies. */
export function hasRoom(folder: string, bytes = roomNeeded): boolean {
  const {bavail, bsize} = statfsSync(folder)
  return bavail * bsize >= bytes
}

/** Whether the store may be opened: there is none, it was closed and not touched since, or it can be read to its end. */
export async function isSound(folder: string): Promise<boolean> {
  if (!existsSync(path.join(folder, 'data.mdb'))) return true
  if (isAsClosed(folder)) return true
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const probe = fileURLToPath(new URL('./cache-probe.ts', import.meta.url))
  try {
    await promisify(execFile)(process.execPath, ['--import', tsx, probe, folder], {timeout: patienceMs})
    return true
  } catch {
    return false // ended by a signal, or an error: either way it is of no use
  }
}

const mark = (folder: string) => path.join(folder, 'closed')

/** Size and time of the store's file, as text. */
function stateOf(folder: string): string {
  const {size, mtimeMs} = statSync(path.join(folder, 'data.mdb'))
  return `${size} ${mtimeMs}\n`
}

function isAsClosed(folder: string): boolean {
  return existsSync(mark(folder)) && readFileSync(mark(folder), 'utf8') === stateOf(folder)
}

/** Says that the store is open: until it is closed, its state is not known. */
export const markOpen = (folder: string): void => rmSync(mark(folder), {force: true})

/** Says that it was closed as it is now. */
export const markClosed = (folder: string): void => writeFileSync(mark(folder), stateOf(folder))

/** Removes the store's own files and nothing else: the folder may be anything the owner has named. */
export function removeStore(folder: string): void {
  for (const name of ['data.mdb', 'lock.mdb', 'closed']) {
    try {
      rmSync(path.join(folder, name), {force: true})
    } catch {
      // Where it can't be removed, no store can be made either, and the caller finds that out.
    }
  }
}
