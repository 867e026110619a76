/** What a page asks of a cheap phone: bytes, code, and that nothing moves as it comes. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, inject, test} from 'vitest'
import {type Page, visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))
const phone = {viewport: {width: 390, height: 844}}

const articles = readFileSync(path.join(inject('site'), 'data', 'articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): {readonly url: string; readonly text: string} => JSON.parse(line))

/** Bytes of what has come, not compressed: the page with its styles, and its code. */
const weightOf = (page: Page): Promise<{readonly page: number; readonly code: number}> =>
  page.evaluate(() => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    const bytes = (ending: RegExp) =>
      entries
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({name}) => ending.test(new URL(name).pathname))
        .reduce((sum, {decodedBodySize}) => sum + decodedBodySize, 0)
    return {page: bytes(/\/$|\.css$/u), code: bytes(/\.js$/u)}
  })

test.each(articles)('$url is 60 kB around its own words, and 15 of code', ({url, text}) =>
  window(async ({page, open}) => {
    await open(url)
    await page.waitForLoadState('networkidle')
    const {page: bytes, code} = await weightOf(page)
    expect(bytes).toBeGreaterThan(20_000)
    expect(bytes - Buffer.byteLength(text)).toBeLessThan(60_000)
    expect(code).toBeGreaterThan(0)
    expect(code).toBeLessThan(15_000)
  }, phone),
)

test.each(['/', articles[0]?.url ?? '', '/2022/', '/search/', '/date/', '/report/'])(
  'on %s nothing moves as it comes',
  (address) =>
    window(async ({page, open}) => {
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(globalThis, {shifts})
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
        }).observe({type: 'layout-shift', buffered: true})
      })
      await open(address)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate('shifts')).toEqual([])
    }, phone),
)

test('a page scrolls smoothly only for those who want motion', () =>
  Promise.all(
    (['reduce', 'no-preference'] as const).map((reducedMotion) =>
      window(
        async ({page, open}) => {
          await open('/')
          const behaviour = await page.locator('html').evaluate((html) => getComputedStyle(html).scrollBehavior)
          expect(behaviour).toBe(reducedMotion === 'reduce' ? 'auto' : 'smooth')
        },
        {reducedMotion},
      ),
    ),
  ))
