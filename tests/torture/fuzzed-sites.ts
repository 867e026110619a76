/** Folders of damaged files through a whole build: whatever is in them, a whole site comes of it. */
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Report} from '../../src/report.ts'
import {randomFrom} from '../support/random.ts'
import {type Check, holds, same} from './check.ts'
import {type FuzzOptions, readAll} from './fuzzing.ts'
import {mutate} from './mutate.ts'
import {program} from './room.ts'

/** Files of one folder. */
const together = 300

const outcomes = ['published', 'duplicate', 'skipped', 'refused'] as const
/** Builds folder after folder in `room` until the time is over, and throws at the first that doesn't become a whole site. */
export async function fuzzSites({folders, minutes, seed, say}: FuzzOptions, room: string): Promise<number> {
  const sources = readAll(folders)
  const random = randomFrom(seed)
  const choose = () => sources[Math.floor(random() * sources.length)] ?? {name: 'none', bytes: Buffer.of()}
  const until = performance.now() + minutes * 60_000
  let files = 0
  while (performance.now() < until) {
    const input = path.join(room, 'articles')
    rmSync(input, {recursive: true, force: true})
    mkdirSync(input)
    for (let number = 0; number < together; number++) {
      const {name, bytes} = choose()
      const {bytes: damaged} = mutate(bytes, choose().bytes, random)
      writeFileSync(path.join(input, `${number}-${name}`), damaged)
    }
    await wholeSite(input, room)
    files += together
    say(`${files} files`)
  }
  return files
}

async function wholeSite(input: string, room: string): Promise<void> {
  const report = path.join(room, 'report.json')
  const built = await program(
    ['build', '--input', input, '--output', 'site', '--no-cache', '--quiet', '--report', report],
    {cwd: room},
  )
  // Errors in the content are exit 1, as they are told; anything else would be our own.
  holds(built.code === 0 || built.code === 1, `exit ${built.code}: ${built.stderr.slice(-2000)}`)
  holds(!/^\s+at .+:\d+:\d+/mu.test(built.stderr), built.stderr.slice(-2000))
  const {inputs, files, ...counts}: Report = JSON.parse(readFileSync(report, 'utf8'))
  same([inputs, files.length], [together, together], 'inputs')
  same(
    outcomes.reduce((sum, outcome) => sum + counts[outcome], 0),
    together,
    'the sum of what became of them',
  )
  const missing = files
    .flatMap(({urls}) => urls)
    .filter((url) => !existsSync(path.join(room, 'site', url, 'index.html')))
  same(missing, [], 'pages that are not there')
  const {code, stderr, stdout} = await program(['verify', '--output', 'site'], {cwd: room})
  same([code, code === 0 ? '' : stdout + stderr], [0, ''], 'verify')
}

export const fuzzedSites: Check = {
  name: `${together} damaged files in one folder become a whole site, again and again`,
  async run({room, minutes, say}) {
    const files = await fuzzSites({folders: [], minutes, seed: 20220125, say}, room)
    return `${files} files in ${minutes} minutes`
  },
}
