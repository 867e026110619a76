/**
 * The long forms of what is promised, and those that need privileges:
 *
 *     npm run torture [-- WORD…] [--minutes N]
 *
 * WORDs choose checks by their names. What this machine doesn't permit is skipped by name; a failure is exit 1.
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {bags} from './bags.ts'
import {type Check, Skipped} from './check.ts'
import {fullDisk, refusals} from './disk.ts'
import {fuzzedSites} from './fuzzed-sites.ts'
import {fuzzing} from './fuzzing.ts'
import {kills} from './kill.ts'
import {sameBytes} from './same-bytes.ts'
import {sizes} from './sizes.ts'
import {manyTags} from './tags.ts'
import {caches, together} from './together.ts'

const checks: readonly Check[] = [
  ...sameBytes,
  together,
  ...caches,
  ...refusals,
  fullDisk,
  ...bags,
  kills,
  ...sizes,
  manyTags,
  fuzzing,
  fuzzedSites,
]

const {values, positionals} = parseArgs({options: {minutes: {type: 'string', default: '2'}}, allowPositionals: true})
const chosen = checks.filter(({name}) => positionals.every((word) => name.includes(word)))
const counts = {passed: 0, failed: 0, skipped: 0}
for (const {name, run} of chosen) {
  const room = mkdtempSync(path.join(tmpdir(), 'news-archive-torture-'))
  const began = performance.now()
  const say = (words: string) =>
    process.stdout.write(`${words} (${((performance.now() - began) / 1000).toFixed(0)} s)\n`)
  try {
    const figures = await run({room, minutes: Number(values.minutes), say: (line) => say(`      ${line}`)})
    counts.passed++
    say(`ok    ${name}${figures ? `: ${figures}` : ''}`)
  } catch (error) {
    const isSkip = error instanceof Skipped
    counts[isSkip ? 'skipped' : 'failed']++
    say(`${isSkip ? 'skip ' : 'FAIL '} ${name}: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    rmSync(room, {recursive: true, force: true, maxRetries: 3})
  }
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exitCode = counts.failed === 0 && chosen.length > 0 ? 0 : 1
