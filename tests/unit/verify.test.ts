import {mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {withStaging} from '../../src/site/publish/staging.ts'
import {verify} from '../../src/verify.ts'

let room: string
let output: string
beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  output = join(room, 'dist')
  await withStaging({output}, async ({folder}) => {
    for (const name of ['index.html', 'one.html', 'two.html']) writeFileSync(join(folder, name), name)
    return {value: null}
  })
})
afterEach(() => rmSync(room, {recursive: true, force: true}))

test('a site that is as it was built passes', async () => {
  expect(await verify(output)).toMatchObject({exitCode: 0, lines: [`${output}: 3 files, all as built`]})
})

test('every difference is named', async () => {
  writeFileSync(join(output, 'index.html'), 'index.htmk')
  writeFileSync(join(output, 'three.html'), '')
  rmSync(join(output, 'one.html'))
  expect(await verify(output)).toMatchObject({
    exitCode: 1,
    lines: [
      'missing one.html',
      'extra three.html',
      'changed index.html',
      `${output}: 3 files; 1 missing, 1 extra, 1 changed`,
    ],
  })
})

test('a damaged manifest is named by its lines', async () => {
  writeFileSync(join(output, 'manifest-sha256.txt'), 'nonsense\n')
  const {exitCode, lines} = await verify(output)
  expect(exitCode).toBe(1)
  expect(lines).toContain('damaged manifest-sha256.txt:1')
})

test('a site whose build was killed is put back first, and this is said', async () => {
  renameSync(output, join(room, '.dist.previous'))
  expect(await verify(output)).toMatchObject({
    exitCode: 0,
    lines: [`${output}: put back after a build that was killed`, `${output}: 3 files, all as built`],
  })
})

test('a folder that is no site, and one that is being built, are clear errors', async () => {
  await expect(verify(room)).rejects.toMatchObject({name: 'UserError'})
  await withStaging({output}, async ({folder}) => {
    writeFileSync(join(folder, 'index.html'), 'new')
    await expect(verify(output)).rejects.toThrow(`A build into ${output} is running.`)
    return {value: null}
  })
})
