import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {withStaging} from '../../../../src/site/publish/staging.ts'
import {linkUnchanged} from '../../../../src/site/publish/unchanged.ts'

let room: string
let output: string
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  output = join(room, 'dist')
})
afterEach(() => rmSync(room, {recursive: true, force: true}))

const first = () =>
  withStaging({output}, async ({folder}) => {
    mkdirSync(join(folder, 'a'))
    for (const name of ['a/1.html', 'a/2.html', 'index.html']) writeFileSync(join(folder, name), name)
    return {value: null}
  })

test('files on record are linked, not copied, and the site is the same as when all are written', async () => {
  const {files} = await first()
  const inode = statSync(join(output, 'a/1.html')).ino
  const manifest = readFileSync(join(output, 'manifest-sha256.txt'), 'utf8')
  const again = await withStaging({output}, async ({folder, last}) => {
    writeFileSync(join(folder, 'index.html'), 'index.html')
    return {value: null, linked: linkUnchanged(last ?? '', folder, files)}
  })
  expect(statSync(join(output, 'a/1.html')).ino).toBe(inode)
  expect(readFileSync(join(output, 'manifest-sha256.txt'), 'utf8')).toBe(manifest)
  expect(again.files.slice(0, 2)).toEqual(files.slice(0, 2))
  expect(again.files.map(({sha256}) => sha256)).toEqual(files.map(({sha256}) => sha256))
})

test('a file that was written is never replaced by a link, so no write reaches the last site', async () => {
  const {files} = await first()
  await withStaging({output}, async ({folder, last}) => {
    mkdirSync(join(folder, 'a'))
    writeFileSync(join(folder, 'a/1.html'), 'new words')
    const linked = linkUnchanged(last ?? '', folder, files)
    expect([...linked.keys()]).toEqual(['a/2.html', 'index.html'])
    expect(readFileSync(join(last ?? '', 'a/1.html'), 'utf8')).toBe('a/1.html')
    return {value: null, linked}
  })
  expect(readFileSync(join(output, 'a/1.html'), 'utf8')).toBe('new words')
})

test('a file whose size or time is not the recorded one is left to be written', async () => {
  const {files} = await first()
  writeFileSync(join(output, 'a/1.html'), 'longer than it was')
  utimesSync(join(output, 'a/2.html'), 1, 1)
  rmSync(join(output, 'index.html'))
  const folder = join(room, 'next')
  mkdirSync(folder)
  expect([...linkUnchanged(output, folder, files).keys()]).toEqual([])
  expect(existsSync(join(folder, 'a/1.html'))).toBe(false)
})

test('where links are not possible a file is copied with its time', async () => {
  // Another file system, where this machine has one.
  const other = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/news-archive-') : mkdtempSync(join(tmpdir(), 'na-'))
  try {
    const {files} = await first()
    const linked = linkUnchanged(output, other, files)
    expect([...linked.keys()]).toEqual(files.map(({path}) => path))
    expect(readFileSync(join(other, 'a/1.html'), 'utf8')).toBe('a/1.html')
    expect(Math.floor(statSync(join(other, 'a/1.html')).mtimeMs / 1000)).toBe(
      Math.floor(statSync(join(output, 'a/1.html')).mtimeMs / 1000),
    )
  } finally {
    rmSync(other, {recursive: true, force: true})
  }
})
