/** Scans at the ends of what can be read. */
import {describe, expect, test} from 'vitest'
import {withoutHtmlEntities} from '../../../../src/ingest/ocr/entities.ts'
import {mostCommonLanguage} from '../../../../src/ingest/ocr/language.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

test('an entity that means a mark of XML stays one', () => {
  expect(withoutHtmlEntities('caf&eacute; &AMP; &LT;b&GT; &amp; &nobody;')).toBe(
    'café &#38; &#60;b&#62; &amp; &nobody;',
  )
})

test('names that are no language are not counted', () => {
  expect(mostCommonLanguage(['fra', 'no such tongue', 'eng', 'fra'])).toBe('fr')
  expect(mostCommonLanguage(['no such tongue'])).toBeNull()
})

const line = (box: string, words: string, size = '') =>
  `<span class="ocr_line" title="bbox ${box}${size && `; x_size ${size}`}">${words}</span>`
const page = (...lines: readonly string[]) =>
  `<html><body><div class="ocr_page" title="bbox 0 0 1000 1400"><p class="ocr_par">${lines.join('\n')}</p></div></body></html>`

describe('hOCR', () => {
  test('nested deeper than 500 is refused with its line', () => {
    const deep = `${'<div>'.repeat(600)}${page(line('10 10 900 40', 'The ferry'))}`
    const {outcome, issues} = ingestBytes('a.html', deep)
    expect([outcome, issues[0]?.code, issues[0]?.line]).toEqual(['refused', 'body-too-deep', 1])
  })

  test('on a page of one line has no height, and is read', () => {
    const [story] = ingestBytes('a.html', page(line('10 10 900 10', 'The ferry runs again.', '20'))).stories
    expect(story?.body.text).toBe('The ferry runs again.')
  })
})
