import {expect, test} from 'vitest'
import {readAlto} from '../../../../src/ingest/ocr/alto.ts'

const read = (tags: string, layout: string) =>
  readAlto(`<alto><Tags>${tags}</Tags><Layout><Page>${layout}</Page></Layout></alto>`)?.lines ?? []
const line = (words: string, attributes = '') => `<TextLine ${attributes}>${words}</TextLine>`
const word = (content: string, attributes = '') => `<String CONTENT="${content}" ${attributes}/>`

test('blocks with the tag of a heading are headings, those without are not, and a tag without a name is nobody’s', () => {
  const tags =
    '<StructureTag ID="T1" LABEL="Headline"/><LayoutTag ID="T2" TYPE="Titel"/><OtherTag LABEL="Title"/><OtherTag ID="T3" LABEL="Text"/>'
  const block = (refs: string) => `<TextBlock ${refs}>${line(word('x'))}</TextBlock>`
  const blocks = ['TAGREFS="T9 T1"', 'TAGREFS="T2"', 'TAGREFS="T3"', ''].map(block).join('')
  expect(read(tags, blocks).map(({role}) => role)).toEqual(['heading', 'heading', null, null])
})

test('what stands in a margin is furniture', () => {
  expect(read('', `<TopMargin>${line(word('Seite 3'))}</TopMargin>`)).toMatchObject([
    {text: 'Seite 3', role: 'furniture'},
  ])
})

test('words are their content, or the text between their tags; a word of nothing is none', () => {
  const [first] = read('', line(`<String>text content</String>${word('')}${word('more')}`))
  expect(first?.words.map(({text}) => text)).toEqual(['text content', 'more'])
})

test('a line is divided at a hyphen, however that is written, and by the first half of a word, which may name the whole', () => {
  const lines = [
    line(`${word('a')}<HYP/>`),
    line(`${word('b', 'SUBS_TYPE="HypPart1" SUBS_CONTENT=" "')}<HYP CONTENT="-"/>`),
    line(word('c', 'SUBS_TYPE="HypPart1" SUBS_CONTENT="cd"')),
    line(word('e')),
  ]
  expect(read('', lines.join('')).map(({text, hyphen}) => [text, hyphen])).toEqual([
    ['a-', {whole: null}],
    ['b-', {whole: null}],
    ['c', {whole: 'cd'}],
    ['e', null],
  ])
})

test('words stand apart where spaces are marked, and a box without a size is flat', () => {
  const [first] = read('', line(`${word('Old', 'WC="0.9"')}<SP/>${word('locks', 'WC="0.5"')}`, 'HPOS="1" VPOS="2"'))
  expect([first?.text, first?.box, first?.words.map(({sure}) => sure)]).toEqual([
    'Old locks',
    {left: 1, top: 2, right: 1, bottom: 2},
    [0.9, 0.5],
  ])
})

test('words on no line are a line of their block', () => {
  expect(read('', `<TextBlock>${word('alone')}</TextBlock>`)).toMatchObject([{text: 'alone', box: null}])
})

test('a file nested a thousandfold is not read', () => {
  expect(readAlto('<a>'.repeat(3000))).toBeNull()
})
