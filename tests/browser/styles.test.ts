/** Every page asks for the styles it uses: no other sheet of the site says anything of it. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, inject, test} from 'vitest'
import {visit} from '../support/browser.ts'
import {pageKinds} from '../support/page-kinds.ts'

const {window} = visit(() => inject('site'))

const assets = path.join(inject('site'), 'assets')
const sheets = readdirSync(assets)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({name, text: readFileSync(path.join(assets, name), 'utf8')}))

test.each(pageKinds)('%s', (_, address) =>
  window(async ({page, open}) => {
    await open(address)
    await page.waitForLoadState('networkidle')
    const missing = await page.evaluate((all) => {
      const asked = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({href}) => href)
      const isAsked = ({name}: {name: string}) => asked.some((href) => href.endsWith(`/${name}`))
      const selectorsOf = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) =>
          rule instanceof CSSStyleRule
            ? [rule.selectorText]
            : 'cssRules' in rule
              ? selectorsOf((rule as CSSGroupingRule).cssRules)
              : [],
        )
      const selectors = ({text}: {text: string}): string[] => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(text)
        return selectorsOf(sheet.cssRules)
      }
      const said = new Set(all.filter(isAsked).flatMap(selectors))
      return all
        .filter((sheet) => !isAsked(sheet))
        .flatMap(selectors)
        .filter((selector) => !said.has(selector))
        .filter((selector) => document.querySelector(selector.replace(/::[\w-]+(?:\([^)]*\))?/gu, '')) !== null)
    }, sheets)
    expect(missing).toEqual([])
  }),
)
