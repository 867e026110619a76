import {describe, expect, test} from 'vitest'
import {splitFrontMatter} from '../../../../src/ingest/front-matter.ts'
import {splitStories} from '../../../../src/ingest/stories/split.ts'
import {fieldsOfLine, meaningsOf, rawFields} from '../../../../src/ingest/stories/story-fields.ts'
import {visibleHtml, visibleMarkdown} from '../../../../src/ingest/stories/visible.ts'

const pairs = (line: string) => fieldsOfLine(line, 3).map(({key, value}) => `${key}=${value}`)

describe('a line of fields', () => {
  test.each([
    ['来源：河湾晚报', ['来源=河湾晚报']],
    ['来源：河湾晚报 | 时间：2021-03-01', ['来源=河湾晚报', '时间=2021-03-01']],
    ['**链接：** [看](https://a.example/1)', ['链接=https://a.example/1']],
    ['**链接：** [看](/x)', ['链接=看']],
    ['**作者：** <https://a.example>', ['作者=https://a.example']],
    ['某物：x', []],
    ['来源：河湾晚报 | 某物：x', []],
  ])('%s', (line, expected) => {
    expect(pairs(line)).toEqual(expected)
  })

  test('counts once, and not where it is empty', () => {
    const at = (key: string, value: string, line: number) => ({key, value, line})
    expect([...rawFields([at('a', '', 0), at('b', '1', 1), at('b', '2', 2)], 5)]).toEqual([
      ['b', {value: '1', line: 6, column: 1}],
    ])
    expect([...meaningsOf([at('来源', '', 0), at('时间', '1', 0), at('zzz', '1', 0)])]).toEqual(['date'])
  })
})

describe('words between the stories of a file', () => {
  const words = '这里是编者的话，说的是今天这些消息从哪里来，为什么值得一读，读者又该从哪里读起。'.repeat(4)
  const story = (n: number, head: string) =>
    `## ${n}. ${head}\n\n**来源：** 河湾晚报\n**时间：** 2021-03-0${n}\n\n${head}的正文。\n\n---\n`
  const stories = story(1, '甲事') + story(2, '乙事')
  const titles = (text: string) =>
    splitStories(text, splitFrontMatter(text))?.parts.map(({fields}) => fields.get('title')?.value ?? null)

  test.each([
    ['above them are a story of the file’s title', `# 城事\n\n${words}\n\n${stories}`, ['城事', '甲事', '乙事']],
    [
      'below them are one of their own heading',
      `# 城事\n\n${words}\n\n${stories}\n## 尾声\n\n${words}`,
      ['城事', '甲事', '乙事', '尾声'],
    ],
    ['without a heading are one without a title', `${words}\n\n${stories}`, [null, '甲事', '乙事']],
    ['that are few are none', `前言\n\n# 城事\n\n${stories}`, ['甲事', '乙事']],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected)
  })
})

test('what is too long or too deep to be shown is compared as it is written', () => {
  expect(visibleMarkdown('*a* b')).toBe('a b')
  expect(visibleMarkdown('*a* '.repeat(6000))).toMatch(/^\*a\* /u)
  expect(visibleHtml(`${'<b>'.repeat(600)}x`)).toMatch(/^<b><b>/u)
})
