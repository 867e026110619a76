/** Every page is valid HTML, loads nothing from elsewhere, and holds no code of its own. */
import {HtmlValidate} from 'html-validate'
import {describe, expect, inject, test} from 'vitest'
import {attribute} from '../../src/ingest/body/tree.ts'
import {addressesOf, elementsOf, filesOf, pagesOf, textOf} from '../support/site-files.ts'

const site = inject('site')
const pages = pagesOf(site)

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // How the markup renderer writes: a lower-case doctype, and void elements closed, which bodies leave open: both are HTML.
  rules: {'doctype-style': ['error', {style: 'lowercase'}], 'void-style': 'off'},
})

test.each(pages)('%s is valid', async (page) => {
  const {results} = await validator.validateString(textOf(site, page), page)
  const found = results.flatMap(({messages}) =>
    messages.map(({ruleId, message, line, selector}) => ({ruleId, message, line, selector})),
  )
  expect(found).toEqual([])
})

describe.each(pages)('%s', (page) => {
  test('loads nothing from another host', () => {
    const foreign = addressesOf(site, page).filter(
      ({loads, rel, address}) =>
        loads && !['canonical', 'alternate'].includes(rel) && !/^(?:\/(?!\/)|#|data:)/u.test(address),
    )
    expect(foreign).toEqual([])
  })

  test('has no script, style or handler inline; data is data', () => {
    const inline = elementsOf(site, page).flatMap((node) => {
      const type = attribute(node, 'type')
      const isCode = node.tagName === 'style' || (node.tagName === 'script' && attribute(node, 'src') === undefined)
      const attributes = Object.keys(node.properties).filter((name) => /^on|^style$/iu.test(name))
      return [...(isCode && type !== 'application/ld+json' ? [`<${node.tagName}>`] : []), ...attributes]
    })
    expect(inline).toEqual([])
  })

  test('asks for the policy before anything it could forbid, and sends no referrer', () => {
    const head = elementsOf(site, page)
    const policy = head.findIndex((node) => attribute(node, 'httpEquiv')?.toLowerCase() === 'content-security-policy')
    const first = head.findIndex(({tagName}) => ['script', 'link', 'style', 'img'].includes(tagName))
    expect(policy).toBeGreaterThan(0)
    expect(policy).toBeLessThan(first)
    expect(
      attribute(head[policy] ?? {type: 'element', tagName: '', properties: {}, children: []}, 'content'),
    ).toContain("default-src 'none'")
    expect(textOf(site, page)).toContain('<meta name="referrer" content="no-referrer"')
  })
})

test('no style sheet or script names another host', () => {
  const code = filesOf(site).filter((file) => /\.(?:css|js)$/u.test(file))
  expect(code).not.toEqual([])
  for (const file of code) {
    const named = textOf(site, file).match(
      /(?:@import|url\(|import\s*\(|from)\s*["'`(]?\s*(?:https?:)?\/\/[^"'`)\s]+/gu,
    )
    expect([file, named]).toEqual([file, null])
  }
})

test('an article page is marked up as one: its title the only first heading, its language said', () => {
  for (const page of pages.filter((file) => file.startsWith('a/'))) {
    const all = elementsOf(site, page)
    expect(all.filter(({tagName}) => tagName === 'h1')).toHaveLength(1)
    expect(all.some((node) => node.tagName === 'article')).toBe(true)
    expect(attribute(all.find(({tagName}) => tagName === 'html') ?? all[0] ?? expect.fail(), 'lang')).toBe('zh-Hans')
  }
})
