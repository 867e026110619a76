/** What other programs read: the report, the data, the feeds, the sitemap, the manifest. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, inject, test} from 'vitest'
import {z} from 'zod'
import {parseHtml} from '../../src/ingest/body/parse.ts'
import {elements, lineOf} from '../../src/ingest/body/tree.ts'
import {issueTable} from '../../src/issue.ts'
import {filesOf, textOf} from '../support/site-files.ts'
import {seeds} from './seeds.expected.ts'

const site = inject('site')
const prefixed = inject('prefixedSite')

const address = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/u)
const edtf = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?]?$/u)
const stamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[+-]\d{2}:\d{2}|Z)$/u)

const reportSchema = z.looseObject({
  inputs: z.int(),
  published: z.int(),
  duplicate: z.int(),
  skipped: z.int(),
  refused: z.int(),
  ignored: z.int(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      outcome: z.enum(['published', 'duplicate', 'skipped', 'refused']),
      urls: z.array(address),
      duplicateOf: z.string().optional(),
      stories: z.array(z.unknown()).optional(),
      issues: z.array(
        z.strictObject({
          code: z.string().refine((code) => code in issueTable),
          level: z.enum(['error', 'warning', 'info']),
          line: z.int().min(1).optional(),
          column: z.int().min(1).optional(),
          message: z.string().min(1),
        }),
      ),
      removed: z.array(z.strictObject({rule: z.string(), text: z.string(), line: z.int().min(1).optional()})),
    }),
  ),
})

const recordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/u),
  url: address,
  title: z.string().min(1),
  date: edtf.nullable(),
  published: stamp.nullable(),
  publication: z.string().nullable(),
  authors: z.array(z.string()),
  categories: z.array(z.array(z.string()).min(1)),
  tags: z.array(z.string()),
  lang: z.string(),
  originalUrl: z.url().nullable(),
  source: z.strictObject({path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/u), encoding: z.string()}),
  text: z.string(),
})

const records = (folder: string) =>
  textOf(folder, 'data/articles.jsonl')
    .trim()
    .split('\n')
    .map((line) => recordSchema.parse(JSON.parse(line)))

test('the report has the contract’s shape, and its numbers add up', () => {
  const report = reportSchema.parse(JSON.parse(textOf(site, 'report/report.json')))
  expect(report.inputs).toBe(report.files.length)
  expect(report.inputs).toBe(report.published + report.duplicate + report.skipped + report.refused)
  expect(report.files.map((file) => file.path)).toEqual(seeds.map(({file}) => file))
  expect(report.files.map(({urls}) => urls)).toEqual(seeds.map(({id}) => [`/a/${id}/`]))
})

test('articles.jsonl is one article a line, in archive order, with the contract’s keys in its order', () => {
  const all = records(site)
  expect(all.map(({id}) => id)).toEqual([
    'sd98747eaf0ab',
    'nw202204182346937638',
    's342458589a93',
    'nw202201252259607031',
    'nw202112232224415618',
  ])
  expect(Object.keys(JSON.parse(textOf(site, 'data/articles.jsonl').split('\n')[0] ?? ''))).toEqual(
    Object.keys(recordSchema.shape),
  )
  for (const {file, id, title, date, publication, tags} of seeds) {
    const record = all.find((each) => each.id === id)
    expect(record).toMatchObject({
      title: title[0],
      date: date[0],
      publication: publication?.[0] ?? null,
      tags,
      source: {path: file},
    })
  }
})

test('addresses in data and report never carry the prefix', () => {
  expect(records(prefixed).map(({url}) => url)).toEqual(records(site).map(({url}) => url))
  expect(textOf(prefixed, 'report/report.json')).toBe(textOf(site, 'report/report.json'))
})

test('articles.csv has a line for each article and none that a spreadsheet would run', () => {
  const lines = textOf(site, 'data/articles.csv')
    .replace(/^\ufeff/u, '')
    .trim()
    .split(/\r?\n/u)
  expect(lines).toHaveLength(6)
  expect(lines[0]).toContain('id,url,title,date')
  for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?[=+@-]/u)
})

test('the manifest names every other file with its digest', () => {
  const listed = textOf(site, 'manifest-sha256.txt').trim().split('\n').sort()
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(site, file)))
      .digest('hex')
  const expected = filesOf(site)
    .filter((file) => file !== 'manifest-sha256.txt')
    .map((file) => `${digest(file)}  ${file}`)
  expect(listed).toEqual(expected.sort())
})

describe('addresses that need to know where the site lies', () => {
  test('without one: no sitemap, no canonical, Atom ids are urns', () => {
    expect(filesOf(site)).not.toContain('sitemap.xml')
    expect(textOf(site, 'index.html')).not.toMatch(/rel="canonical"|og:url/u)
    for (const [, id] of textOf(site, 'feed.xml').matchAll(/<id>(.*?)<\/id>/gu)) expect(id).toMatch(/^urn:/u)
  })

  test('with one: the sitemap lists every page but the one for what is not there', () => {
    const listed = [...textOf(prefixed, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, loc]) => loc)
    const pages = filesOf(prefixed).filter((file) => file.endsWith('index.html'))
    expect(listed.sort()).toEqual(
      pages.map((file) => `https://news.example.org/archive/${file.replace(/index\.html$/u, '')}`).sort(),
    )
    expect(textOf(prefixed, 'a/s342458589a93/index.html')).toContain(
      '<link rel="canonical" href="https://news.example.org/archive/a/s342458589a93/"',
    )
  })
})

test('the feeds have every article, newest first, with the day its date covers last', () => {
  const entries = elements(parseHtml(textOf(site, 'feed.xml'))).filter(({node}) => node.tagName === 'entry')
  const titles = entries.map(({node}) => lineOf(elements(node).find((e) => e.node.tagName === 'title')?.node ?? node))
  expect(titles).toEqual(records(site).map(({title}) => title))
  expect(textOf(site, 'feed.xml')).toContain('2024-08-31T00:00:00+08:00')
  const json = JSON.parse(textOf(site, 'feed.json'))
  expect(json.items.map((item: {title: string}) => item.title)).toEqual(titles)
})
