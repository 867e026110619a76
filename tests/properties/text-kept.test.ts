import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ingestBytes} from '../support/ingest-bytes.ts'

/**
 * Markup with a place for each word: `§` becomes a word that stands nowhere else, so that words lost, doubled or moved
 * show. What stands in `{…}` may be taken out, but must then be told.
 */
const html = fc.letrec<{inline: string; block: string}>((tie) => ({
  inline: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom(
      '§',
      '§ ',
      '§，§。',
      ' §\n§',
      '§<br>§',
      '§<br><br>§',
      '§&nbsp;&amp;§',
      '<b>§</b>',
      '<img src="x.jpg" alt="图">',
    ),
    fc
      .tuple(
        fc.constantFrom('b', 'span', 'em', 'font', 'a href="https://a.example/"', 'sub', 'u', 'label'),
        tie('inline'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    fc.tuple(tie('inline'), tie('inline')).map((parts) => parts.join('')),
  ),
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    tie('inline'),
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'h2', 'h4', 'blockquote', 'pre', 'center', 'section', 'figcaption'),
        tie('inline'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc
      .tuple(fc.constantFrom('div', 'blockquote', 'b', 'span', 'article'), tie('block'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc
      .array(tie('block'), {minLength: 1, maxLength: 3})
      .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
    fc
      .array(tie('inline'), {minLength: 1, maxLength: 3})
      .map((cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`),
    tie('block').map(
      (inner) => `<figure><img src="https://a.example/1.jpg"><figcaption>${inner}</figcaption></figure>`,
    ),
    tie('inline').map((inner) => `{<div style="display:none">${inner}</div>}`),
    tie('inline').map((inner) => `{<object>${inner}</object>}`),
    fc.constant('<script>x()</script><!-- x -->'),
    fc.tuple(tie('block'), tie('block')).map((parts) => parts.join('\n')),
  ),
})).block

const phrase = fc.constantFrom(
  '§',
  '§ §',
  '**§**',
  '*§*',
  '`§`',
  '[§](https://a.example/)',
  '§\n§',
  '§  \n§',
  '~~§~~',
  '<b>§</b>',
  '§ \\* §',
)
const markdownLine = fc.array(phrase, {minLength: 1, maxLength: 3}).map((parts) => parts.join(' '))
const markdown = fc
  .array(
    fc.oneof(
      markdownLine,
      markdownLine.map((line) => `### ${line.replace(/\s*\n\s*/gu, ' ')}`),
      fc
        .array(markdownLine, {minLength: 1, maxLength: 3})
        .map((lines) => lines.map((line) => `- ${line.replace(/\s*\n\s*/gu, ' ')}`).join('\n')),
      fc
        .array(markdownLine, {minLength: 1, maxLength: 3})
        .map((lines) => lines.map((line) => `> ${line.replace(/\s*\n\s*/gu, ' ')}`).join('\n>\n')),
      fc.constant('```\n§ §\n\n§\n```'),
      fc.constant('|§|§|\n|-|-|\n|§|§|'),
      fc.constant('![图](x.jpg)'),
      fc.constant('---'),
    ),
    {minLength: 1, maxLength: 6},
  )
  .map((blocks) => blocks.join('\n\n'))

/** Words in their places, and which of them may be taken out. */
function filled(shape: string): {source: string; words: string[]; loose: Set<string>} {
  const words: string[] = []
  const loose = new Set<string>()
  let open = 0
  const source = shape.replace(/[§{}]/gu, (sign) => {
    if (sign !== '§') {
      open += sign === '{' ? 1 : -1
      return ''
    }
    const word = `河${words.length}湾`
    words.push(word)
    if (open > 0) loose.add(word)
    return word
  })
  return {source, words, loose}
}
const wordsIn = (text: string): string[] => text.match(/河\d+湾/gu) ?? []

function expectKept(name: string, shape: string): void {
  const {source, words, loose} = filled(shape)
  const {stories, removed} = ingestBytes(name, `---\ntitle: 放晴\ndate: 2022-01-01\n---\n${source}\n`)
  const gone = wordsIn(removed.map(({text}) => text).join('\n'))
  const kept = wordsIn(stories.map(({body}) => body.text).join('\n'))
  expect(gone.filter((word) => !loose.has(word))).toEqual([])
  expect(kept, source).toEqual(words.filter((word) => !gone.includes(word)))
}

describe('every word of a source is in the text once and in its order, or among what was removed', () => {
  test('of HTML', () => {
    fc.assert(
      fc.property(html, (shape) => expectKept('a.html', shape)),
      {numRuns: 300},
    )
  })

  test('of Markdown', () => {
    fc.assert(
      fc.property(markdown, (shape) => expectKept('a.md', shape)),
      {numRuns: 200},
    )
  })
})
