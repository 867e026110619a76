/** Ends the process with SIGKILL before or after its nth rename of a folder: `DIE_AT=after1`. */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

const at = process.env['DIE_AT'] ?? ''
const rename = fs.renameSync
let renames = 0
fs.renameSync = (from, to) => {
  if (!fs.statSync(from).isDirectory()) return rename(from, to)
  renames++
  if (at === `before${renames}`) process.kill(process.pid, 'SIGKILL')
  rename(from, to)
  if (at === `after${renames}`) process.kill(process.pid, 'SIGKILL')
}
syncBuiltinESMExports()
