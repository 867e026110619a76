/** What comes out on paper. */
import {expect, inject, test} from 'vitest'
import {visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))

test('an article on paper is its text and what is known of it: no switch, no way elsewhere, nothing folded up', () =>
  window(async ({page, open}) => {
    await open('/a/sd98747eaf0ab/')
    await page.emulateMedia({media: 'print'})
    for (const left of [
      '.sections ul',
      '.utilities',
      '.versions',
      '.tools',
      '.related',
      '.recurring',
      '.facts summary',
    ])
      expect([left, await page.locator(left).first().isVisible()]).toEqual([left, false])
    expect(await page.locator('.site-name').isVisible()).toBe(true)
    const last = page.locator('.facts .figures-named li').last()
    expect(await last.evaluate((item) => item.checkVisibility({contentVisibilityAuto: true}))).toBe(true)
  }))

test('heads of tables are words, not buttons, which no page but the first would show', () =>
  window(async ({page, open}) => {
    await open('/organisation/zhongguorenshou/')
    const button = page.locator('.ledger thead button').first()
    expect(await button.isVisible()).toBe(true)
    await page.emulateMedia({media: 'print'})
    expect(await button.evaluate((element) => getComputedStyle(element).display)).toBe('contents')
  }))

test('paragraphs are told by an indent of two characters, and by nothing else', () =>
  window(async ({page, open}) => {
    await open('/a/nw202201252259607031/')
    await page.emulateMedia({media: 'print'})
    const second = page.locator('.prose p + p').first()
    const {size, indent, gap} = await second.evaluate((paragraph) => {
      const {fontSize, textIndent, marginTop} = getComputedStyle(paragraph)
      return {size: Number.parseFloat(fontSize), indent: Number.parseFloat(textIndent), gap: marginTop}
    })
    expect([indent / size, gap]).toEqual([2, '0px'])
  }))

test('a page of paper ends neither below a heading nor inside an entry, a picture or a row of a table', () =>
  window(async ({page, open}) => {
    await open('/organisation/zhongguorenshou/')
    await page.emulateMedia({media: 'print'})
    const style = (selector: string, name: 'breakAfter' | 'breakInside' | 'orphans') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, key) => getComputedStyle(element)[key], name)
    expect(await style('main h2', 'breakAfter')).toBe('avoid')
    expect(await style('.entry', 'breakInside')).toBe('avoid')
    expect(await style('main tr', 'breakInside')).toBe('avoid')
    await open('/a/s342458589a93/')
    expect(await style('.prose figure', 'breakInside')).toBe('avoid')
    expect(await style('.prose p', 'orphans')).toBe('2')
  }))

test('where a picture was, its whole address is written out', () =>
  window(async ({page, open}) => {
    await open('/a/s342458589a93/')
    await page.emulateMedia({media: 'print'})
    const place = page.locator('.story-text a.picture-placeholder').first()
    const written = await place.evaluate((link) => getComputedStyle(link, '::after').content)
    expect(written).toContain(await place.getAttribute('href'))
  }))
