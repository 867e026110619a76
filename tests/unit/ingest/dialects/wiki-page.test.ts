import {describe, expect, test} from 'vitest'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const read = (source: string) => {
  const file = ingestBytes('a/河湾_旧锁.wiki', source)
  const {article} = file.stories[0] ?? {}
  return {
    title: article?.title.value,
    date: article?.date?.value,
    categories: article?.categories,
    removed: file.removed.map(({rule, text, line}) => `${line} ${rule} ${text}`),
  }
}

describe('a page of a wiki', () => {
  test('is called like its file, and states its categories in the text', () => {
    expect(read('河湾的旧锁。\n\n[[分类: 河湾 |x]] [[Category:锁]]')).toEqual({
      title: '河湾 旧锁',
      date: undefined,
      categories: [['河湾'], ['锁']],
      removed: ['3 wiki-category [[分类: 河湾 |x]]', '3 wiki-category [[Category:锁]]'],
    })
  })

  test('says in its front matter what its text may not say otherwise', () => {
    expect(
      read(
        '---\ntitle: 题\ndate: 2001-05-06\ncategories: [甲]\n---\n{{Update|date = 7 May 2001}}\n词。[[Category:锁]]',
      ),
    ).toEqual({
      title: '题',
      date: '2001-05-06',
      categories: [['甲']],
      removed: ['7 wiki-category [[Category:锁]]', '6 wiki-template {{Update|date = 7 May 2001}}'],
    })
  })

  test('states its day in a template of which every value is known; others stay in the text', () => {
    const {date, removed} = read(
      '{{Update|date = 5 May 2001}}\n{{cite|1|2}}\n{{box|shade = red|date = 1999}}\n河湾的旧锁。',
    )
    expect([date, removed]).toEqual(['2001-05-05', ['1 wiki-template {{Update|date = 5 May 2001}}']])
  })
})
