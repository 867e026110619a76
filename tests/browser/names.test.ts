/** What readers do with the people, organisations and figures of an article. */
import {expect, inject, test} from 'vitest'
import {visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))

test('from an article to the organisation it names, and from a figure there to its clause', () =>
  window(async ({page, open, misdeeds}) => {
    await open('/a/nw202112232224415618/')
    await page.locator('.facts a[href="/organisation/zhongguorenshou/"]').click()
    expect(await page.locator('h1').innerText()).toBe('中国人寿')
    expect(await page.locator('.entries > li').count()).toBe(5)
    await page.locator('.ledger td a', {hasText: '60.91亿元'}).click()
    expect(new URL(page.url()).pathname).toBe('/a/s342458589a93/')
    expect(misdeeds.list).toEqual([])
  }))

test('the ledger is sorted by the column whose head is pressed, and back', () =>
  window(async ({page, open}) => {
    await open('/organisation/zhongguorenshou/')
    const table = page.locator('.ledger table').first()
    const dates = async () =>
      (await table.locator('td:nth-child(3)').allInnerTexts()).map((text) => text.replace('约', ''))
    const head = table.getByRole('button', {name: '日期'})
    await head.click()
    const falling = await dates()
    expect(falling[0]).toBe('2024年8月')
    await head.click()
    expect(await table.locator('th:nth-child(3)').getAttribute('aria-sort')).toBe('ascending')
    expect((await dates())[0]).toBe('2021年12月23日')
    await table.getByRole('button', {name: '数字'}).click()
    expect(await table.locator('td a').first().innerText()).toBe('60.91亿元')
  }))
