/** The search page as readers use it: by keys, with an input method, on a phone, there and back. */
import {readFileSync} from 'node:fs'
import {describe, expect, inject, test} from 'vitest'
import {type Page, visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))
const phone = {viewport: {width: 375, height: 600}, isMobile: true, hasTouch: true}
const address = (q: string, more = '') => `/search/?q=${encodeURIComponent(q)}${more}`
const results = (page: Page) => page.locator('[data-search-list] > li')
const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
/** What has the focus, by its name. */
const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent')

describe('keys', () => {
  test('/ leads to the box, arrows through the results and back, Esc to the box', () =>
    window(async ({page, open}) => {
      await open(address('中国人寿'))
      await results(page).nth(1).waitFor()
      const titles = await page.locator('[data-search-hit]').allTextContents()
      const box = page.locator('[data-search-box]')
      await page.keyboard.press('/')
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toBe(titles[1])
      await page.keyboard.press('ArrowUp')
      expect(await focused(page)).toBe(titles[0])
      await page.keyboard.press('Escape')
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
    }))

  test('the bars are one stop for Tab, arrows go from bar to bar, Enter chooses, the limit can be lifted', () =>
    window(async ({page, open}) => {
      await open(address('保险'))
      const bars = page.locator('.search-bar:enabled')
      await bars.nth(1).waitFor()
      expect(await page.locator('.search-bar[tabindex="0"]').count()).toBe(1)
      await page.locator('.search-bar[tabindex="0"]').focus()
      await page.keyboard.press('Home')
      const first = (await bars.first().getAttribute('aria-label')) ?? ''
      expect(await focused(page)).toBe(first)
      expect(await page.locator('.search-chart figcaption').textContent()).toContain(first)
      await page.keyboard.press('ArrowRight')
      expect(await focused(page)).toBe(await bars.nth(1).getAttribute('aria-label'))
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      const limit = page.locator('.search-chosen a')
      await limit.first().waitFor()
      expect(parameters(page)).toEqual({q: '保险', from: first.slice(0, 4), to: first.slice(0, 4)})
      const few = await results(page).count()
      await limit.first().click()
      await limit.first().waitFor({state: 'detached'})
      expect(parameters(page)).toEqual({q: '保险'})
      expect(await results(page).count()).toBeGreaterThan(few)
    }))
})

test('nothing is searched while an input method composes; what it settles on is', () =>
  window(async ({page, open}) => {
    await page.clock.install()
    await open('/search/')
    await page.locator('[data-search-box]').focus()
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', {text: 'bao xian', selectionStart: 8, selectionEnd: 8})
    await page.clock.runFor(5000)
    expect(parameters(page)).toEqual({})
    await client.send('Input.insertText', {text: '保险'})
    await page.clock.runFor(5000)
    await results(page).first().waitFor()
    expect(parameters(page)).toEqual({q: '保险'})
  }))

test('a period is read as people write it; what is none is said at its field, and nothing is searched', () =>
  window(async ({page, open}) => {
    await open(address('中国人寿'))
    await results(page).first().waitFor()
    const from = page.locator('[name=from]')
    await from.fill('2022年1月')
    await from.press('Enter')
    await page.waitForURL('**&from=2022-01')
    expect(await from.inputValue()).toBe('2022-01')
    await from.fill('去年')
    await from.blur()
    expect(await from.evaluate((field: HTMLInputElement) => field.validity.customError)).toBe(true)
    expect(parameters(page)).toEqual({q: '中国人寿', from: '2022-01'})
  }))

test('on a phone the choices are a line that opens above the results', () =>
  window(async ({page, open}) => {
    await open(address('中国人寿'))
    await results(page).first().waitFor()
    const box = page.locator('[data-search-facets] input').first()
    expect(await box.isVisible()).toBe(false)
    await page.locator('[data-search-narrow] > summary').tap()
    await box.tap()
    await page.locator('.search-chosen a').first().waitFor()
    expect(await page.locator('[data-search-facets] input:checked').count()).toBe(1)
  }, phone))

test('from an article back to the place among the results', () =>
  window(async ({page, open}) => {
    await open(address('中国人寿'))
    await results(page).nth(3).waitFor()
    const hit = page.locator('[data-search-hit]').nth(3)
    await hit.scrollIntoViewIfNeeded()
    const place = await page.evaluate<number>('scrollY')
    expect(place).toBeGreaterThan(100)
    await hit.tap()
    await page.locator('[data-arrive] button').first().waitFor()
    await page.goBack()
    await results(page).nth(3).waitFor()
    await page.waitForFunction(`scrollY > ${place - 50}`)
    expect(await page.locator('[data-search-box]').inputValue()).toBe('中国人寿')
  }, phone))

test('an article says which match a reader is at, with a way to others where there are any, on two lines of a phone', () =>
  window(async ({page, open}) => {
    const bar = page.locator('[data-arrive]')
    const buttons = bar.locator('button')
    await open(`/a/s342458589a93/?q=${encodeURIComponent('共促消费公平')}`)
    await buttons.first().waitFor()
    expect(await buttons.allInnerTexts()).toEqual(['复制链接', '不再标示'])
    await open(`/a/s342458589a93/?q=${encodeURIComponent('保险')}`)
    await buttons.nth(3).waitFor()
    const tops = await buttons.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    expect([tops.length, new Set(tops).size]).toEqual([4, 1])
  }, phone))

test('where the browser does not let the address of a match be copied, it is shown to be taken', () =>
  window(async ({page, open}) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await open(`/a/s342458589a93/?q=${encodeURIComponent('共促消费公平')}`)
    const bar = page.locator('[data-arrive]')
    await bar.locator('button', {hasText: '复制链接'}).click()
    await bar.locator('input').waitFor()
    expect(await bar.locator('input').inputValue()).toMatch(/\/a\/s342458589a93\/#:~:text=%E5%85%B1/u)
    expect(await bar.locator('[role="status"]').innerText()).toContain('请自取')
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('#:~:text=')
  }, phone))

test('nothing on the screen jumps while an answer comes', () =>
  window(async ({page, open}) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(globalThis, {shifts})
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
      }).observe({type: 'layout-shift', buffered: true})
    })
    await open(address('中国人寿'))
    await results(page).nth(3).waitFor()
    await page.waitForTimeout(200)
    expect(await page.evaluate('shifts')).toEqual([])
    expect(await page.locator('#lists').evaluate((lists) => lists.getBoundingClientRect().top > innerHeight)).toBe(true)
    await open(address('河湾里没有的字句'))
    await page.locator(':root:not([data-asked])').waitFor({state: 'attached'})
  }, phone))

test('what was found is saved as rows of the list of articles', () =>
  window(async ({page, open}) => {
    await open(address('鑫享宝'))
    await results(page).first().waitFor()
    const saved = page.waitForEvent('download')
    await page.locator('[data-search-save]').click()
    const download = await saved
    expect(download.suggestedFilename()).toBe('鑫享宝.csv')
    const rows = readFileSync(await download.path(), 'utf8').split('\r\n')
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/^\ufeffid,url,title,/u)
    expect(rows[1]).toContain('/a/s342458589a93/')
  }))

test('words that stay in the form while a search fails still limit the next one', () =>
  window(async ({page, open}) => {
    await open(address('中国人寿', '&year=2022'))
    await results(page).first().waitFor()
    await page.route('**/*.pf_index', (route) => route.abort())
    await page.locator('[data-search-box]').fill('鑫享宝')
    const again = page.locator('.search-retry')
    await again.waitFor()
    expect(await results(page).count()).toBe(0)
    await page.unroute('**/*.pf_index')
    await again.click()
    await page.locator('.search-chosen a').first().waitFor()
    expect(parameters(page)).toEqual({q: '鑫享宝', year: '2022'})
  }))
