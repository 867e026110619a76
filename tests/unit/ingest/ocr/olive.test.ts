import {expect, test} from 'vitest'
import {readOlive} from '../../../../src/ingest/ocr/olive.ts'

const read = (content: string, attributes = '') => readOlive(`<XMD-entity ${attributes}>${content}</XMD-entity>`)
const texts = (content: string) => read(content)?.lines.map(({text, hyphen}) => (hyphen ? [text, hyphen.whole] : text))

test('states its language, title and day', () => {
  const scan = read('<Meta NAME="Old locks" ISSUE_DATE="5/1/1890"/>', 'LANGUAGE="English"')
  expect([scan?.lang, scan?.facts.title?.value, scan?.facts.date?.value]).toEqual(['en', 'Old locks', '1890-01-05'])
})

test('a day that is no day, and what isn’t stated, is not known', () => {
  expect(read('<Meta ISSUE_DATE="1890"/>')).toMatchObject({facts: {}, lang: null})
  expect(read('<Meta NAME="Old locks"/>')?.facts).toEqual({
    title: {value: 'Old locks', from: 'markup', sure: 0.95, evidence: 'Old locks'},
  })
})

test('a word over two lines is divided, with the whole where it is given; over two boxes of a line it is one', () => {
  const content =
    '<Primitive><L/><W V="old"/><Q QID="7" V="ga"/><L/><Q QID="7" V="te"/><Q QID="7" V="s"/><W V=""/></Primitive><QW QID="7" V="gates"/>'
  expect(texts(content)).toEqual([['old ga', 'gates'], 'tes'])
  const unnamed = '<Primitive><L/><Q QID="8" V="ga"/><L/><Q QID="8" V="te"/></Primitive><QW V="gates"/>'
  expect(texts(unnamed)).toEqual([['ga', null], 'te'])
})

test('words of headings are headings; those on no line are a line of their own', () => {
  const scan = read(
    '<Primitive><HedLine_hl1><L BOX="1,2,30,9"/><W>Old</W></HedLine_hl1></Primitive><Primitive><W BOX="1 2 3 4" V="a"/><Q V="b"/></Primitive>',
  )
  expect(scan?.lines.map(({text, role, box}) => [text, role, box])).toEqual([
    ['Old', 'heading', {left: 1, top: 2, right: 30, bottom: 9}],
    ['a b', null, {left: 1, top: 2, right: 3, bottom: 4}],
  ])
})

test('a box that ends before it begins is none', () => {
  expect(read('<Primitive><L BOX="9 9 1 1"/><W V="a"/></Primitive>')?.lines).toMatchObject([{text: 'a', box: null}])
})

test('a file nested a thousandfold is not read', () => {
  expect(readOlive('<a>'.repeat(3000))).toBeNull()
})
