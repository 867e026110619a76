import {expect, test} from 'vitest'
import {parseHtml} from '../../../../src/ingest/body/parse.ts'
import {readHocr} from '../../../../src/ingest/ocr/hocr.ts'

const read = (html: string) => readHocr(parseHtml(html))
const told = (html: string) => read(html).lines.map(({text, role}) => (role ? `${text} (${role})` : text))

test('what Dublin Core tags say is known', () => {
  const {facts} = read(
    '<meta name="dc.title" content="Old locks"><meta name="DC.Date" content="1890"><meta name="dc.creator" content="Jane Doe"><meta content="x"><meta name="x">',
  )
  expect([facts.title?.value, facts.date?.value, facts.authors?.map(({value}) => value)]).toEqual([
    'Old locks',
    '1890',
    ['Jane Doe'],
  ])
})

test('lines have the role of what they stand in', () => {
  const line = (words: string) => `<span class="ocr_line">${words}</span>`
  expect(
    told(
      `<div class="ocr_page"><div class="ocr_header">${line('Page 3')}</div><p class="ocr_caption">${line('The gate')}</p>
       <h2>${line('Old locks')}</h2><div class="ocr_title">${line('Gates')}</div>${line('and gates')}<p class="ocr_footer">${line('end')}</p></div>`,
    ),
  ).toEqual([
    'Page 3 (furniture)',
    'The gate (caption)',
    'Old locks (heading)',
    'Gates (heading)',
    'and gates',
    'end (furniture)',
  ])
})

test('text on no line is a line of its block, and begins anew behind lines that stand in it', () => {
  expect(
    told(
      '<div class="ocr_page"><p>loose<br>text <b>bold</b><span class="ocr_line">on<br>a line</span> more</p><br></div>',
    ),
  ).toEqual(['loose text bold', 'on a line', 'more'])
})

test('a word in pieces stays whole, and has its box, its sureness and its language', () => {
  const {lines, lang} = read(
    `<span class="ocr_line" title="bbox 0 0 99 9; x_size 40"><span class="ocrx_word" lang="deu" title="bbox 1 1 9 9; x_wconf 91">Al<em>te</em></span>
     <span class="ocrx_word" title="bbox 9 9 1 1">Tore</span></span>`,
  )
  expect(lines.map(({text, size, words}) => [text, size, words.map(({box}) => box)])).toEqual([
    ['Alte Tore', 40, [{left: 1, top: 1, right: 9, bottom: 9}, null]],
  ])
  expect(lang).toBe('de')
})

test('words that touch are one where the page marks spaces at all', () => {
  const word = (text: string) => `<span class="ocrx_word">${text}</span>`
  const line = (words: string) => `<span class="ocr_line">${words}</span>`
  expect(told(line(`${word('Al')}${word('te')} ${word('Tore')}`))).toEqual(['Alte Tore'])
  expect(told(line(`${word('Alte')}${word('Tore')}`))).toEqual(['Alte Tore'])
})
