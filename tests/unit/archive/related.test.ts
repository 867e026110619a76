import {expect, test} from 'vitest'
import {relatedTo} from '../../../src/archive/related.ts'
import {archiveOf} from '../../support/archive-of.ts'

const story = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2020-03-05\n---\n${text}\n`
const bridge = '城东的老桥昨天拆了一半，桥墩下面是清代的石头，河面上搭起了便桥，行人可以过河。'
const school = '山前小学的操场今年换了塑胶跑道，孩子们在跑道上比赛，老师在一旁计时，家长看台上加油。'

test('articles that name the same person are worth reading after one another, and say why', () => {
  const {articles} = archiveOf({
    'a.md': story('老桥', `${bridge}青海省水利厅厅长王方勇到场。`),
    'b.md': story('跑道', `${school}青海省水利厅厅长王方勇送来了书。`),
    'c.md': story('集市', '河湾的集市每月逢五开市，卖菜卖布的人从各村赶来，天不亮街上就挤满了车马。'),
  }).archive
  const related = relatedTo(articles)
  const found = Object.fromEntries(
    articles.map((article) => [
      article.title.value,
      related(article).map((other) => [other.article.title.value, other.people]),
    ]),
  )
  expect(found).toEqual({老桥: [['跑道', ['王方勇']]], 跑道: [['老桥', ['王方勇']]], 集市: []})
})
