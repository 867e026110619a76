import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseHtml, serialize} from '../../src/ingest/body/parse.ts'
import {prepare} from '../../src/ingest/body/prepare.ts'
import {sanitize} from '../../src/ingest/body/sanitize.ts'
import {schema} from '../../src/ingest/body/sanitize-schema.ts'
import {elements} from '../../src/ingest/body/tree.ts'
import {markup} from '../support/arbitraries.ts'
import {ingestBytes} from '../support/ingest-bytes.ts'

/** The body an article with this markup gets; null where it can't be published. */
const bodyOf = (html: string): string | null =>
  ingestBytes('a.html', `---\ntitle: 河湾\ndate: 2022-01-01\n---\n${html}`).stories[0]?.body.html ?? null

describe('a body of any markup', () => {
  test('sanitized twice is the body sanitized once', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const tree = parseHtml(html)
        prepare(tree, undefined)
        const once = sanitize(tree)
        expect(serialize(sanitize(once))).toBe(serialize(once))
      }),
      {numRuns: 200},
    )
  })

  test('is read by a browser as it was meant: parsed and written again, it is the same', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const body = bodyOf(html) ?? ''
        expect(serialize(parseHtml(body))).toBe(body)
      }),
      {numRuns: 200},
    )
  })

  test('holds no handler, script, style, or address that runs', () => {
    fc.assert(
      fc.property(markup, (html) => {
        for (const {node} of elements(parseHtml(bodyOf(html) ?? ''))) {
          expect(schema.tagNames).toContain(node.tagName)
          expect(node.tagName).not.toBe('img')
          for (const [name, value] of Object.entries(node.properties)) {
            expect(name).not.toMatch(/^on|^style$|^src|^dataPagefind/iu)
            if (name === 'href') expect(String(value)).toMatch(/^(?:https?:\/\/|mailto:|tel:|#x-)/u)
            if (name === 'id') expect(String(value)).toMatch(/^(?:x-|h-\d+$)/u)
          }
        }
      }),
      {numRuns: 150},
    )
  })

  test('has no id twice, and no link that leads to an id that is not there', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const tree = parseHtml(bodyOf(html) ?? '')
        const properties = elements(tree).map(({node}) => node.properties)
        const ids = properties.flatMap(({id}) => (id === undefined ? [] : [String(id)]))
        const targets = properties.flatMap(({href}) => (String(href).startsWith('#') ? [String(href).slice(1)] : []))
        expect(new Set(ids).size).toBe(ids.length)
        expect(targets.filter((target) => !ids.includes(target))).toEqual([])
      }),
      {numRuns: 150},
    )
  })

  test('has headings from level 2 on, without a gap', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const depths = elements(parseHtml(bodyOf(html) ?? '')).flatMap(({node}) =>
          /^h[1-6]$/u.test(node.tagName) ? [Number(node.tagName[1])] : [],
        )
        expect(depths.every((depth, i) => depth >= 2 && depth <= Math.min(4, (depths[i - 1] ?? 1) + 1))).toBe(true)
      }),
      {numRuns: 150},
    )
  })
})

test('markup that stalls Markdown parsers is never given to one', () => {
  // 80 kB of this took a Markdown parser 169 seconds; the test's own limit is the bar.
  expect(bodyOf(`<p>${'*a_ '.repeat(20_000)}</p>`)).toContain('*a_ *a_')
})

test('elements nested more than 500 deep are refused, 400 are read', () => {
  const nested = (depth: number) => ingestBytes('a.html', `${'<div>'.repeat(depth)}河湾${'</div>'.repeat(depth)}`)
  expect(nested(400).outcome).toBe('published')
  expect(nested(5000)).toMatchObject({outcome: 'refused', issues: [{code: 'body-too-deep', level: 'error'}]})
})
