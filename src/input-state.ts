/** Whether anything in an input folder may have changed since it was last looked at. */
import {createHash} from 'node:crypto'
import {readdirSync} from 'node:fs'
import {isSettled, stampOf} from './ingest/stamps.ts'

const slash = Buffer.from('/')

/**
 * A short name for everything a folder holds, by stamps alone: nothing is opened. Equal names, equal folders. Null where
 * that can't be told: a file changed a moment ago, or a folder can't be listed.
 */
export function inputState(folder: string): string | null {
  const hash = createHash('sha256')
  const now = Date.now()
  const look = (path: Buffer): boolean =>
    readdirSync(path, {withFileTypes: true, encoding: 'buffer'})
      .sort((a, b) => Buffer.compare(a.name, b.name))
      .every((entry) => {
        const below = Buffer.concat([path, slash, entry.name])
        const stamp = stampOf(below)
        if (!stamp || !isSettled(stamp, now)) return false
        hash.update(below).update(`\0${stamp.text}\0`)
        return !entry.isDirectory() || look(below)
      })
  try {
    return look(Buffer.from(folder)) ? hash.digest('hex') : null
  } catch {
    return null // whatever the system says, the build will find it and say it
  }
}
