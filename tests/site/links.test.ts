/** Every link of the site leads somewhere, and no address of the site changes by accident. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {expect, inject, test} from 'vitest'
import {textOf} from '../../src/ingest/body/tree.ts'
import {addressesOf, addressOf, elementsOf, filesOf, idsOf, pagesOf} from '../support/site-files.ts'

const pages = (folder: string) => pagesOf(folder)

/** Before the words of a page that an address leads to. */
const textDirective = '#:~:text='
/** What a page says, as a browser looks for it. */
const writtenOn = (folder: string, file: string): string =>
  elementsOf(folder, file)
    .filter(({tagName}) => tagName === 'body')
    .map((body) => textOf(body))
    .join('')
    .replace(/\s+/gu, ' ')

function remembered(read: (file: string) => string): (file: string) => string {
  const known = new Map<string, string>()
  return (file) => {
    const found = known.get(file) ?? read(file)
    known.set(file, found)
    return found
  }
}

/** Links that lead nowhere: `page → address`. */
function broken(folder: string, prefix: string): string[] {
  const ids = new Map(pages(folder).map((page) => [page, new Set(idsOf(folder, page))]))
  const wordsOf = remembered((file) => writtenOn(folder, file))
  return pages(folder).flatMap((page) =>
    addressesOf(folder, page).flatMap(({address}) => {
      const base = `https://site.invalid${prefix}${page}`
      const url = new URL(address, base)
      if (url.host !== 'site.invalid') return []
      if (!url.pathname.startsWith(prefix)) return [`${page} → ${address} (outside ${prefix})`]
      const below = decodeURIComponent(url.pathname.slice(prefix.length))
      const file = below === '' || below.endsWith('/') ? `${below}index.html` : below
      if (!existsSync(path.join(folder, file))) return [`${page} → ${address}`]
      const words = url.hash.startsWith(textDirective) ? url.hash.slice(textDirective.length).split(',') : []
      const missing = words.map(decodeURIComponent).filter((text) => !wordsOf(file).includes(text))
      if (words.length > 0) return missing.map((text) => `${page} → ${file} (does not say ${text})`)
      const fragment = decodeURIComponent(url.hash.slice(1))
      return fragment === '' || ids.get(file)?.has(fragment) ? [] : [`${page} → ${address} (no such place)`]
    }),
  )
}

test('every link and every fragment leads somewhere', () => {
  expect(broken(inject('site'), '/')).toEqual([])
})

test('below a path prefix too', () => {
  expect(broken(inject('prefixedSite'), '/archive/')).toEqual([])
})

test('every page can be reached from the front page', () => {
  const site = inject('site')
  const reached = new Set<string>()
  const waiting = ['index.html']
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (reached.has(page) || !existsSync(path.join(site, page))) continue
    reached.add(page)
    for (const {tag, address} of addressesOf(site, page)) {
      const url = new URL(address, `https://site.invalid/${page}`)
      if (tag === 'a' && url.host === 'site.invalid' && url.pathname.endsWith('/'))
        waiting.push(`${url.pathname.slice(1)}index.html`)
    }
  }
  expect(pages(site).filter((page) => !reached.has(page))).toEqual(['404.html'])
})

test('the addresses of the site are the ones people have linked', async () => {
  const site = inject('site')
  // Names of index parts hold a hash of their content; `same-twice.test.ts` compares those.
  const addresses = filesOf(site)
    .filter((file) => !/^search\/(?:bundles|pagefind)\//u.test(file))
    .map(addressOf)
  await expect(`${addresses.join('\n')}\n`).toMatchFileSnapshot('expected-urls.txt')
})

test('addresses are ASCII, short, and apart when case is folded', () => {
  const files = filesOf(inject('site'))
  for (const file of files) {
    expect(file).toMatch(/^[\x21-\x7e]{1,240}$/u)
    for (const segment of file.split('/')) expect(segment.length).toBeLessThanOrEqual(180)
  }
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length)
})
