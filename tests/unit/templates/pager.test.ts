import {renderToString} from 'preact-render-to-string'
import {expect, test} from 'vitest'
import type {SitePath} from '../../../src/model.ts'
import {Pager} from '../../../templates/parts/Pager.tsx'
import {frame} from './pages.ts'

const link = (n: number) => ({label: String(n), path: `/tag/x/page/${n}/` as SitePath})

test('a list of one page has no pager', () => {
  const pager = {number: 1, count: 1, pages: [link(1)], previous: null, next: null}
  expect(renderToString(Pager({pager, frame}) as never)).toBe('')
})

test('pages left out are shown as a gap, and the present page is marked', () => {
  const pager = {number: 8, count: 40, pages: [1, 7, 8, 9, 40].map(link), previous: link(7), next: link(9)}
  const html = renderToString(Pager({pager, frame}) as never)
  const shown = [...html.matchAll(/<li( class="gap")?><a [^>]*?(aria-current="page" )?href="[^"]*">(\d+)<\/a>/g)]
  expect(shown.map(([, gap, current, number]) => [number, gap !== undefined, current !== undefined])).toEqual([
    ['1', false, false],
    ['7', true, false],
    ['8', false, true],
    ['9', false, false],
    ['40', true, false],
  ])
})
