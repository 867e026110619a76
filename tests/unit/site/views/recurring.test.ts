/** What other articles about the same house say of an article's figures. */
import {expect, test} from 'vitest'
import type {FiledArticle} from '../../../../src/archive/model.ts'
import {companionsOf} from '../../../../src/site/views/companions.ts'
import {figuresReader} from '../../../../src/site/views/figures.ts'
import {recurringViews} from '../../../../src/site/views/recurring.ts'
import {wordsOf} from '../../../../src/words/index.ts'
import {archiveOf} from '../../../support/archive-of.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const story = (title: string, date: string, text: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n${text}\n`
const files = {
  'a.md': story('甲', '2020-01-01', '青海省水利厅说，累计赔付金额3.4亿元。另有绿化面积12万平方米。'),
  'b.md': story('乙', '2021-01-01', '青海省水利厅昨天说，赔付金额50万元，受益人数2.5万人。'),
  'c.md': story('丙', '2022-01-01', '山东省交通运输厅说，赔付金额70万元。'),
  'd.md': story('丁', '2022-02-01', '山东省交通运输厅说，受益人数7万人。'),
}
const {articles} = archiveOf(files).archive
const named = (title: string): FiledArticle =>
  articles.find((article) => article.title.value === title) ?? expect.fail()
const texts = new Map(
  Object.entries(files).flatMap(([path, text]) =>
    ingestBytes(path, text).stories.map(({article, body}) => [article.id, body.text]),
  ),
)
const companions = companionsOf(articles)
const figuresOf = figuresReader((article: FiledArticle) => texts.get(article.id) ?? '')
const viewsOf = (title: string) => recurringViews(named(title), companions(named(title)), figuresOf, wordsOf('zh-Hans'))

test('articles about one house are seen together, the oldest first', () => {
  expect(companions(named('乙')).map(({title}) => title.value)).toEqual(['甲', '乙'])
})

test('figures of like things in one unit are put together, whatever their size; others are left out', () => {
  const [view, ...more] = viewsOf('乙')
  expect(more).toEqual([])
  expect([view?.label, view?.unit, view?.ends, view?.least, view?.most]).toEqual([
    '赔付金额',
    '元',
    ['2020年', '2021年'],
    '50万元',
    '3.4亿元',
  ])
  expect(view?.rows.map(({text, own}) => [text, own])).toEqual([
    ['3.4亿元', false],
    ['50万元', true],
  ])
  expect(view?.dots.map(({own}) => own)).toEqual([false, true])
})

test('a figure of one’s own leads to its clause here, another’s to its clause there', () => {
  const [other, own] = viewsOf('乙')[0]?.rows ?? []
  expect(own?.place).toMatch(/^#:~:text=/)
  expect(other?.place).toMatch(new RegExp(`^${named('甲').path}#:~:text=`))
})

test('a figure nobody else has is in no drawing', () => expect(viewsOf('丙')).toEqual([]))

test('a house with many articles is seen in blocks that a new article leaves as they are', () => {
  const many = (count: number) =>
    archiveOf(
      Object.fromEntries(
        Array.from({length: count}, (_, i) => [
          `${i}.md`,
          story(
            `第${i}号`,
            `2020-01-01 ${String(i % 24).padStart(2, '0')}:${String(Math.floor(i / 24)).padStart(2, '0')}`,
            `青海省水利厅说，第${i}号堤坝投资${i + 1}万元。`,
          ),
        ]),
      ),
    ).archive.articles
  const [before, after] = [many(30), many(31)].map((all) => ({all, of: companionsOf(all)}))
  const oldest = (side: typeof before) => side?.of(side.all.at(-1) ?? expect.fail()).map(({title}) => title.value)
  expect(oldest(before)).toHaveLength(24)
  expect(oldest(after)).toHaveLength(24)
})
