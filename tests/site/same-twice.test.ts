/** The same articles give the same bytes, whatever the machine's clock, zone, language, or number of workers. */
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, inject, test} from 'vitest'
import {newsArchive, run} from '../support/command.ts'
import {projectFolder, seedsFolder} from '../support/prepare.ts'
import {filesOf} from '../support/site-files.ts'
import {watchMemory, withoutNetwork} from '../torture/machine.ts'
import {start} from '../torture/room.ts'

const room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(room, {recursive: true, force: true}))

const hashes = (folder: string): string[] =>
  filesOf(folder).map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex')} ${file}`,
  )

test.each([
  ['in Los Angeles, in English, with one worker', {TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8'}, ['--jobs', '1']],
  ['in Shanghai, in Turkish, with two workers', {TZ: 'Asia/Shanghai', LC_ALL: 'tr_TR.UTF-8'}, ['--jobs', '2']],
])('built %s', async (name, env, args) => {
  const output = path.join(room, name)
  const {code} = await newsArchive(['build', '--input', seedsFolder, '--output', output, '--no-cache', ...args], {env})
  expect(code).toBe(0)
  expect(hashes(output)).toEqual(hashes(inject('site')))
})

test('from a copy of the articles in another folder, named relative to it', async () => {
  cpSync(seedsFolder, path.join(room, 'articles'), {recursive: true})
  const args = ['build', '--input', 'articles', '--output', 'out', '--no-cache']
  const {code} = await newsArchive(args, {cwd: room})
  expect(code).toBe(0)
  expect(hashes(path.join(room, 'out'))).toEqual(hashes(inject('site')))
})

test('without a network, which nothing even asks for, in half the memory ten thousand articles may take', async () => {
  const asked = path.join(room, 'asked')
  const {child, ended} = start(['build', '--input', seedsFolder, '--output', 'silent', '--no-cache'], {
    cwd: room,
    env: {ASKED: asked},
    preload: [path.join(import.meta.dirname, '..', 'torture', 'network-preload.ts')],
    under: withoutNetwork() ?? [],
  })
  const memory = watchMemory(child.pid ?? 0)
  const {code, stderr} = await ended
  expect(code, stderr).toBe(0)
  expect(existsSync(asked) ? readFileSync(asked, 'utf8') : '').toBe('')
  expect(hashes(path.join(room, 'silent'))).toEqual(hashes(inject('site')))
  expect(memory.peak()).toBeLessThan(768)
})

test('the pages Eleventy makes by itself from .eleventy.ts are the same', async () => {
  const output = path.join(room, 'eleventy')
  const relative = path.relative(projectFolder, output)
  const cmd = path.join(projectFolder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  const ran = await run(cmd, ['--config=.eleventy.ts', '--input=templates', `--output=${relative}`, '--quiet'])
  expect(ran.code, ran.stderr).toBe(0)
  const pages = (folder: string) => hashes(folder).filter((line) => line.endsWith('.html'))
  expect(pages(output)).toEqual(pages(inject('site')))
})
