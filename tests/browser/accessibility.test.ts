/** Every kind of page, in both colours: nothing a checker of accessibility finds, nothing the policy forbids. */
import axe from 'axe-core'
import {describe, expect, inject, test} from 'vitest'
import {type Page, visit} from '../support/browser.ts'
import {pageKinds} from '../support/page-kinds.ts'

const {window} = visit(() => inject('site'))

/** What axe finds: rule, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const {violations: found} = await page.evaluate(() => (globalThis as unknown as {axe: typeof axe}).axe.run())
  return found.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`))
}

describe.each(pageKinds)('%s', (_, address) => {
  test('no violation, light or dark, and no misdeed', () =>
    window(async ({page, open, misdeeds}) => {
      await open(address)
      await page.waitForLoadState('networkidle')
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        expect([colorScheme, await violations(page)]).toEqual([colorScheme, []])
      }
      expect(misdeeds.list).toEqual([])
    }))

  test('nothing runs out of the page, however narrow', () =>
    window(async ({page, open}) => {
      await open(address)
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({width, height: 800})
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([width, Math.max(over, 0)]).toEqual([width, 0])
      }
    }))
})
