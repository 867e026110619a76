/**
 * Damages the files of these folders, or the tests' own, and reads them; with --sites whole folders of them are built:
 *
 *     npm run fuzz -- [FOLDER…] [--minutes 10] [--seed N] [--sites]
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {fuzzSites} from './fuzzed-sites.ts'
import {fuzz} from './fuzzing.ts'

const {values, positionals} = parseArgs({
  options: {
    minutes: {type: 'string', default: '10'},
    seed: {type: 'string', default: '20220125'},
    sites: {type: 'boolean', default: false},
  },
  allowPositionals: true,
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const options = {folders: positionals, minutes: Number(values.minutes), seed: Number(values.seed), say}
if (values.sites) {
  const room = mkdtempSync(path.join(tmpdir(), 'news-archive-fuzz-'))
  // What ends it stays there to be looked at.
  say(`${await fuzzSites(options, room)} files became whole sites`)
  rmSync(room, {recursive: true, force: true})
} else {
  const {files, findings, kept} = await fuzz(options)
  say(`${files} files, ${findings.length} findings${findings.length > 0 ? `, kept in ${kept}` : ''}`)
  process.exitCode = findings.length === 0 ? 0 : 1
}
