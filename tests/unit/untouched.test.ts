/** Where nothing has changed nothing is read: what a build saw by looking alone. */
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {type BuildOptions, build} from '../../src/build.ts'
import {isSettled, stampOf} from '../../src/ingest/stamps.ts'
import {inputState} from '../../src/input-state.ts'
import {untouched} from '../../src/untouched.ts'

const room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(room, {recursive: true, force: true}))
const input = path.join(room, 'in')
const options: BuildOptions = {
  input,
  output: path.join(room, 'out'),
  cache: path.join(room, 'cache'),
  jobs: 1,
  search: false,
}

test('a stamp tells of every change, whatever time is given to the file', () => {
  const file = path.join(room, 'one.txt')
  writeFileSync(file, 'one')
  const before = stampOf(file)
  const {mtime} = statSync(file)
  writeFileSync(file, 'two')
  utimesSync(file, mtime, mtime)
  expect(stampOf(file)?.text).not.toBe(before?.text)
  expect(stampOf(path.join(room, 'nothing'))).toBeNull()
})

test('what was changed a moment ago may change again unseen', () => {
  expect(isSettled({text: '', changed: 1000}, 1500)).toBe(false)
  expect(isSettled({text: '', changed: 1000}, 5000)).toBe(true)
})

test('a build that would do what the last one did is seen, until anything is touched', {timeout: 120_000}, async () => {
  mkdirSync(input)
  writeFileSync(path.join(input, 'a.md'), '---\ntitle: 河湾放晴\ndate: 2022-01-25\n---\n河湾昨天放晴。\n')
  expect(inputState(input)).toBeNull()
  const first = await build(options)
  expect(await untouched(options)).toBeNull()
  // Until the file has been there for some seconds.
  await expect.poll(() => inputState(input), {timeout: 20_000, interval: 200}).not.toBeNull()
  await build(options)
  expect(await untouched(options)).toMatchObject({pages: first.pages, notes: first.notes, report: {published: 1}})
  for (const other of [
    {search: true},
    {bundles: 16},
    {siteUrl: 'https://news.example.org/'},
    {renderAll: true},
    {limit: 1},
    {cache: null},
  ])
    expect([other, await untouched({...options, ...other})]).toEqual([other, null])
  const page = path.join(options.output, 'index.html')
  const text = readFileSync(page)
  appendFileSync(page, ' ')
  expect(await untouched(options)).toBeNull()
  writeFileSync(page, text)
  expect(await untouched(options)).toBeNull()
  await build(options)
  expect(await untouched(options)).not.toBeNull()
  writeFileSync(path.join(input, 'b.md'), '')
  expect(await untouched(options)).toBeNull()
})
