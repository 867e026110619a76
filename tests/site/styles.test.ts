/** Every page asks for the styles of its kind, and weighs little besides its words. */
import {statSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, inject, test} from 'vitest'
import {attribute} from '../../src/ingest/body/tree.ts'
import {elementsOf, pagesOf, textOf} from '../support/site-files.ts'

const site = inject('site')

const sheetsOf = (page: string): string[] =>
  elementsOf(site, page).flatMap((node) =>
    attribute(node, 'rel') === 'stylesheet' ? (attribute(node, 'href')?.slice(1) ?? []) : [],
  )

const pages = pagesOf(site)
const sheets = [...new Set(pages.flatMap(sheetsOf))]

test('each kind of page has a style sheet of its own beside that of all', () => {
  expect(sheets.filter((sheet) => sheet !== 'assets/site.css').sort()).toEqual(
    ['article', 'lists', 'report', 'search'].map((name) => `assets/${name}.css`),
  )
  for (const page of pages) expect([sheetsOf(page).length, sheetsOf(page)[0]]).toEqual([2, 'assets/site.css'])
})

describe('weight', () => {
  const bytes = (file: string): number => statSync(path.join(site, file)).size
  /** Its own words, those it was restored from included. */
  const words = (page: string): number =>
    [...textOf(site, page).matchAll(/<div class="prose".*?<\/div>|<ol class="lines".*?<\/ol>/gsu)]
      .map(([markup]) => Buffer.byteLength(markup.replace(/<[^>]*>/gu, '')))
      .reduce((sum, n) => sum + n, 0)

  test.each(pages.filter((page) => page.startsWith('a/')))('%s is at most 60 KB besides its words', (page) => {
    const styles = sheetsOf(page).reduce((sum, sheet) => sum + bytes(sheet), 0)
    expect(bytes(page) + styles - words(page)).toBeLessThan(60_000)
  })
})
