/** Bytes that are on the disk, not only in the memory of the machine: what a power cut leaves. */
import {execFile} from 'node:child_process'
import {closeSync, fsyncSync, openSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {promisify} from 'node:util'
import {errorCode} from '../../error-code.ts'
import {listFiles} from './files.ts'

/** Longer than any disk takes that is not failing. */
const patienceMs = 300_000

/**
 * Writes a whole folder through to the disk. One `syncfs` (`sync --file-system`, coreutils 8.24 and busybox) does in
 * one journal commit what an fsync a file does in as many; where there is no such program, every file is synced.
 */
export async function flushFolder(folder: string): Promise<void> {
  try {
    await promisify(execFile)('sync', ['-f', folder], {timeout: patienceMs})
  } catch {
    await syncEachFile(folder)
  }
}

/** The same, file by file, then every folder. */
export async function syncEachFile(folder: string): Promise<void> {
  const {files} = await listFiles(folder)
  const folders = new Set([folder])
  for (const path of files) {
    syncOne(join(folder, path))
    for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(join(folder, at))
    await turn()
  }
  for (const path of folders) syncOne(path)
}

/** Makes a rename last: the folder that holds the name is synced. */
export function syncOne(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Some file systems can't sync a folder; there is nothing more to be done about it. A failing disk is another matter.
    /* v8 ignore next -- needs a disk that fails */
    if (errorCode(error) === 'EIO' || errorCode(error) === 'ENOSPC') throw error
  } finally {
    closeSync(handle)
  }
}
