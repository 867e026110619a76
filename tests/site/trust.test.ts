/** What a built site promises besides what its pages show: the policy, digests of its code, names of its files. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, inject, test} from 'vitest'
import {attribute} from '../../src/ingest/body/tree.ts'
import {budgetOf, hostNames, overLimits} from '../../src/site/publish/hosts.ts'
import {elementsOf, filesOf, pagesOf, textOf} from '../support/site-files.ts'

const site = inject('site')
const prefixed = inject('prefixedSite')

test.each(pagesOf(site))('%s states the whole policy', (page) => {
  const policies = elementsOf(site, page).flatMap((node) =>
    attribute(node, 'httpEquiv') === 'Content-Security-Policy' ? [attribute(node, 'content')] : [],
  )
  expect(policies).toHaveLength(1)
  expect(policies[0]?.replace(" 'wasm-unsafe-eval'", '')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'",
  )
})

test.each(pagesOf(prefixed))('%s names the digest of every style and script it asks for', (page) => {
  for (const node of elementsOf(prefixed, page)) {
    const isStyle = attribute(node, 'rel') === 'stylesheet'
    const address = isStyle ? attribute(node, 'href') : node.tagName === 'script' ? attribute(node, 'src') : undefined
    if (address === undefined) continue
    const digest = createHash('sha256')
      .update(readFileSync(path.join(prefixed, address.replace('/archive/', ''))))
      .digest('base64')
    expect([address, attribute(node, 'integrity')]).toEqual([address, `sha256-${digest}`])
  }
})

test('output paths are ASCII, short, unique whatever a disk folds, and reserved nowhere', () => {
  const files = filesOf(prefixed)
  expect(new Set(files.map((file) => file.normalize('NFC').toLowerCase())).size).toBe(files.length)
  for (const file of files) {
    expect(file).toMatch(/^[\x21-\x7e]{1,240}$/u)
    for (const segment of file.split('/')) {
      expect(segment.length).toBeLessThanOrEqual(180)
      expect(segment).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"\\|?*]|[. ]$/iu)
    }
  }
})

test('the seeds fit every host', () => {
  const files = filesOf(site).map((file) => {
    const bytes = readFileSync(path.join(site, file)).length
    return {path: file, sha256: '', bytes, modified: 0}
  })
  for (const name of hostNames) expect(overLimits(budgetOf(files), name)).toEqual([])
})

test('JSON-LD is JSON, and can’t end its element', () => {
  for (const page of pagesOf(site))
    for (const [, json = ''] of textOf(site, page).matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gsu,
    )) {
      expect(json).not.toContain('<')
      expect(() => JSON.parse(json)).not.toThrow()
    }
})
