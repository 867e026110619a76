import {expect, test} from 'vitest'
import {piecesOf} from '../../../../src/ingest/body/pieces.ts'

/** Pieces as they are told apart: `p 河湾`, or `? - 一` for what a parser reads. */
const told = (source: string) =>
  piecesOf(source).map((piece) => (piece.kind === 'block' ? `${piece.tag} ${piece.text}` : `? ${piece.source.trim()}`))

test('paragraphs and headings without a mark need no parser', () => {
  expect(told('## 河湾\n\n昨天放晴。\n夜航开船 \n\n- 一\n- 二\n\n2024年，“渡口”停航。')).toEqual([
    'h2 河湾',
    'p 昨天放晴。\n夜航开船',
    '? - 一\n- 二',
    'p 2024年，“渡口”停航。',
  ])
})

test.each([
  ['emphasis', '昨天*放晴*。'],
  ['an entity', '河&amp;湾'],
  ['an address', '见 www.a.example'],
  ['an item of a list', '1. 渡口'],
  ['a heading underlined', '河湾\n==='],
  ['a line break', '河湾  \n放晴'],
  ['code', '    河湾'],
  ['a heading with marks at its end', '# 河湾 #'],
  ['what a heading above it has no gap to', '# 河湾\n放晴'],
])('%s is left to the parser', (_, source) => {
  expect(told(source)).toEqual([`? ${source.trim()}`])
})

test('a definition holds the whole text together', () => {
  expect(told('河湾\n\n[湾]: /x\n\n放晴')).toHaveLength(1)
})

test('what lies in a fence, a comment or a list behind a gap is no paragraph', () => {
  expect(told('```\n河湾\n\n放晴\n```\n\n夜航')).toEqual(['? ```\n河湾\n\n放晴\n```', 'p 夜航'])
  expect(told('```\n河湾\n\n放晴')).toHaveLength(1)
  expect(told('<!--\n\n河湾\n\n-->\n\n放晴')).toHaveLength(1)
  expect(told('- ```\n\n河湾\n\n放晴')).toHaveLength(1)
  expect(told('<div>\n```\n\n河湾\n\n```')).toHaveLength(1)
})

test('a long text is cut where a block surely begins, not where one may go on', () => {
  const item = `- *${'河'.repeat(5000)}*`
  expect(piecesOf([item, item, '*放晴*', item].join('\n\n'))).toHaveLength(1)
  expect(piecesOf([item, item, '放*晴*', item].join('\n\n'))).toHaveLength(2)
  expect(piecesOf([item, item, '# 放*晴*', item].join('\n\n'))).toHaveLength(2)
})
