import {expect, test} from 'vitest'
import {parseHtml} from '../../../src/ingest/body/parse.ts'
import {element, elements, lineOf, type Root, text} from '../../../src/ingest/body/tree.ts'
import {selectElements, selectorFault, toDocument, toTree} from '../../../src/ingest/page/dom.ts'

test.each(['', '> a', 'a >', 'a..b', '#1', 'p[', 'p:nope(', 'a:::b', '[data-x='])('%j is no selector', (selector) => {
  expect(selectorFault(selector)).toContain('is no selector')
})

test('selectors choose elements of a page and of a piece of one, in their order', () => {
  expect(selectorFault('div > p.x')).toBeNull()
  const chosen = (html: string) => selectElements(parseHtml(html), '[data-kind] p, aside').map((node) => lineOf(node))
  const body = '<div data-kind="b"><p>1</p></div><p>2</p><aside>3</aside>'
  expect(chosen(body)).toEqual(['1', '3'])
  expect(chosen(`<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`)).toEqual(['1', '3'])
})

test('what every document has is chosen only where the piece has it', () => {
  const piece: Root = {type: 'root', children: [element('p', {}, [text('1')])]}
  expect(selectElements(piece, 'head')).toEqual([])
  expect(selectElements(piece, 'p')).toEqual(piece.children)
})

test('an element named like one every document has, but elsewhere, is another', () => {
  const inner = element('body', {}, [text('2')])
  const page = element('html', {}, [element('body', {}, [inner])])
  expect(selectElements({type: 'root', children: [page]}, 'body body')).toEqual([inner])
})

test('long attributes come back at their full length, and no mark of ours stays', () => {
  const address = `https://a.example/${'x'.repeat(100_000)}`
  const {document, elements: sources} = toDocument(parseHtml(`<html><body><a href="${address}">b</a></body></html>`))
  const [link] = elements(toTree(document.body, sources)).map(({node}) => node)
  expect(link?.properties).toEqual({href: address})
})
