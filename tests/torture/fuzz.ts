/** `npm run fuzz -- [FOLDER…] [--minutes 10] [--seed N]`: damages the files of these folders, or the tests' own. */
import {parseArgs} from 'node:util'
import {fuzz} from './fuzzing.ts'

const {values, positionals} = parseArgs({
  options: {minutes: {type: 'string', default: '10'}, seed: {type: 'string', default: '20220125'}},
  allowPositionals: true,
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const {files, findings, kept} = await fuzz({
  folders: positionals,
  minutes: Number(values.minutes),
  seed: Number(values.seed),
  say,
})
say(`${files} files, ${findings.length} findings${findings.length > 0 ? `, kept in ${kept}` : ''}`)
process.exitCode = findings.length === 0 ? 0 : 1
