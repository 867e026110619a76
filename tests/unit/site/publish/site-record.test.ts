import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {readSiteRecord, siteRecord} from '../../../../src/site/publish/site-record.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-archive-'))
  mkdirSync(join(folder, 'data'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

test('a site says where it lies', () => {
  const words = siteRecord({siteTitle: '旧闻档案', lang: 'zh-Hans', origin: 'https://news.example', prefix: '/x/'})
  writeFileSync(join(folder, 'data/site.json'), words)
  expect(JSON.parse(words)).toEqual({
    generator: 'news-archive',
    title: '旧闻档案',
    lang: 'zh-Hans',
    origin: 'https://news.example',
    prefix: '/x/',
  })
  expect(readSiteRecord(folder)).toEqual({prefix: '/x/'})
})

test('a record that makes no sense is as good as none: the site lies at the root', () => {
  expect(readSiteRecord(folder)).toEqual({prefix: '/'})
  for (const text of ['{', 'null', '[]', '{"prefix": 5}', '{"prefix": "x"}', '{"prefix": "//evil.example/"}']) {
    writeFileSync(join(folder, 'data/site.json'), text)
    expect(readSiteRecord(folder)).toEqual({prefix: '/'})
  }
})
