import {describe, expect, test} from 'vitest'
import {countMarks} from '../../../../src/ingest/body/mark-count.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const bomb = '*a_ '.repeat(1001)

test('a block of more marks than can be weighed is text, and its neighbours stay Markdown', () => {
  const file = `---\ntitle: 河湾\n---\n放*晴*。\n\n${bomb}\n\n候*鸟*。\n`
  const {stories, issues} = ingestBytes('a.md', file)
  expect(stories[0]?.body.html.split(/(?=<p>)/u).map((html) => html.trim())).toEqual([
    '<p>放<em>晴</em>。</p>',
    `<p>${bomb.trim()}</p>`,
    '<p>候<em>鸟</em>。</p>',
  ])
  expect(issues.filter(({level}) => level !== 'info')).toEqual([
    {
      code: 'markup-as-text',
      level: 'warning',
      line: 6,
      message: 'Too many marks in one block; its words are published as they stand.',
    },
  ])
})

describe('text of many marks', () => {
  test.each([
    ['emphasis', bomb],
    ['brackets', ']'.repeat(3000)],
    ['links over lines', '](\n'.repeat(3000).trim()],
    ['quotations in quotations', '> '.repeat(101)],
    ['lists in lists', '- '.repeat(101)],
    ['numbered lists in lists', '1. '.repeat(101)],
  ])('%s', (_, block) => {
    expect(countMarks(`放晴\n\n${block}\n\n放晴`).asText).toEqual([2])
  })
})

describe('stays Markdown', () => {
  test.each([
    ['a long list of links', '- [河](https://a.example/1)\n'.repeat(3000)],
    ['a long table', `|a|b|\n|-|-|\n${'|[河](x)|*b*|\n'.repeat(3000)}`],
    ['code, whatever it holds', `\`\`\`\n${'[]'.repeat(3000)}\n\n${'*_'.repeat(3000)}\n\`\`\`\n`],
    ['code in an item', `- \`\`\`\n  ${'[]'.repeat(3000)}\n  \`\`\`\n`],
    ['a paragraph of 2,000 marks', '*a* '.repeat(1000)],
  ])('%s', (_, source) => {
    expect(countMarks(source)).toEqual({source, asText: []})
  })
})
