import {describe, expect, test} from 'vitest'
import {defaultSettings, ingestBytes} from '../../support/ingest-bytes.ts'

/** What became of a file, in one line. */
const became = (path: string, content: string, settings = defaultSettings) => {
  const {outcome, issues} = ingestBytes(path, content, settings)
  const told = issues.find(({code}) => code === 'file-not-article' || code === 'draft')
  return told ? `${outcome} ${told.level} ${told.message}` : outcome
}
const prose =
  'The ferry that had been tied up for two years left the pier again last night, and people stood along the river to see it go, in the rain, with lamps.'

describe('data, settings and code are no articles', () => {
  test.each([
    ['a.yml', 'label: River\nurl: https://river.example\n', 'skipped info YAML data, no article.'],
    ['a.yaml', '---\nlabel: River\nplaces:\n  - 1\n  - 2\n', 'skipped info YAML data, no article.'],
    ['a.yml', '- one\n- two\n', 'skipped info YAML data, no article.'],
    [
      'a.yml',
      `title: River\nbody: ${prose}\n`,
      'skipped warning YAML data with an article’s title and text in it; only text files are published.',
    ],
    ['a.css', 'p { color: red }\n', 'skipped info A style sheet, by its name.'],
    ['a.js', 'export const a = 1\n', 'skipped info A program, by its name.'],
    ['a.csv', 'a,b\n1,2\n', 'skipped info A table of data, by its name.'],
    ['a.txt', '<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>', 'skipped info A drawing (SVG).'],
    ['a.svg', '<?xml version="1.0"?>\n<!-- made by hand --><svg><text>a</text></svg>', 'skipped info A drawing (SVG).'],
    ['a.xml', '<catalog><item>1</item></catalog>', 'skipped info XML of a kind that is not read (<catalog>).'],
    [
      'a.txt',
      '<?xml version="1.0"?>\n<urlset><url/></urlset>',
      'skipped info XML of a kind that is not read (<urlset>).',
    ],
    ['a.xml', `<story><p>${prose}</p></story>`, 'skipped warning XML of a kind that is not read (<story>).'],
  ])('%s: %j', (path, content, expected) => expect(became(path, content)).toBe(expected))
})

test.each([
  ['a.yml', `---\ntitle: River\n---\n${prose}\n`],
  ['a.js', `---\ntitle: River\n---\n${prose}\n`],
  ['a.xml', `<html><body><p>${prose}</p></body></html>`],
  ['a.xml', `<p>${prose}</p>`],
  ['a.xml', `<rss><channel><item><title>a</title><description>${prose}</description></item></channel></rss>`],
  ['a.txt', 'label: River\nurl: https://river.example\n'],
])('an article is one whatever its file is called: %s %j', (path, content) => {
  expect(became(path, content)).toBe('published')
})

test('a page whose tags carry a prefix is read as a page', () => {
  const page = `<xhtml:html xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:head><xhtml:title><!-- name -->River</xhtml:title></xhtml:head><xhtml:body><xhtml:p>${prose} <xhtml:cite>Herald</xhtml:cite></xhtml:p></xhtml:body></xhtml:html>`
  const {stories} = ingestBytes('a.html', page)
  expect(stories[0]?.article.title.value).toBe('River')
  expect(stories[0]?.body.html).toBe(`<p>${prose} <cite>Herald</cite></p>`)
})

describe('a draft is left out and named', () => {
  const post = (field: string) => `---\ntitle: River\n${field}\n---\n${prose}\n`
  test.each([['draft: true'], ['published: false'], ['status: private'], ['Draft: yes']])('%s', (field) => {
    expect(became('a.md', post(field))).toBe(`skipped warning Says “${field}”; it is held back.`)
  })

  test('unless the settings publish drafts', () => {
    expect(became('a.md', post('draft: true'), {...defaultSettings, drafts: 'publish'})).toBe(
      'published info Published although it says “draft: true”.',
    )
  })

  test.each([
    ['draft: false'],
    ['published: true'],
    ['published: 2022-01-25'],
    ['status: publish'],
    ['status: withdrawn'],
  ])('not where it says %s', (field) => expect(became('a.md', post(field))).toBe('published'))

  test('a status that is none of ours is kept', () => {
    expect(ingestBytes('a.md', post('status: withdrawn')).stories[0]?.article.extra).toEqual({status: 'withdrawn'})
  })

  test('among the entries of an export, each for itself', () => {
    const item = (title: string, status: string) =>
      `<item><title>${title}</title><description>${prose}</description><wp:status>${status}</wp:status></item>`
    const rss = `<rss><channel><title>Herald</title>${item('Out', 'publish')}${item('Held', 'draft')}</channel></rss>`
    const {stories, storyRecords} = ingestBytes('a.xml', rss)
    expect(stories.map(({article}) => article.title.value)).toEqual(['Out'])
    expect(storyRecords?.map(({outcome}) => outcome)).toEqual(['published', 'skipped'])
  })
})

test('markup that is only shown between backticks doesn’t make what follows a table HTML', () => {
  const table = `<table>\n${'<tr><td>Ferry</td><td>nine o’clock</td></tr>\n'.repeat(20)}</table>\n`
  const source = `---\ntitle: River\n---\nTimes:\n${table}\n### Lamps\n\nSet them with \`<br/>\` and [ask](https://river.example/).\n`
  const {stories} = ingestBytes('a.md', source)
  expect(stories[0]?.body.headings.map(({text}) => text)).toEqual(['Lamps'])
  expect(stories[0]?.body.text.split('\n').at(-1)).toBe('Set them with <br/> and ask.')
})
