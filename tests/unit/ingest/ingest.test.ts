/** A folder to articles in this process; `read.test.ts` has the entries, `pool.test.ts` the limits. */
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {IngestCache} from '../../../src/ingest/cache.ts'
import {ingest} from '../../../src/ingest/ingest.ts'
import {IngestPool} from '../../../src/ingest/pool.ts'
import {UserError} from '../../../src/user-error.ts'
import {defaultSettings} from '../../support/ingest-bytes.ts'

let room: string
let cache: IngestCache
const folder = () => path.join(room, 'articles')
const put = (name: string, text: string) => writeFileSync(path.join(folder(), name), text)
beforeEach(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
  mkdirSync(folder())
  cache = await IngestCache.temporary()
})
afterEach(async () => {
  vi.useRealTimers()
  await cache.close()
  rmSync(room, {recursive: true, force: true})
})

const story = (title: string) => `---\ntitle: ${title}\ndate: 2020-01-02\n---\n${title}，河湾昨天放晴。\n`
const settings = {...defaultSettings, ignore: ['README.md']}

/** Ingests the folder; `done` has every word of progress. */
async function run(limit?: number, other: Partial<typeof settings> = {}) {
  const done: string[] = []
  const onProgress = (count: number, total: number) => done.push(`${count}/${total}`)
  return {...(await ingest(folder(), {settings: {...settings, ...other}, cache, jobs: 1, limit, onProgress})), done}
}

const told = ({records}: Awaited<ReturnType<typeof run>>) =>
  records.map(({path: name, outcome, issues}) => [name, outcome, ...issues.map(({code}) => code)].join(' '))

describe('every entry of a folder', () => {
  beforeEach(() => {
    put('b.md', story('放晴'))
    put('a.md', story('开闸'))
    put('README.md', 'not an article')
    put('long.md', '')
    put('film.mp4', '')
    truncateSync(path.join(folder(), 'long.md'), 5 * 1024 * 1024)
    truncateSync(path.join(folder(), 'film.mp4'), 5 * 1024 * 1024)
    symlinkSync('a.md', path.join(folder(), 'link.md'))
  })

  test('has one record, in path order, and its bodies can be asked for', async () => {
    const result = await run()
    expect(told(result)).toEqual([
      'a.md published',
      'b.md published',
      'film.mp4 skipped file-binary',
      'link.md skipped file-not-regular',
      'long.md refused file-too-large',
    ])
    expect(result.ignored).toEqual(['README.md'])
    expect(result.done).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5'])
    expect(result.articles.map((article) => result.bodyOf(article).text)).toEqual([
      '开闸，河湾昨天放晴。',
      '放晴，河湾昨天放晴。',
    ])
    const [one, two] = result.articles.map(result.bodyKeyOf)
    expect([one, two]).toEqual([expect.stringMatching(/^[0-9a-f]{64} 0$/u), expect.stringMatching(/^[0-9a-f]{64} 0$/u)])
    expect(one).not.toBe(two)
  })

  test('past a limit is only counted', async () => {
    const result = await run(1)
    expect(told(result)).toEqual(['a.md published'])
    expect(result.ignored).toEqual(['README.md', 'b.md', 'film.mp4', 'link.md', 'long.md'])
    expect(result.entries).toHaveLength(5)
  })

  test('is the same when the cache knows it, by its bytes or by its stamp', async () => {
    const {articles, records, done} = await run()
    const again = async () => {
      const result = await run()
      expect([result.articles, result.records, result.done.length]).toEqual([articles, records, done.length])
      expect(result.articles.map((article) => result.bodyOf(article).text)).toHaveLength(2)
    }
    await again()
    // Only what was changed some seconds ago is known by its stamp.
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 10_000})
    await again()
    await again()
  })

  test('that was changed is read again, whatever time a program gave it', async () => {
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 10_000})
    const {articles} = await run()
    utimesSync(path.join(folder(), 'a.md'), 1, 1)
    expect((await run()).articles).toEqual(articles)
    put('a.md', story('关闸'))
    utimesSync(path.join(folder(), 'a.md'), 1, 1)
    expect((await run()).articles.map(({title}) => title.value)).toEqual(['关闸', '放晴'])
  })
})

test('what the cache knows of a file is known of no other with the same bytes, nor under other settings', async () => {
  put('a.md', story('开闸').replace('2020-01-02', '2020-01-02T20:00:00Z'))
  const [first] = (await run()).articles
  put('b.md', story('开闸').replace('2020-01-02', '2020-01-02T20:00:00Z'))
  const {articles} = await run()
  expect(articles.map(({source}) => source.path)).toEqual(['a.md', 'b.md'])
  const inLondon = await run(undefined, {zone: 'Europe/London'})
  expect([first, ...inLondon.articles].map((article) => article?.date?.value)).toEqual([
    '2020-01-03',
    '2020-01-02',
    '2020-01-02',
  ])
})

test('what is known of a file by its stamp is forgotten under other settings', async () => {
  put('a.md', story('开闸').replace('2020-01-02', '2020-01-02T20:00:00Z'))
  vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 10_000})
  const days: (string | undefined)[] = []
  for (const zone of ['Asia/Shanghai', 'Asia/Shanghai', 'Europe/London'])
    days.push((await run(undefined, {zone})).articles[0]?.date?.value)
  expect(days).toEqual(['2020-01-03', '2020-01-03', '2020-01-02'])
})

test('paths made to have one id have one each, and what is said of their stories knows it', async () => {
  const item = (title: string, more = '') =>
    `<item><title>${title}</title><description>河湾的人昨天都来看${title}。</description>${more}</item>`
  const attachment = item('图', '<wp:post_type>attachment</wp:post_type>')
  // The SHA-256 of the first two begins with e854dade0029, that of the others with 36efeea81c63.
  put('n5gjmg.md', story('开闸'))
  put('nbdwco.md', `<rss><channel><title>城事</title>${item('修堤')}${attachment}${item('架桥')}</channel></rss>`)
  put('nf02lh.md', story('放晴'))
  put('nhlefe.md', story('转阴'))
  const result = await run()
  const [second, third] = ['se854dade0029815944cada388caefacf', 'se854dade0029815944cada388caefacf-3']
  expect(result.articles.map((article) => [article.id, result.bodyOf(article).text])).toEqual([
    ['se854dade0029', '开闸，河湾昨天放晴。'],
    [second, '河湾的人昨天都来看修堤。'],
    [third, '河湾的人昨天都来看架桥。'],
    ['s36efeea81c63', '放晴，河湾昨天放晴。'],
    ['s36efeea81c63b131d7b0bab38d1787b6', '转阴，河湾昨天放晴。'],
  ])
  expect(result.records.map(({storyRecords}) => storyRecords?.map(({id}) => id))).toEqual([
    undefined,
    [second, undefined, third],
    undefined,
    undefined,
  ])
})

test('hundreds of files come back in path order, whatever batch they went in', async () => {
  for (let number = 0; number < 40; number++) put(`${String(number).padStart(2, '0')}.md`, story(`第${number}号`))
  put('heavy.md', `${story('重')}${'河湾昨天放晴。'.repeat(20_000)}`)
  const {articles} = await run()
  expect(articles.map(({title}) => title.value)).toEqual([
    ...Array.from({length: 40}, (_, number) => `第${number}号`),
    '重',
  ])
})

test('workers that are there already are used, and stay', async () => {
  const workers = await IngestPool.open(1)
  const options = {settings, cache, jobs: 1, workers: async () => workers}
  try {
    put('a.md', story('开闸'))
    expect((await ingest(folder(), options)).articles).toHaveLength(1)
    put('b.md', story('放晴'))
    expect((await ingest(folder(), options)).articles).toHaveLength(2)
  } finally {
    await workers.close()
  }
})

test('an empty folder becomes nothing, and starts no thread', async () => {
  expect((await run()).records).toEqual([])
})

test('a folder that is not there is the operator’s mistake', async () => {
  const error = await ingest(path.join(room, 'none'), {settings, cache, jobs: 1}).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toContain('there is no such folder (ENOENT)')
})

test('an article that was not ingested here has no body', async () => {
  put('a.md', story('开闸'))
  const {articles} = await run()
  rmSync(path.join(folder(), 'a.md'))
  const {bodyOf} = await run()
  for (const article of articles) expect(() => bodyOf(article)).toThrow(`No story ${article.id} was ingested from a.md`)
})
