/** Folders the owner has named. */

import {existsSync, mkdirSync} from 'node:fs'
import path from 'node:path'
import {errorCode} from './error-code.ts'
import {UserError} from './user-error.ts'

/**
 * Makes a folder and all above it. Not `mkdir` with `recursive`, which never returns where a parent is there and yet nothing
 * can be made in it (ENOENT below /proc, with Node 20).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(path.resolve(folder)))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Somebody else may just have made it.
    if (existsSync(folder)) return
    if (errorCode(error) === 'ENOENT')
      throw new UserError(`Can't make the folder ${folder} (ENOENT).`, 'Choose another place.', {cause: error})
    throw error
  }
}
