/** Search as pages and other programs use it: exact, at any place, below a prefix too. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, inject, test} from 'vitest'
import {type Page, visit} from '../support/browser.ts'

interface Line {
  readonly url: string
  readonly title: string
  readonly text: string
}
const articles = readFileSync(path.join(inject('site'), 'data', 'articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Line => JSON.parse(line))

/** The part of `search/api.js` that the contract names. */
interface Hit {
  readonly url: string
  readonly title: string
  readonly date: string | null
  readonly publication: string | null
  readonly excerpt: readonly {readonly text: string; readonly marked: boolean}[]
}
interface Found {
  readonly total: number
  readonly facets: object
  readonly hits: readonly Hit[]
}

/** The calls are text because they are the page's own: nothing of the test runner may be woven into them. */
const urls = (page: Page, api: string, query: string, options: object = {}) =>
  page.evaluate<string[]>(
    `import(${JSON.stringify(api)}).then(({urls}) => urls(${JSON.stringify(query)}, ${JSON.stringify(options)}))`,
  )
const search = (page: Page, api: string, query: string) =>
  page.evaluate<Found>(`import(${JSON.stringify(api)}).then(async ({search}) => {
    const {total, facets, hits} = await search(${JSON.stringify(query)})
    return {total, facets, hits: await Promise.all(hits.map(async (hit) => ({...hit, excerpt: await hit.excerpt()})))}
  })`)

describe.each([
  ['at the root', () => inject('site'), '/'],
  ['below a prefix', () => inject('prefixedSite'), '/archive/'],
] as const)('%s', (_, folder, prefix) => {
  const {window} = visit(folder)
  const api = `${prefix}search/api.js`

  test('any string from within a line finds its article', () =>
    window(async ({page, open, misdeeds}) => {
      await open('/search/')
      for (const {url, title, text} of articles) {
        // Every line from its middle, and the title, at lengths from 2 to 8.
        for (const [i, line] of [title, ...text.split('\n')].entries()) {
          const letters = [
            ...(line
              .replace(/[^\p{L}\p{N}]+/gu, ' ')
              .split(' ')
              .sort((a, b) => b.length - a.length)[0] ?? ''),
          ]
          const length = 2 + (i % 7)
          if (letters.length < length) continue
          const start = Math.floor((letters.length - length) / 2)
          const query = letters.slice(start, start + length).join('')
          expect([query, await urls(page, api, query)]).toEqual([query, expect.arrayContaining([url])])
        }
      }
      expect(misdeeds.list).toEqual([])
    }))

  test('what no article holds finds nothing', () =>
    window(async ({page, open}) => {
      await open('/search/')
      for (const query of ['鳄鱼', '徐顺凯晚报', 'zzzz'])
        expect([query, await urls(page, api, query)]).toEqual([query, []])
    }))

  test('a hit has address, title, date, publication and an excerpt with the words marked; filters are counted', () =>
    window(async ({page, open}) => {
      await open('/search/')
      const found = await search(page, api, '旦增')
      expect(found).toMatchObject({
        total: 1,
        facets: expect.any(Object),
        hits: [
          {
            url: '/a/nw202201252259607031/',
            title: '中国人寿青海省分公司：为建设新青海注入强大力量',
            date: '2022-01-25',
            publication: '西宁晚报',
          },
        ],
      })
      expect(found.hits[0]?.excerpt.filter(({marked}) => marked).map(({text}) => text)).toContain('旦增')
    }))

  test('dates bound what is found', () =>
    window(async ({page, open}) => {
      await open('/search/')
      expect(await urls(page, api, '中国人寿', {from: '2022-01', to: '2022-03', sort: 'oldest'})).toEqual([
        '/a/nw202201252259607031/',
        '/a/s342458589a93/',
      ])
    }))

  test('the search page finds by its address, says how many, and opens the article', () =>
    window(async ({page, open, misdeeds}) => {
      await open(`/search/?q=${encodeURIComponent('长护险')}`)
      const link = page.locator(`main a[href*="${prefix}a/nw202112232224415618/"]`).first()
      await link.waitFor()
      expect(await page.locator('input[type=search]').inputValue()).toBe('长护险')
      await link.click()
      await page.waitForURL('**/a/nw202112232224415618/**')
      expect(misdeeds.list).toEqual([])
    }))
})
