/** What readers do: look round, read an article, go on to the next, on a phone, without script. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, inject, test} from 'vitest'
import {visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))

interface Line {
  readonly url: string
  readonly title: string
  readonly text: string
}
const articles = readFileSync(path.join(inject('site'), 'data', 'articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Line => JSON.parse(line))

/** Without white space: how a browser breaks lines is its own business. */
const bare = (text: string) => text.replace(/\s/gu, '')

test('from the front page to an article, to the one before it and back', () =>
  window(async ({page, open, misdeeds}) => {
    await open('/')
    const [newest] = articles
    await page.locator(`main a[href="${newest?.url}"]`).first().click()
    expect(await page.locator('h1').innerText()).toBe(newest?.title)
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(misdeeds.list).toEqual([])
  }))

test.each(articles)('every line of “$title” can be read', ({url, title, text}) =>
  window(async ({page, open}) => {
    await open(url)
    expect(await page.locator('h1').innerText()).toBe(title)
    const shown = bare(await page.locator('.story-text').innerText())
    for (const line of text.split('\n')) expect(shown).toContain(bare(line))
  }),
)

test('a picture elsewhere is a place with its caption and a link, and nothing is loaded', () =>
  window(async ({page, open, misdeeds}) => {
    await open('/a/s342458589a93/')
    const figures = page.locator('.story-text figure')
    expect(await figures.count()).toBe(3)
    expect(await figures.first().locator('figcaption').innerText()).toBe('会议现场。中国人寿贵州省分公司供图')
    expect(await figures.first().locator('a').getAttribute('href')).toMatch(/^http:\/\/static\.1sapp\.com\//u)
    expect(await page.locator('.story-text img').count()).toBe(0)
    expect(misdeeds.list).toEqual([])
  }))

describe('without script', () => {
  test('an article is whole', () =>
    window(
      async ({page, open}) => {
        for (const {url, text} of articles) {
          await open(url)
          const shown = bare(await page.locator('.story-text').innerText())
          for (const line of text.split('\n')) expect(shown).toContain(bare(line))
        }
      },
      {javaScriptEnabled: false},
    ))

  test.each(['/a/sd98747eaf0ab/', '/report/', '/'])('on %s nothing is offered that only a script can do', (address) =>
    window(
      async ({page, open}) => {
        await open(address)
        const offered = page.locator('.needs-script, .needs-speech')
        expect(await offered.count()).toBeGreaterThan(0)
        expect(await offered.filter({visible: true}).count()).toBe(0)
      },
      {javaScriptEnabled: false},
    ),
  )

  test('the search page says so, and leads to the lists', () =>
    window(
      async ({page, open}) => {
        await open('/search/')
        expect(await page.locator('main noscript, main .note').first().isVisible()).toBe(true)
        await page.locator('main a[href="/date/"]').click()
        expect(new URL(page.url()).pathname).toBe('/date/')
      },
      {javaScriptEnabled: false},
    ))
})

test('an address that is not there gets a page that helps, with its status', () =>
  window(async ({page, open}) => {
    const answer = page.waitForResponse((response) => response.request().isNavigationRequest())
    await open('/no/such/page/')
    expect((await answer).status()).toBe(404)
    expect(await page.locator('main a[href="/date/"]').count()).toBeGreaterThan(0)
  }))
