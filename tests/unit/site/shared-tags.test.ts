/** Tags on few articles: each is reached from its articles and from the page of all tags. */
import {expect, test} from 'vitest'
import {indexViews, listPages, listsOf} from '../../../src/site/views/lists.ts'
import {wordsOf} from '../../../src/words/index.ts'
import {archiveOf} from '../../support/archive-of.ts'

const words = wordsOf('zh-Hans')
const story = (title: string, tags: string) =>
  `---\ntitle: ${title}\ndate: 2020-03-05\ntags: [${tags}]\n---\n正文一段。${title}。\n`
const {archive} = archiveOf(
  {
    'a.md': story('堤上', '水文, 安庆'),
    'b.md': story('桥边', '水文, 白城, 安庆'),
    'c.md': story('站前', '水文, 安庆, 宝鸡'),
  },
  {tags: {minimum: 3}},
)

test('the index leads to the tags with a page, and to the page the others share', () => {
  const index = indexViews(archive, words).find(({of}) => of === 'tags')
  expect(index?.terms.map(({label, count}) => [label, count])).toEqual([
    ['安庆', 3],
    ['水文', 3],
  ])
  expect(index?.shared).toEqual([{label: '白城 … 宝鸡', path: '/tag/baicheng/', count: 2}])
})

test('the shared page has every tag with its articles, on one page however small pages are', () => {
  const pages = archive.tags.flatMap((shelf) => listPages(shelf, listsOf(1, words)))
  const shared = pages.filter(({path}) => path.startsWith('/tag/baicheng/')).map(({view}) => view())
  expect(shared).toHaveLength(1)
  expect(shared[0]?.items).toEqual([])
  expect(shared[0]?.together?.map(({id, label, items}) => [id, label, items.map(({title}) => title)])).toEqual([
    ['t-baicheng', '白城', ['桥边']],
    ['t-baoji', '宝鸡', ['站前']],
  ])
})

test('an article knows where on it its tag stands', () => {
  const bridge = archive.articles.find(({title}) => title.value === '桥边')
  expect([bridge?.tags, bridge?.tagSlugs, bridge?.tagPlaces]).toEqual([
    ['水文', '白城', '安庆'],
    ['shuiwen', 'baicheng', 'anqing'],
    [null, 'baicheng', null],
  ])
})
