/** `--bag`: what is handed to a repository. */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {newsArchive, type RunOptions} from '../support/command.ts'
import {seedsFolder} from '../support/prepare.ts'
import {filesOf} from '../support/site-files.ts'

const room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(room, {recursive: true, force: true}))

const build = (args: readonly string[], options: RunOptions = {}) =>
  newsArchive(['build', '--input', seedsFolder, '--no-cache', '--quiet', ...args], {cwd: room, ...options})

test('the bag of the seeds holds sources, site and report as they are, and is valid', async () => {
  expect(await build(['--output', 'site', '--bag', 'bag', '--report', 'report.json'])).toMatchObject({code: 0})
  const bag = path.join(room, 'bag')
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(spawnSync('sha256sum', ['--check', '--strict', '--quiet', manifest], {cwd: bag}).stderr.toString()).toBe('')
  const site = filesOf(path.join(room, 'site'))
  const sources = filesOf(path.join(bag, 'data', 'sources'))
  expect(sources).toEqual(filesOf(seedsFolder).filter((file) => file !== 'README.md'))
  expect(filesOf(path.join(bag, 'data', 'site'))).toEqual(site)
  for (const file of sources)
    expect(readFileSync(path.join(bag, 'data', 'sources', file))).toEqual(readFileSync(path.join(seedsFolder, file)))
  expect(readFileSync(path.join(bag, 'data', 'report', 'report.json'))).toEqual(
    readFileSync(path.join(room, 'report.json')),
  )
  expect(readFileSync(path.join(bag, 'bag-info.txt'), 'utf8')).toContain('Bagging-Date: 2024-08-31\n')
  expect((await newsArchive(['verify', 'bag'], {cwd: room})).code).toBe(0)
})

test('SOURCE_DATE_EPOCH says the day; what is no day is exit 2 before anything is built', async () => {
  const none = await build(['--output', 'none', '--bag', 'dated'], {env: {SOURCE_DATE_EPOCH: 'today'}})
  expect(none).toEqual({
    code: 2,
    stdout: '',
    stderr: 'news-archive: SOURCE_DATE_EPOCH is “today”, no number of seconds. Set or unset it.\n',
  })
  expect(existsSync(path.join(room, 'none'))).toBe(false)
  await build(['--output', 'site', '--no-search', '--bag', 'dated'], {env: {SOURCE_DATE_EPOCH: '1600000000'}})
  expect(readFileSync(path.join(room, 'dated', 'bag-info.txt'), 'utf8')).toContain('Bagging-Date: 2020-09-13\n')
})

test('a folder that is no bag is never replaced: exit 2 with a hint, and no site either', async () => {
  mkdirSync(path.join(room, 'papers'))
  writeFileSync(path.join(room, 'papers', 'thesis.doc'), 'ten years of work')
  const {code, stderr} = await build(['--output', 'other', '--bag', 'papers'])
  expect([code, stderr.split('\n').length]).toEqual([2, 2])
  expect(stderr).toContain('choose another --bag')
  expect(filesOf(path.join(room, 'papers'))).toEqual(['thesis.doc'])
  expect(existsSync(path.join(room, 'other'))).toBe(false)
})

test('a report that can’t be written is exit 2 with path and errno, and nothing is published', async () => {
  writeFileSync(path.join(room, 'file'), '')
  const {code, stdout, stderr} = await build(['--output', 'third', '--no-search', '--report', 'file/r.json'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^news-archive: Can't write the report to file\/r\.json \(E[A-Z]+\)\. .+\n$/u)
  expect(existsSync(path.join(room, 'third'))).toBe(false)
})

test('a host nobody knows is exit 2, and nothing is published', async () => {
  const {code, stderr} = await build(['--output', 'fourth', '--host', 'geocities'])
  expect([code, stderr.split('\n').length]).toEqual([2, 2])
  expect(stderr).toContain('There is no host “geocities”')
  expect(existsSync(path.join(room, 'fourth'))).toBe(false)
})
