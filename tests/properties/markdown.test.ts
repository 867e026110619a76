/** Markdown is read by a shorter way where it can be: what comes of it is the same. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseMarkdown, serialize} from '../../src/ingest/body/parse.ts'
import {quiet} from '../../src/ingest/body/quiet.ts'

/** Pieces that mean something to Markdown, and runs that don't. */
const piece = fc.constantFrom(
  ...['河湾大桥昨日通车，两岸居民步行过江，队伍排到了码头。', '夜航', '停了两年的渡船重新开船，老人免费乘坐', '　　'],
  ...['the keeper of the light has retired after forty years', 'ferry', 'Boats, birds, and the old station in May'],
  ...['*', '**', '_', '`', '[', ']', '](/x)', '](https://a.example/河湾 "标题")', '![', '[^1]', '[^1]: ', '[河湾]: /y'],
  ...[
    '\n',
    '\n\n',
    '\n\n',
    '\n\n## ',
    '\n\n- ',
    '\n\n  ',
    '\n\n~~~ js\n',
    '\n~~~\n',
    '\n\n````\n',
    '\n\n<div>\n',
    '\n<!--',
    '-->',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n# ',
    '\n    ',
    '\n```\n',
    '\n| a | b |\n|---|---|\n| c | ',
    '  \n',
    '\n---\n',
  ],
  ...[
    ' ',
    '~~',
    '|',
    '\\',
    '&amp;',
    '&#13;',
    '<b>',
    '</b>',
    '<!-- x -->',
    'https://a.example/',
    'www.a.example',
    'x@a.example',
  ],
)

test('the same is read with and without the short ways', () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const source = pieces.join('')
      // A character of private use keeps runs from being put away, a definition the text in one piece, and raw HTML sends
      // the tree through the parser.
      const long = serialize(parseMarkdown(`\ue000<i></i>\n\n[y]: /y\n\n${source}`))
      const short = serialize(parseMarkdown(`x\n\n${source}`))
      expect(short.replace('<p>x</p>', '')).toBe(long.replace('<p>\ue000<i></i></p>', ''))
    }),
    {numRuns: 500},
  )
})

test('what was put away comes back', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const {source, restored} = quiet(pieces.join(''))
      expect(restored(source)).toBe(pieces.join(''))
    }),
  )
})
