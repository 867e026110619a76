import {expect, test} from 'vitest'
import {overTime} from '../../../../src/site/charts/over-time.ts'
import {wordsOf} from '../../../../src/words/index.ts'
import {archiveOf} from '../../../support/archive-of.ts'

const words = wordsOf('zh-Hans')
const story = (date: string, source: string) =>
  `---\ntitle: ${source}${date}\n${date ? `date: ${date}\n` : ''}source: ${source}\n---\n正文${date}一段，${source}。\n`
const publications = (...dates: readonly (readonly [date: string, source: string])[]) =>
  archiveOf(Object.fromEntries(dates.map(([date, source], i) => [`${i}.md`, story(date, source)]))).archive.publications

test('each name has an outline over the same years, and says when it has most', () => {
  const view = overTime(
    publications(
      ['2001-03-05', '河湾晚报'],
      ['2003-03-05', '河湾晚报'],
      ['2003-04-05', '河湾晚报'],
      ['2002-03-05', '山前日报'],
    ),
    words,
  )
  expect([view?.first, view?.last, view?.years, view?.steps]).toEqual(['2001年', '2003年', 1, 3])
  expect(view?.rows.map(({link, from, to, busiest}) => [link.label, link.count, from, to, busiest])).toEqual([
    ['河湾晚报', 3, '2001年', '2003年', '2003年'],
    ['山前日报', 1, '2002年', '2002年', '2002年'],
  ])
})

test('centuries are drawn in steps of several years, the last one included', () => {
  const view = overTime(publications(['1762-03-05', '河湾晚报'], ['2025-03-05', '山前日报']), words)
  expect([view?.years, view?.steps, view?.rows[1]?.to]).toEqual([5, 53, '2022年'])
})

test('one name, or one year, is no picture; the undated are in none', () => {
  expect(overTime(publications(['2001-03-05', '河湾晚报'], ['2003-03-05', '河湾晚报']), words)).toBeNull()
  expect(overTime(publications(['2001-03-05', '河湾晚报'], ['2001-04-05', '山前日报']), words)).toBeNull()
  expect(overTime(publications(['2001-03-05', '河湾晚报'], ['', '山前日报']), words)).toBeNull()
})
