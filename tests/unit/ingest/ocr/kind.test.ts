import {expect, test} from 'vitest'
import {scanKind} from '../../../../src/ingest/ocr/kind.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

test.each([
  [
    'ALTO, with a prefix too',
    '<?xml version="1.0"?>\n<!-- x -->\n<a:alto xmlns:a="u"><a:Layout/></a:alto>',
    {kind: 'alto'},
  ],
  ['hOCR', '<!DOCTYPE html><html><body><div class="ocr_page"></div></body></html>', {kind: 'hocr'}],
  ['METS with ALTO inside', '<mets><x><String HPOS="1" CONTENT="a"/></x></mets>', {kind: 'alto'}],
])('%s is a scan', (_, text, kind) => {
  expect(scanKind(text)).toEqual(kind)
})

test('a catalogue record is no article', () => {
  const marc = '<record><leader>00841nas</leader><controlfield tag="001">1</controlfield></record>'
  expect(ingestBytes('bib.xml', marc)).toMatchObject({outcome: 'skipped', issues: [{code: 'file-not-article'}]})
})

test('a scanned page without words is no article', () => {
  expect(ingestBytes('0001.xml', '<alto><Layout><Page><PrintSpace/></Page></Layout></alto>')).toMatchObject({
    outcome: 'skipped',
    issues: [{code: 'file-not-article'}],
  })
})

test.each([
  ['a page about hOCR', '<p>Write class="ocr_line" around it.</p>'],
  ['Markdown that shows hOCR', 'So it looks:\n\n```\n<div class="ocr_page">\n```\n'],
  ['a page of another collection', '<collection><p>Old ferries</p></collection>'],
])('%s is none', (_, text) => {
  expect(ingestBytes('a.md', text).outcome).toBe('published')
})

test('ALTO that is nested without end is refused, not read', () => {
  const deep = `<alto>${'<ComposedBlock>'.repeat(3000)}`
  expect(ingestBytes('deep.xml', deep)).toMatchObject({outcome: 'refused', issues: [{code: 'body-too-deep'}]})
})
