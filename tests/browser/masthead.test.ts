/** The sections of the archive on phones. */
import {expect, inject, test} from 'vitest'
import {visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))

test.each([320, 360, 390])('eight sections stand on one line of a phone %i pixels wide', (width) =>
  window(
    async ({page, open}) => {
      await open('/a/nw202201252259607031/')
      const tops = await page
        .locator('.sections a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top))
      expect([tops.length, new Set(tops).size]).toEqual([8, 1])
      expect(await page.locator('.utilities a').innerText()).toBe('搜索')
    },
    {viewport: {width, height: 700}},
  ),
)
