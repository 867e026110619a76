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
  test.each(['light', 'dark'] as const)('no violation in %s', (colorScheme) =>
    window(
      async ({page, open, misdeeds}) => {
        await open(address)
        await page.waitForLoadState('networkidle')
        expect(await violations(page)).toEqual([])
        expect(misdeeds.list).toEqual([])
      },
      {colorScheme},
    ),
  )

  test.each([320, 390, 1280])('nothing runs out of a page %i pixels wide', (width) =>
    window(
      async ({page, open}) => {
        await open(address)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over).toBeLessThanOrEqual(0)
      },
      {viewport: {width, height: 800}},
    ),
  )
})
