/** Where a file of the search can't be read, or may not run, search says so: it never finds less without a word. */
import {describe, expect, inject, test} from 'vitest'
import {type Page, visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))
const query = '旦增'
const article = '/a/nw202201252259607031/'

interface Outcome {
  readonly error?: {readonly name: string; readonly reason: string; readonly message: string}
  readonly result?: {readonly total: number; readonly partial: string | null; readonly unread: readonly string[]}
}

/** Text of the page's own: nothing of the test runner may be woven into it. */
const attempt = (page: Page, words = query) =>
  page.evaluate<Outcome>(`import('/search/api.js')
    .then(({search}) => search(${JSON.stringify(words)}))
    .then(
      ({total, partial, hits}) => ({result: {total, partial, unread: hits.filter((hit) => hit.unread).map(({url}) => url)}}),
      ({name, reason, message}) => ({error: {name, reason, message}}),
    )`)

const failures = {
  'is cut off': {},
  'is not there': {status: 404, body: ''},
  'is a page of the host': {status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title>'},
} as const
const kinds: readonly (readonly [name: string, file: RegExp])[] = [
  ['the list of bundles', /\/search\/index\.json$/u],
  ['the pairs of characters', /\/search\/traditional\.txt/u],
  ["Pagefind's script", /\/pagefind\/pagefind\.js/u],
  ["Pagefind's program", /\/pagefind\/wasm\./u],
  ["Pagefind's own entry", /\/pagefind\/pagefind-entry\.json/u],
  ["Pagefind's own list", /\/pagefind\/pagefind\.\w+\.pf_meta/u],
  ["a bundle's entry", /\/bundles\/.*\/pagefind-entry\.json/u],
  ["a bundle's list of words", /\/bundles\/.*\.pf_meta/u],
  ["a bundle's catalogue", /\/catalogue\.json/u],
  ['words of a bundle', /\.pf_index/u],
  ['the addresses of a bundle', /\/addresses\//u],
]

describe.each(Object.entries(failures))('a file that %s', (_, answer) => {
  test.each(kinds)('is named: %s; the next search does without reloading the page', (_, file) =>
    window(async ({page, open}) => {
      await open('/search/')
      await page.route(file, (route) => ('status' in answer ? route.fulfill(answer) : route.abort()))
      const {error} = await attempt(page)
      expect(error).toMatchObject({name: 'SearchError', reason: 'unreachable'})
      expect(error?.message).toMatch(/^\/search\/\S+ could not be read \(.+\)$/u)
      expect(error?.message.split(' ')[0]).toMatch(file)
      await page.unroute(file)
      expect(await attempt(page)).toEqual({result: {total: 1, partial: null, unread: []}})
    }),
  )
})

test('scripts of another version than the index say that the page has to be reloaded', () =>
  window(async ({page, open}) => {
    await open('/search/')
    await page.route('**/search/index.json', (route) => route.fulfill({json: {version: 0, pairs: '', bundles: []}}))
    expect((await attempt(page)).error?.message).toContain('reload the page')
  }))

test('an article whose page can not be read is a hit, marked as unread', () =>
  window(async ({page, open}) => {
    await open('/search/')
    await page.route(`**${article}`, (route) => route.abort())
    expect(await attempt(page)).toEqual({result: {total: 1, partial: null, unread: [article]}})
    expect(await attempt(page, `"${query}"`)).toEqual({result: {total: 0, partial: 'unread', unread: []}})
    await page.unroute(`**${article}`)
    expect(await attempt(page, `"${query}"`)).toEqual({result: {total: 1, partial: null, unread: []}})
  }))

test('where WebAssembly is forbidden search says so at once', () =>
  window(async ({page, open}) => {
    await page.route('**/embedding', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: {'content-security-policy': "script-src 'self'"},
        body: '<!doctype html><title>Elsewhere</title>',
      }),
    )
    await open('/embedding')
    const {error} = await attempt(page)
    expect(error).toMatchObject({name: 'SearchError', reason: 'webassembly'})
    expect(error?.message).toContain('wasm-unsafe-eval')
  }))
