/** The five seeds become the articles that `seeds.expected.ts` states. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {FiledArticle} from '../../src/archive/model.ts'
import type {Known} from '../../src/model.ts'
import {type PreparedSite, prepareSite} from '../../src/prepare-site.ts'
import {seedsFolder, withFolder, withPrepared} from '../support/prepare.ts'
import {type ExpectedSeed, plainPageLines, seeds} from './seeds.expected.ts'

let site: PreparedSite
beforeAll(async () => {
  site = await prepareSite({input: seedsFolder, cache: null, jobs: 1})
})
afterAll(() => site.close())

const seedText = (file: string) => readFileSync(path.join(seedsFolder, file), 'utf8')

function articleOf(file: string): FiledArticle {
  const found = site.archive.articles.find(({source}) => source.path === file)
  if (!found) throw new Error(`${file} is not in the archive`)
  return found
}

const fact = (known: Known<string> | null) => known && ([known.value, known.from] as const)

function found(file: string): ExpectedSeed {
  const article = articleOf(file)
  const body = site.bodyOf(article)
  const report = site.report.files.find((entry) => entry.path === file)
  return {
    file,
    id: article.id,
    title: [article.title.value, article.title.from],
    date: [article.date?.value ?? '', article.date?.from ?? ''],
    ...(article.date?.evidence === undefined ? {} : {dateEvidence: article.date.evidence}),
    published: article.published,
    publication: fact(article.publication),
    authors: article.authors.map(({value, from}) => [value, from]),
    categories: article.categories,
    categorySlugs: article.categorySlugs,
    tags: article.tags,
    originalUrl: article.originalUrl?.value ?? null,
    platform: article.platform,
    securities: article.securities,
    leadImage: article.leadImage?.address ?? null,
    figures: body.figures.map(({address, width, height, caption}) => ({address, size: `${width}x${height}`, caption})),
    headings: body.headings.map(({depth, text}) => [depth === 3 ? 3 : 2, text]),
    removed: article.removed.map(({rule, text, line}) => [rule, text, line ?? null]),
    codes: [...new Set(report?.issues.map(({code}) => code))].sort(),
  }
}

test.each(seeds)('$file states what was read from it', (expected) => {
  expect(found(expected.file)).toEqual(expected)
})

test('all five are published, each once, with no warning', () => {
  const {inputs, published, duplicate, skipped, refused, files} = site.report
  expect({inputs, published, duplicate, skipped, refused}).toEqual({
    inputs: 5,
    published: 5,
    duplicate: 0,
    skipped: 0,
    refused: 0,
  })
  expect(files.flatMap(({issues}) => issues).filter(({level}) => level !== 'info')).toEqual([])
})

test('they stand newest first: by the last day their date covers', () => {
  expect(site.archive.articles.map(({source, lastDay}) => [source.path.slice(0, 3), lastDay])).toEqual([
    ['004', '2024-08-31'],
    ['002', '2022-04-18'],
    ['003', '2022-03-18'],
    ['000', '2022-01-25'],
    ['001', '2021-12-23'],
  ])
})

describe('not a word of the text is lost or added', () => {
  /** The paragraphs of a seed that holds HTML, read with nothing but patterns. */
  const paragraphs = (file: string) =>
    [...seedText(file).matchAll(/<p\b([^>]*)>(.*?)<\/p>/gsu)]
      .filter(([, attributes = '']) => !attributes.includes('display:none'))
      .map(([, , inner = '']) => inner.replace(/<[^>]*>/gu, '').trim())
      .filter((line) => line !== '' && !line.startsWith('（文章来源'))

  test.each(['000', '001', '002', '003'])('seed %s: every paragraph is a line, in its order', (number) => {
    const {file} = seeds.find((seed) => seed.file.startsWith(number)) ?? {file: number}
    const joined = paragraphs(file)
      .join('\n')
      // One heading, set on two lines.
      .replace('聚焦“五个突出”\n为群众办好事办难事', '聚焦“五个突出” 为群众办好事办难事')
    expect(site.bodyOf(articleOf(file)).text).toBe(joined)
  })

  const plain = '004_9bab263913d2cbd9.txt'
  test('seed 004: every character but white space, the title and what is doubled', () => {
    const written = seedText(plain)
      .replace('“青海健康保”将惠民政策覆盖全省', '')
      .replace('大力开展项目宣传大力开展项目宣传', '大力开展项目宣传')
      .replace('积极推进销售推广积极推进销售推广', '积极推进销售推广')
    const bare = (text: string) => text.replace(/\s/gu, '')
    expect(bare(site.bodyOf(articleOf(plain)).text)).toBe(bare(written))
  })

  test('seed 004: whole paragraphs from broken lines', () => {
    const lines = site.bodyOf(articleOf(plain)).text.split('\n')
    const edges = lines.map((line, i) => {
      const [opening, ending] = plainPageLines[i] ?? ['', '']
      return [line.slice(0, opening.length), line.slice(line.length - ending.length)]
    })
    expect(edges).toEqual(plainPageLines)
  })

  test('seed 004: spaces around figures stay as printed', () => {
    const {text} = site.bodyOf(articleOf(plain))
    expect(text).toContain('截至 8 月底，累计赔付 2195.05 万元。')
    expect(text).toContain('各抽调 1 名专职工作人员')
  })
})

describe('a category slug that spells a stated publication is called by its name', () => {
  const categoriesOf = (folder: string) =>
    withPrepared(folder, ({archive}) => archive.articles.map(({categories}) => categories).sort())

  test('without archive.yaml', async () => {
    const files = Object.fromEntries(seeds.slice(0, 3).map(({file}) => [file, seedText(file)]))
    expect(await withFolder(files, categoriesOf)).toEqual([[['大众证券报']], [['西宁晚报']], [['青岛财经日报']]])
  })

  const post = (category: string, source: string, body = '河湾昨天放晴。') =>
    `---\nlayout: post\ntitle: 放晴\ndate: 2022-01-01\ncategories: ${category}\n---\n<p>${body}</p><p>（文章来源：${source}）</p>\n`

  test('for a paper no seed is from, and for every article filed under the slug', async () => {
    const files = {
      'a.txt': post('chongqingwanbao', '重庆晚报'),
      'b.txt':
        '---\nlayout: post\ntitle: 转阴\ndate: 2022-01-02\ncategories: chongqingwanbao\n---\n<p>河湾今天转阴。</p>\n',
    }
    expect(await withFolder(files, categoriesOf)).toEqual([[['重庆晚报']], [['重庆晚报']]])
  })

  test('not where the slug spells something else', async () => {
    expect(await withFolder({'a.txt': post('caijing', '重庆晚报')}, categoriesOf)).toEqual([[['caijing']]])
  })
})
