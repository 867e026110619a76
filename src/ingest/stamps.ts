/** How the file system tells that a file may have changed: without opening it. */
import {lstatSync} from 'node:fs'

/** What is compared, and when the file system last touched it. */
export interface Stamp {
  /** Size, times and place on the disk, as one text. */
  readonly text: string
  /** Milliseconds; set by the system at every change, whatever time a program gives the file. */
  readonly changed: number
}

/** The stamp of an entry itself, never of what a link leads to; null where the system won't tell. */
export function stampOf(path: string | Buffer): Stamp | null {
  const found = lstatSync(path, {bigint: true, throwIfNoEntry: false})
  if (!found) return null
  const {size, mtimeNs, ctimeNs, ino, mode} = found
  return {text: `${size} ${mtimeNs} ${ctimeNs} ${ino} ${mode}`, changed: Number(ctimeNs / 1_000_000n)}
}

/**
 * Whether a stamp taken now will tell of any later change. A file that was changed a moment ago may be changed again within
 * the same tick of the system's clock, and look the same (Git calls such entries racy). Two seconds are the coarsest tick of
 * any file system in use (FAT).
 */
export const isSettled = ({changed}: Stamp, now: number): boolean => now - changed > 3000
