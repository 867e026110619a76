import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {IngestCache} from '../../../src/ingest/cache.ts'
import {isSound, removeStore} from '../../../src/ingest/cache-health.ts'
import type {SafeHtml} from '../../../src/model.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const file = ingestBytes('a.md', '---\ntitle: 河湾放晴\n---\n河湾昨天放晴。')
/** So much that the disk is asked for its room again. */
const huge = '河'.repeat(4 * 1024 * 1024) as SafeHtml

async function kept(): Promise<IngestCache> {
  const cache = await IngestCache.kept(folder)
  if (cache === null) throw new Error('The folder can be written')
  return cache
}

/** A store with one file in it, closed. */
async function filled(): Promise<void> {
  const cache = await kept()
  cache.put('key', file)
  await cache.settled()
  await cache.close()
}

describe('a store', () => {
  test('gives back what was put, after it was closed too', async () => {
    await filled()
    const cache = await kept()
    const {stories, ...rest} = file
    expect(cache.get('key')).toEqual({...rest, articles: stories.map(({article}) => article)})
    expect(cache.body('key', 0)).toEqual(stories[0]?.body)
    expect(cache.get('other')).toBeUndefined()
    expect(() => cache.body('key', 1)).toThrow('no body 1')
    await cache.close()
  })

  test('that is temporary is gone when it is closed', async () => {
    const cache = await IngestCache.temporary()
    cache.put('key', file)
    await cache.settled()
    expect(cache.body('key', 0)).toEqual(file.stories[0]?.body)
    await cache.close()
  })

  test('drops what no run has asked for once that is the greater part', async () => {
    const cache = await kept()
    for (let number = 0; number < 2100; number++) cache.put(`old${number}`, file)
    await cache.settled()
    await cache.close()
    const next = await kept()
    expect(next.get('old7')).toBeDefined()
    await next.close()
    const last = await kept()
    expect([last.get('old7') !== undefined, last.get('old8')]).toEqual([true, undefined])
    await last.close()
  })
})

describe('a store that is damaged', () => {
  const data = () => path.join(folder, 'data.mdb')

  test.each([
    ['by random bytes', () => writeFileSync(data(), Buffer.alloc(65_536, 0xa5))],
    ['by a piece that is gone', () => truncateSync(data(), 9000)],
    ['inside', () => writeFileSync(data(), readFileSync(data()).fill(0xff, 8192))],
  ])('%s is made anew, and never ends the process', async (_, spoil) => {
    await filled()
    spoil()
    utimesSync(data(), 1, 1)
    const cache = await kept()
    expect(cache.get('key')).toBeUndefined()
    cache.put('key', file)
    await cache.settled()
    expect(cache.body('key', 0)).toEqual(file.stories[0]?.body)
    await cache.close()
  })

  test('is told from one that was only not closed', async () => {
    await filled()
    rmSync(path.join(folder, 'closed'))
    expect(await isSound(folder)).toBe(true)
    const cache = await kept()
    expect(cache.get('key')).toBeDefined()
    await cache.close()
    expect(existsSync(path.join(folder, 'closed'))).toBe(true)
  })
})

describe('a folder that is no store', () => {
  test('keeps the files that are the owner’s', async () => {
    writeFileSync(path.join(folder, 'thesis.doc'), 'ten years of work')
    writeFileSync(path.join(folder, 'data.mdb'), 'not ours, but of that name')
    await filled()
    expect(readdirSync(folder).sort()).toEqual(['closed', 'data.mdb', 'lock.mdb', 'thesis.doc'])
  })

  test('a file, or a folder that can’t be made, is none, and stays', async () => {
    writeFileSync(path.join(folder, 'file'), 'words')
    expect(await IngestCache.kept(path.join(folder, 'file'))).toBeNull()
    expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('words')
    expect(await IngestCache.kept('/proc/news-archive')).toBeNull()
  })

  test('a folder where the store’s file should be is none', async () => {
    mkdirSync(path.join(folder, 'data.mdb', 'x'), {recursive: true})
    expect(await IngestCache.kept(folder)).toBeNull()
    removeStore(folder)
    expect(readdirSync(path.join(folder, 'data.mdb'))).toEqual(['x'])
  })
})

test('what is read through to find damage is left as it was', async () => {
  await filled()
  await IngestCache.readThrough(folder)
  const cache = await kept()
  expect(cache.get('key')).toBeDefined()
  await cache.close()
})

test('stamps of a folder’s files come back, and none do where none were noted', async () => {
  const cache = await kept()
  expect(cache.noted('/articles').size).toBe(0)
  cache.note('/articles', new Map([['a.md', ['1 2 3', 'abc']]]))
  await cache.settled()
  expect([...cache.noted('/articles')]).toEqual([['a.md', ['1 2 3', 'abc']]])
  expect(cache.noted('/other').size).toBe(0)
  await cache.close()
})

describe('a disk without room', () => {
  const large = {...file, stories: file.stories.map((story) => ({...story, body: {...story.body, html: huge}}))}
  const filling = () => {
    const asked: (number | undefined)[] = []
    return {asked, room: (_: string, bytes?: number) => asked.push(bytes) === 1}
  }

  test('is no place for a store', async () => {
    expect(await IngestCache.kept(folder, () => false)).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  test('that fills up meanwhile ends all writing before the disk does, and says so; the store is looked at next time', async () => {
    const {asked, room} = filling()
    const cache = await IngestCache.kept(folder, room)
    if (cache === null) throw new Error('There was room when it was opened')
    cache.put('small', file)
    await cache.settled()
    expect(cache.put('large', large).articles).toHaveLength(1)
    cache.note('/articles', new Map([['a.md', ['1 2 3', 'abc']]]))
    expect(asked).toEqual([undefined, 32 * 1024 * 1024])
    await expect(cache.settled()).rejects.toThrow('no space left on device (ENOSPC)')
    await cache.close()
    expect(existsSync(path.join(folder, 'closed'))).toBe(false)
    const next = await kept()
    expect([next.get('small') !== undefined, next.get('large'), next.noted('/articles').size]).toEqual([
      true,
      undefined,
      0,
    ])
    await next.close()
  })

  test('that has it is written on', async () => {
    const cache = await IngestCache.temporary(() => true)
    cache.put('large', large)
    await cache.settled()
    expect(cache.body('large', 0).html).toHaveLength(huge.length)
    await cache.close()
  })
})
