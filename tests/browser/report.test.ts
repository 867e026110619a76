/** The report with and without script. */
import {expect, inject, test} from 'vitest'
import {visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))

test('the filter finds files by name, outcome and code, and its address says what was asked', () =>
  window(async ({page, open, misdeeds}) => {
    await open('/report/')
    const found = page.locator('[data-report-found] code')
    await page.getByLabel('路径或标题含').fill('青海健康保')
    await expect.poll(() => found.count()).toBe(1)
    await page.getByLabel('情况', {exact: true}).selectOption('date-inferred')
    await expect.poll(() => found.count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('code')).toBe('date-inferred')
    await page.getByLabel('结果', {exact: true}).selectOption('refused')
    await expect.poll(() => page.locator('[data-report-status]').textContent()).toBe('没有这样的文件。')
    expect(misdeeds.list).toEqual([])
  }))

test('an address with a question is answered, and an answer leads to the file’s place', () =>
  window(async ({page, open}) => {
    await open('/report/?code=date-inferred')
    const found = page.locator('[data-report-found] a')
    await expect.poll(() => found.count()).toBe(1)
    const path = await found.textContent()
    await found.click()
    expect(await page.locator(':target code').first().textContent()).toBe(path)
  }))

test('without script the lists by code lead to every file, and no form is shown', () =>
  window(
    async ({page, open}) => {
      await open('/report/')
      expect(await page.locator('[data-report-filter]').isVisible()).toBe(false)
      await page.locator('.codes a').first().click()
      const file = page.locator('.file a').first()
      const path = await file.textContent()
      await file.click()
      expect(await page.locator(':target code').first().textContent()).toBe(path)
    },
    {javaScriptEnabled: false},
  ))
