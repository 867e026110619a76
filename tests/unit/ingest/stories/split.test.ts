import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {splitFrontMatter} from '../../../../src/ingest/front-matter.ts'
import type {Split} from '../../../../src/ingest/stories/parts.ts'
import {splitStories} from '../../../../src/ingest/stories/split.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const split = (text: string): Split | null => splitStories(text, splitFrontMatter(text))
const titles = (text: string) => split(text)?.parts.map(({fields}) => fields.get('title')?.value)
const story = (n: number, head: string) =>
  `## ${n}. ${head}\n\n**来源：** 河湾晚报\n**时间：** 2021-03-0${n}\n\n${head}的正文。\n\n---\n`

describe('a file is several stories only where its own structure says so', () => {
  test('sections with a source and a date of their own are stories, without their numbers', () => {
    expect(titles(`# 城事速递\n\n${story(1, '步道开放')}\n${story(2, '渡轮恢复')}`)).toEqual(['步道开放', '渡轮恢复'])
  })

  test('one such section below a heading of the file is a story', () => {
    expect(titles(`# 城事速递\n\n${story(1, '步道开放')}`)).toEqual(['步道开放'])
  })

  test.each([
    ['numbered headings', '# Weir\n\n## 1. Leak\n\nText.\n\n## 2. Repair\n\nText.\n'],
    [
      'addresses at the end of sections',
      '# Weir\n\n## Leak\n\nText.\n\nhttps://a.example/1\n\n## Repair\n\nText.\n\nhttps://a.example/2\n',
    ],
    ['a single link to the original', '# Weir\n\n## Leak\n\nText.\n\n[查看原文](https://a.example/1)\n'],
    [
      'dates of meetings',
      '# Meetings\n\n## First\n\n**Date:** May 5\n**Time:** 18:00\n\n## Second\n\n**Date:** May 6\n**Time:** 18:00\n',
    ],
    [
      'links that all lead to one place',
      '# A\n\n## B\n\nText.\n\n[原文](https://a.example/)\n\n## C\n\nText.\n\n[原文](https://a.example/)\n',
    ],
    ['stories in fenced code', `# A\n\n\`\`\`\n${story(1, 'B')}${story(2, 'C')}\`\`\`\n`],
    ['an article about feeds', '<p>A feed begins with &lt;rss&gt;.</p><rss><item>x</item></rss>'],
  ])('%s are no evidence', (_, text) => {
    expect(split(text)).toBeNull()
  })

  test('an article that states its title is one article, whatever its sections link to', () => {
    const sections = '## B\n\nText.\n\n[原文](https://a.example/1)\n\n## C\n\nText.\n\n[原文](https://a.example/2)\n'
    expect(split(`# A\n\n${sections}`)?.parts).toHaveLength(2)
    expect(split(`---\ntitle: A\n---\n\n# A\n\n${sections}`)).toBeNull()
  })

  test('of an article that states its title, all sections must be stories', () => {
    const stories = `${story(1, '步道开放')}\n${story(2, '渡轮恢复')}`
    const end = '\n## 尾声\n\n再见。\n'
    expect(titles(`---\ntitle: 城事\n---\n\n# 城事\n\n${stories}`)).toEqual(['步道开放', '渡轮恢复'])
    expect(titles(`---\ntitle: 城事\n---\n\n# 城事\n\n${stories}${end}`)).toBeUndefined()
    expect(titles(`# 城事\n\n${stories}${end}`)).toEqual(['步道开放', '渡轮恢复'])
  })

  test('a long line is a field where its name is known, else text', () => {
    const long = '很长'.repeat(101)
    const second = story(2, '渡轮恢复')
    const first = (name: string) => story(1, '步道开放').replace('\n\n步道', `\n**${name}：** ${long}\n\n步道`)
    const read = (name: string) => {
      const part = split(`# 城事\n\n${first(name)}\n${second}`)?.parts[0]
      return [part?.fields.get(name)?.value, part?.body.includes(long)]
    }
    expect(read('作者')).toEqual([long, false])
    expect(read('某物')).toEqual([undefined, true])
  })

  test('a day in the heading of the file is its stories’ before one below it', () => {
    const one = (head: string) => `## ${head}\n\n**来源：** 河湾晚报\n**链接：** https://a.example/${head}\n\n正文。\n`
    const parts = split(`# 城事速递 2021年3月4日\n\n日期：2021-03-09\n\n${one('a')}\n${one('b')}`)?.parts
    expect(parts?.map(({fields}) => fields.get('date')?.value)).toEqual(['2021-03-04', '2021-03-04'])
  })
})

describe('ids of stories', () => {
  test('are counted from the second on, unless an item has an id of its own that no other has', () => {
    const item = (guid: string, title: string) =>
      `<item><title>${title}</title><guid>${guid}</guid><description>${title} text</description></item>`
    const feed = `<rss><channel><title>F</title>${item('', 'a')}${item('', 'b')}${item('river-20210304', 'c')}${item('river-20210304', 'd')}</channel></rss>`
    const ids = ingestBytes('feed.xml', Buffer.from(feed)).stories.map(({article}) => article.id)
    expect(ids[1]).toBe(`${ids[0]}-2`)
    expect(ids.slice(2)).toEqual(['river-20210304', `${ids[0]}-4`])
  })
})

/** Letters and digits with their counts. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const c of text.match(/[\p{L}\p{N}]/gu) ?? []) found.set(c, (found.get(c) ?? 0) + 1)
  return found
}

const allOf = ({parts, removed}: Split): string =>
  [
    ...parts.flatMap((part) => [
      String(part.fields.get('title')?.value ?? ''),
      part.body,
      ...part.removed.map(({text}) => text),
    ]),
    ...removed.map(({text}) => text),
  ].join('\n')

const word = fc.stringMatching(/^[a-z河湾晚报]{1,8}$/u)
const words = fc.array(word, {minLength: 1, maxLength: 12}).map((all) => all.join(' '))
const block = fc.oneof(
  words,
  words.map((text) => `### ${text}`),
  words.map((text) => `- ${text}`),
  fc.constant('---'),
)
const section = fc
  .record({head: words, source: words, blocks: fc.array(block, {maxLength: 5}), link: fc.webUrl()})
  .map(({head, source, blocks, link}) =>
    [`## ${head}`, `**来源：** ${source}`, '**时间：** 2021-03-04', ...blocks, `[查看原文](${link})`].join('\n\n'),
  )
const digest = fc
  .record({
    title: words,
    intro: fc.array(block, {maxLength: 4}),
    sections: fc.array(section, {minLength: 1, maxLength: 5}),
    tail: words,
  })
  .map(({title, intro, sections, tail}) => [`# ${title}`, ...intro, ...sections, '---', tail].join('\n\n'))

describe('laws', () => {
  test('no letter or digit of a digest is in none of its stories and in no removal', () => {
    fc.assert(
      fc.property(digest, (text) => {
        const found = split(text)
        if (found === null) return
        const kept = counts(allOf(found))
        // The address of a link is no visible character; everything else is.
        const lost = [...counts(text.replace(/\]\([^)]*\)/gu, ']'))].filter(([c, n]) => (kept.get(c) ?? 0) < n)
        expect(lost).toEqual([])
      }),
    )
  })

  test('no letter of a feed’s items is lost, however its tags are torn', () => {
    const tags = '<item> </item> <title> </title> <description> </description> <![CDATA[ ]]> <b> &amp;'.split(' ')
    const torn = fc.array(
      fc.oneof(
        fc.stringMatching(/^[a-z]{3,6}$/u).map((w) => ` ${w} `),
        fc.constantFrom(...tags),
      ),
      {maxLength: 60},
    )
    fc.assert(
      fc.property(torn, (pieces) => {
        const source = `<rss><channel><item><title>one</title>${pieces.join('')}`
        const {stories, removed} = ingestBytes('feed.xml', Buffer.from(source))
        const kept = [
          ...stories.map(({article, body}) => JSON.stringify([article.title, article.extra]) + body.text),
          ...removed.map(({text}) => text),
        ].join(' ')
        for (const piece of pieces) if (/^ [a-z]+ $/u.test(piece)) expect(kept).toContain(piece.trim())
      }),
    )
  })

  test('nothing is thrown, whatever the text', () => {
    const start = fc.constantFrom('', '<rss><channel>', '<feed>', '# A\n\n## 1. B\n**来源：** C\n**时间：** D\n')
    fc.assert(fc.property(start, fc.string({unit: 'binary', maxLength: 400}), (head, tail) => void split(head + tail)))
  })
})
