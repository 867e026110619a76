import {createHash} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {SitePath} from '../../../../src/model.ts'
import {listFiles} from '../../../../src/site/publish/files.ts'
import {type SiteFilesSource, writeSiteFiles} from '../../../../src/site/publish/site-files.ts'
import {readSiteRecord} from '../../../../src/site/publish/site-record.ts'
import {article} from './articles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-archive-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const articles = [article({id: 's1'}), article({id: 's2'})]
const redirect = {
  from: '/old/',
  file: 'old/index.html',
  to: '/a/s1/' as SitePath,
  title: '旧闻一则',
  lang: 'zh-Hans',
}
const source: SiteFilesSource = {
  frame: {
    lang: 'zh-Hans',
    siteTitle: '旧闻档案',
    siteDescription: '',
    prefix: '/x/',
    origin: 'https://news.example',
    rights: '',
    nav: [],
  },
  zone: 'Asia/Shanghai',
  articles,
  texts: articles.map((one) => ({article: one, text: '正文'})),
  pages: ['/', '/a/s1/', '/a/s2/'].map((path) => path as SitePath),
  redirects: [redirect],
  moved: {heading: '本页已移动'},
}

const all = [
  '.nojekyll',
  '_headers',
  '_redirects',
  'data/articles.csv',
  'data/articles.jsonl',
  'data/datapackage.json',
  'data/site.json',
  'feed.json',
  'feed.xml',
  'old/index.html',
  'opensearch.xml',
  'robots.txt',
  'sitemap.xml',
]

test('everything is written, and named', async () => {
  const written = await writeSiteFiles(folder, source)
  expect([...written].sort()).toEqual(all)
  expect((await listFiles(folder)).files).toEqual(all)
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain('https://news.example/x/sitemap.xml')
  expect(readSiteRecord(folder)).toEqual({prefix: '/x/'})
})

test('what needs a whole address is left out where there is none', async () => {
  const written = await writeSiteFiles(folder, {...source, frame: {...source.frame, origin: null}, redirects: []})
  expect(all.filter((path) => !written.includes(path))).toEqual([
    '_redirects',
    'old/index.html',
    'opensearch.xml',
    'sitemap.xml',
  ])
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).not.toContain('Sitemap')
})

test('a host that reads fewer redirects gets fewer', async () => {
  const redirects = Array.from({length: 1_500}, (_, n) => ({...redirect, from: `/o${n}/`, file: `o${n}/index.html`}))
  const lines = async (more: Partial<SiteFilesSource>) => {
    await writeSiteFiles(folder, {...source, redirects, ...more})
    return readFileSync(join(folder, '_redirects'), 'utf8').split('\n').length - 1
  }
  expect(await lines({})).toBe(1_000)
  expect(await lines({host: 'cloudflare'})).toBe(1_500)
})

test('the same articles give the same bytes, whatever the clock and the zone of the machine', async () => {
  const digest = async (): Promise<string> => {
    await writeSiteFiles(folder, source)
    const hash = createHash('sha256')
    for (const path of (await listFiles(folder)).files) hash.update(path).update(readFileSync(join(folder, path)))
    return hash.digest('hex')
  }
  const zone = process.env['TZ']
  const before = await digest()
  try {
    for (const name of ['America/Los_Angeles', 'Asia/Kathmandu', 'UTC']) {
      process.env['TZ'] = name
      expect(await digest()).toBe(before)
    }
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

test('a record that makes no sense is as good as none', async () => {
  expect(readSiteRecord(folder)).toEqual({prefix: '/'})
  await writeSiteFiles(folder, {...source, frame: {...source.frame, prefix: 'no prefix'}})
  expect(readSiteRecord(folder)).toEqual({prefix: '/'})
  for (const text of ['{', 'null', '[]', '{"prefix": 5}']) {
    writeFileSync(join(folder, 'data/site.json'), text)
    expect(readSiteRecord(folder)).toEqual({prefix: '/'})
  }
})
