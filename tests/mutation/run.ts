/**
 * Switches off each defence of `table.ts` in a copy of the project, and runs the tests that must turn red:
 *
 *     npm run mutants [-- WORD…] [--jobs N]
 *
 * WORDs choose rows by defence or file; N are tried at once (two). A row that survives, or no longer finds its text, is exit 1.
 */
import {spawn} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {projectFolder} from '../support/prepare.ts'
import {type Mutant, mutants} from './table.ts'

/** What tests need of the project. */
const parts = ['src', 'templates', 'tests', 'seeds', '.eleventy.ts', 'package.json', 'tsconfig.json']
/** A mutant may hang what it breaks: that is red too. The slowest row takes a tenth of it. */
const patienceMs = 300_000

const {values, positionals: words} = parseArgs({options: {jobs: {type: 'string'}}, allowPositionals: true})
const jobs = Number(values.jobs ?? Math.min(2, availableParallelism()))
const chosen = mutants.filter(({defence, file}) => words.every((word) => `${file} ${defence}`.includes(word)))
const say = (line: string) => process.stdout.write(`${line}\n`)

function copyOfProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'news-archive-mutants-'))
  for (const part of parts) cpSync(path.join(projectFolder, part), path.join(copy, part), {recursive: true})
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

/** Whether these tests are green in a copy, within a time if one is given. */
function isGreen(copy: string, tests: readonly string[], withinMs?: number): Promise<boolean> {
  const vitest = path.join(copy, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--config', 'tests/vitest.config.ts', '--configLoader', 'runner', '--bail', '1']
  const child = spawn(process.execPath, [...args, ...tests], {cwd: copy, stdio: 'ignore', detached: true})
  const end = () => child.pid && process.kill(-child.pid, 'SIGKILL')
  const timer = withinMs === undefined ? undefined : setTimeout(end, withinMs)
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => {
      clearTimeout(timer)
      done(code === 0)
    })
  })
}

type Verdict = 'killed' | 'survived' | 'not found'

async function verdictOn({file, search, replacement, tests}: Mutant, copy: string): Promise<Verdict> {
  const target = path.join(copy, file)
  const text = readFileSync(target, 'utf8')
  if (text.split(search).length !== 2) return 'not found'
  writeFileSync(
    target,
    text.replace(search, () => replacement),
  )
  try {
    return (await isGreen(copy, tests, patienceMs)) ? 'survived' : 'killed'
  } finally {
    writeFileSync(target, text)
  }
}

const bad: string[] = []
const waiting = [...chosen]
const copies: string[] = []
async function worker(): Promise<void> {
  const copy = copyOfProject()
  copies.push(copy)
  for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
    const verdict = await verdictOn(mutant, copy)
    const line = `${verdict.padEnd(9)} ${mutant.file}: ${mutant.defence}`
    if (verdict !== 'killed') bad.push(line)
    say(line)
  }
}

try {
  const copy = copyOfProject()
  copies.push(copy)
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))]
  if (!(await isGreen(copy, tests))) throw new Error(`Without any change these must be green: ${tests.join(' ')}`)
  await Promise.all(Array.from({length: jobs}, worker))
  say(`${chosen.length - bad.length} of ${chosen.length} killed`)
  for (const line of bad) say(line)
  process.exitCode = bad.length === 0 && chosen.length > 0 ? 0 : 1
} finally {
  for (const copy of copies) rmSync(copy, {recursive: true, force: true})
}
