/** Exports are read back by a citation library as what they were made from. */
import {Cite} from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {citationFile, citationFormats} from '../../../../src/site/cite/formats.ts'
import type {Work} from '../../../../src/site/cite/work.ts'

type Ending = keyof typeof citationFormats

const work = (changes: Partial<Work> = {}): Work => ({
  id: 'x1',
  title: '沿河步道今起开放',
  authors: ['刘春明', 'Mary Ann Evans'],
  publication: '河湾晚报',
  date: {year: 2022, month: 1, day: 25},
  isInferred: false,
  address: 'https://news.example/a/x1/?a_b=1%20&c#d',
  lang: 'zh-Hans',
  ...changes,
})

interface Item {
  readonly [key: string]: unknown
}

/** Only what the works say; the library adds where it read it. */
const readBack = (ending: Ending, works: readonly Work[]): Item[] => {
  const {data} = new Cite(citationFile(citationFormats[ending], works))
  return data.map(({_graph, ...item}) => item)
}

const people = [{literal: '刘春明'}, {family: 'Evans', given: 'Mary Ann'}]

test('CSL-JSON comes back whole', () => {
  expect(
    readBack('csl.json', [work(), work({id: 'x2', publication: null, date: {year: 1936}, isInferred: true})]),
  ).toEqual([
    {
      id: 'x1',
      type: 'article-newspaper',
      title: '沿河步道今起开放',
      author: people,
      'container-title': '河湾晚报',
      issued: {'date-parts': [[2022, 1, 25]]},
      URL: 'https://news.example/a/x1/?a_b=1%20&c#d',
      language: 'zh-Hans',
    },
    {
      id: 'x2',
      type: 'webpage',
      title: '沿河步道今起开放',
      author: people,
      issued: {'date-parts': [[1936]], circa: true},
      URL: 'https://news.example/a/x1/?a_b=1%20&c#d',
      language: 'zh-Hans',
    },
  ])
})

test('BibTeX comes back with title, names, paper, day and address', () => {
  const [first, second] = readBack('bib', [work(), work({id: 'x2', date: null, authors: [], publication: null})])
  expect(first).toMatchObject({
    id: 'x1',
    title: '沿河步道今起开放',
    'container-title': '河湾晚报',
    issued: {'date-parts': [[2022, 1, 25]]},
    URL: 'https://news.example/a/x1/?a_b=1%20&c#d',
    language: 'zh-Hans',
  })
  expect(first?.['author']).toEqual([{family: '刘春明'}, {family: 'Evans', given: 'Mary Ann'}])
  expect(second).toMatchObject({id: 'x2', title: '沿河步道今起开放'})
  expect(second).not.toHaveProperty('issued')
})

test('RIS comes back with title, paper, year and address', () => {
  expect(readBack('ris', [work(), work({id: 'x2', publication: null})])).toMatchObject([
    {
      id: 'x1',
      type: 'article-newspaper',
      title: '沿河步道今起开放',
      'container-title': '河湾晚报',
      issued: {'date-parts': [[2022]]},
      URL: 'https://news.example/a/x1/?a_b=1%20&c#d',
    },
    {id: 'x2', type: 'webpage', title: '沿河步道今起开放'},
  ])
})

describe.each(['bib', 'ris', 'csl.json'] as const)('%s', (ending) => {
  test('holds any title, and none ends its field or its entry', () => {
    const sign = fc.constantFrom(...'{}\\%&#$_~^`\'-@,="\n\t ?!<>aZ字。《》“”', 'ER  - ', '\r\n')
    const text = fc
      .array(sign, {minLength: 1, maxLength: 24})
      .map((signs) => signs.join(''))
      .filter((title) => title.trim() !== '')
    const onOneLine = (words: unknown) => String(words).replace(/\s+/gu, ' ').trim()
    fc.assert(
      fc.property(text, text, (title, publication) => {
        const works = [work({title, publication}), work({id: 'x2'})]
        const back = readBack(ending, works)
        expect(
          back.map(({id, title: its, 'container-title': paper}) => [id, onOneLine(its), onOneLine(paper)]),
        ).toEqual([
          ['x1', onOneLine(title), onOneLine(publication)],
          ['x2', '沿河步道今起开放', '河湾晚报'],
        ])
      }),
    )
  })

  test('of no article is no entry', () => {
    expect(citationFile(citationFormats[ending], []).trim().replace(/\s/gu, '')).toBe(ending === 'csl.json' ? '[]' : '')
  })
})
