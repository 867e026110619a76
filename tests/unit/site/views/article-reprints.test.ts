import {expect, test} from 'vitest'
import type {FiledArticle} from '../../../../src/archive/model.ts'
import type {Article} from '../../../../src/model.ts'
import {copyViews, reprintsView} from '../../../../src/site/views/article-reprints.ts'
import {wordsOf} from '../../../../src/words/index.ts'
import {archiveOf} from '../../../support/archive-of.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const words = wordsOf('zh-Hans')
const lines = Array.from(
  {length: 12},
  (_, i) => `第${'甲乙丙丁戊己庚辛壬癸子丑'[i]}段说的是河湾新馆的${'书架墙窗门灯桌椅人钟楼院'[i]}，写得很仔细。`,
)

const print = (source: string, date: string, text: readonly string[], more = '') =>
  `---\ntitle: 新馆\nsource: ${source}\ndate: ${date}\n${more}---\n\n${text.join('\n\n')}\n`

/** An archive, and the texts of its articles as a build would read them. */
function archived(files: Readonly<Record<string, string>>) {
  const texts = new Map<string, string>()
  for (const [path, file] of Object.entries(files))
    for (const {article, body} of ingestBytes(path, file).stories) texts.set(`${path} ${article.id}`, body.text)
  const textOf = ({source, id}: Pick<Article, 'id' | 'source'>) => texts.get(`${source.path} ${id}`) ?? ''
  const {archive} = archiveOf(files)
  const find = (path: string): FiledArticle => {
    const found = archive.articles.find(({source}) => source.path === path)
    if (!found) throw new Error(`${path} is not published`)
    return found
  }
  return {archive, find, textOf}
}

test('a page lists every version, the earliest first, and compares the others with itself', () => {
  const {archive, find, textOf} = archived({
    'a.md': print('河湾晚报', '2022-03-02', lines),
    'b.md': print('江口日报', '2022-03-03', [...lines.slice(0, 6), '江口的读者也来了。', ...lines.slice(7)]),
  })
  const [family = []] = archive.reprints
  const of = (path: string) =>
    reprintsView(find(path), family, textOf, words)?.versions.map(({item, here, earliest, comparison}) => ({
      publication: item.publication?.label,
      here,
      earliest,
      comparison,
    }))
  const differences = [
    {kind: 'here', text: lines[6]},
    {kind: 'there', text: '江口的读者也来了。'},
  ]
  expect(of('a.md')).toEqual([
    {publication: '河湾晚报', here: true, earliest: true, comparison: null},
    {
      publication: '江口日报',
      here: false,
      earliest: false,
      comparison: {kind: 'differences', acrossScripts: false, same: 11, differences, more: 0},
    },
  ])
  expect(of('b.md')?.[0]?.comparison).toEqual({
    kind: 'differences',
    acrossScripts: false,
    same: 11,
    differences: [
      {kind: 'here', text: '江口的读者也来了。'},
      {kind: 'there', text: lines[6]},
    ],
    more: 0,
  })
})

test('none is the earliest where days are equal or unknown, and an article alone has no versions', () => {
  const {archive, find, textOf} = archived({
    'a.md': print('河湾晚报', '2022-03-02', lines),
    'b.md': print('江口日报', '2022-03-02', lines),
    'c.md': print('江口日报', '2022-03-02', ['别的事情。']),
  })
  const [family = []] = archive.reprints
  expect(reprintsView(find('a.md'), family, textOf, words)?.versions.map(({earliest}) => earliest)).toEqual([
    false,
    false,
  ])
  expect(reprintsView(find('c.md'), [], textOf, words)).toBe(null)
})

test('a story in sixty papers is listed and compared within bounds, the page’s own version always there', () => {
  const {archive, find, textOf} = archived(
    Object.fromEntries(
      Array.from({length: 60}, (_, i) => [
        `${String(i).padStart(2, '0')}.md`,
        print(
          `第${i}报`,
          '2022-03-02',
          [...lines, `本报记者第${i}次到馆采访，见到了馆长。`],
          `published: 2022-03-02 ${String(i % 24).padStart(2, '0')}:00\n`,
        ),
      ]),
    ),
  )
  const [family = []] = archive.reprints
  const last = family.at(-1)
  if (!last) throw new Error('There is a family')
  const view = reprintsView(find(last.source.path), family, textOf, words)
  expect(view?.versions).toHaveLength(51)
  expect(view?.more).toBe(9)
  expect(view?.versions.filter(({here}) => here)).toHaveLength(1)
  expect(view?.versions.filter(({comparison}) => comparison !== null)).toHaveLength(10)
})

test('differences of a reprint are shown up to a bound, and the rest counted', () => {
  const many = (mark: string) => Array.from({length: 120}, (_, i) => `${mark}${i}说了这一句。`)
  const shared = Array.from({length: 120}, (_, i) => `两版都有第${i}句。`)
  const both = (mark: string) => shared.flatMap((text, i) => [text, many(mark)[i] ?? ''])
  const {archive, find, textOf} = archived({
    'a.md': print('河湾晚报', '2022-03-02', both('甲')),
    'b.md': print('江口日报', '2022-03-02', both('乙')),
  })
  const {articles} = archive
  const comparison = reprintsView(find('a.md'), articles, textOf, words)?.versions.find(({here}) => !here)?.comparison
  if (comparison?.kind !== 'differences') throw new Error('The two are compared')
  expect([comparison.same, comparison.differences.length, comparison.more]).toEqual([120, 60, 60])
})

test('a copy shows its own title, date and words; one that shares nothing is there as a whole', () => {
  const link = 'link: https://paper.example/2022/hall.html\n'
  const {find, textOf} = archived({
    'a.md': print('河湾晚报', '2022-03-02', lines, link),
    'b.md': print('河湾晚报', '2022-03-01', lines.slice(0, 10), link).replace('title: 新馆', 'title: 新馆将开'),
    'c.md': print('河湾晚报', '2022-03-01', ['页面不存在。', '返回首页看看。'], link),
    'd.md': print('河湾晚报', '2022-03-02', lines, link),
  })
  const shown = copyViews(find('a.md'), textOf, words).map(({path, title, date, comparison}) => ({
    path,
    title,
    date: date?.text ?? null,
    comparison,
  }))
  expect(shown).toEqual([
    {
      path: 'b.md',
      title: '新馆将开',
      date: '2022年3月1日',
      comparison: {
        kind: 'differences',
        acrossScripts: false,
        same: 10,
        differences: [
          {kind: 'here', text: lines[10]},
          {kind: 'here', text: lines[11]},
        ],
        more: 0,
      },
    },
    {
      path: 'c.md',
      title: null,
      date: '2022年3月1日',
      comparison: {kind: 'whole', lines: ['页面不存在。', '返回首页看看。']},
    },
    {path: 'd.md', title: null, date: null, comparison: {kind: 'same'}},
  ])
})
