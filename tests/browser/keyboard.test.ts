/** The site with a keyboard alone. */
import {expect, inject, test} from 'vitest'
import {type Page, visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))

/** The element in focus: what it is, whether it shows, and where it stands. */
const inFocus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(at)
    const box = at.getBoundingClientRect()
    return {
      name: `${at.tagName.toLowerCase()} ${(at.textContent ?? '').trim().slice(0, 20)}`,
      index: [...document.querySelectorAll('*')].indexOf(at),
      marked: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    }
  })

test('the first key shows the way past the navigation, and it leads there', () =>
  window(async ({page, open}) => {
    await open('/a/nw202201252259607031/')
    await page.keyboard.press('Tab')
    const skip = page.locator('a.skip')
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    expect((await inFocus(page))?.seen).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  }))

test.each(['/', '/a/s342458589a93/', '/date/', '/search/', '/report/'])(
  'on %s the focus goes through the page once, in its order, always marked and in view',
  (address) =>
    window(async ({page, open}) => {
      await open(address)
      const steps: NonNullable<Awaited<ReturnType<typeof inFocus>>>[] = []
      for (let i = 0; i < 400; i++) {
        await page.keyboard.press('Tab')
        let at = await inFocus(page)
        // The page scrolls to what has the focus a moment later.
        for (let wait = 0; at !== null && !at.seen && wait < 20; wait++) at = await inFocus(page)
        if (at === null || steps.some(({index}) => index === at.index)) break
        steps.push(at)
      }
      expect(steps.length).toBeGreaterThan(8)
      expect(steps.filter(({marked}) => !marked).map(({name}) => name)).toEqual([])
      expect(steps.filter(({seen}) => !seen).map(({name}) => name)).toEqual([])
      const order = steps.map(({index}) => index)
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }),
)

test('an article is found and opened without a mouse', () =>
  window(async ({page, open, misdeeds}) => {
    await open('/search/')
    await page.locator('input[type=search]').focus()
    await page.keyboard.type('鑫享宝')
    await page.keyboard.press('Enter')
    const hit = page.locator('main a[href*="/a/s342458589a93/"]').first()
    await hit.waitFor()
    for (let i = 0; i < 60; i++) {
      if (await hit.evaluate((link) => link === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**/a/s342458589a93/**')
    expect(await page.locator('h1').textContent()).toBe('中国人寿贵州省分公司推出专属商业养老保险')
    expect(misdeeds.list).toEqual([])
  }))
