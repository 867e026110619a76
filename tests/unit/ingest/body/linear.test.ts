/** Twice the body is twice the work: what is read of each element is counted, not timed. */
import {describe, expect, test} from 'vitest'
import {settleFigures} from '../../../../src/ingest/body/figures.ts'
import {settleHeadings} from '../../../../src/ingest/body/headings.ts'
import {settleParagraphs} from '../../../../src/ingest/body/paragraphs.ts'
import {parseHtml} from '../../../../src/ingest/body/parse.ts'
import {prepare} from '../../../../src/ingest/body/prepare.ts'
import {cleaningRules} from '../../../../src/ingest/body/rules/table.ts'
import {finishBody} from '../../../../src/ingest/body/safe-html.ts'
import {markupLosses, sanitize} from '../../../../src/ingest/body/sanitize.ts'
import {elements, type Root} from '../../../../src/ingest/body/tree.ts'

/** Counts how often the name or the content of an element is asked for. */
function count<Tree extends Root>(tree: Tree, read: (tree: Tree) => unknown): number {
  let reads = 0
  for (const {node} of elements(tree)) {
    for (const key of ['tagName', 'children'] as const) {
      let value: unknown = node[key]
      Object.defineProperty(node, key, {
        enumerable: true,
        configurable: true,
        get: () => {
          reads++
          return value
        },
        set: (next: unknown) => {
          value = next
        },
      })
    }
  }
  read(tree)
  return reads
}

/** Reads before the sanitizer, and behind it. */
function work(html: string): number {
  const before = count(parseHtml(html), (tree) => {
    for (const rule of cleaningRules) rule.clean(tree, {title: '河湾', firstLine: 1})
    markupLosses(tree)
    prepare(tree, undefined)
  })
  const behind = count(sanitize(parseHtml(html)), (tree) => {
    settleParagraphs(tree)
    settleFigures(tree)
    settleHeadings(tree)
    finishBody(tree)
  })
  return before + behind
}

const prose = '候鸟昨天回到下游的湿地，沿岸的居民把小船拴到门前，市里开会讨论新的渡口，老街的茶馆也重新开了门。'
const siblings: Readonly<Record<string, string>> = {
  'short paragraphs': '<p>河湾</p>',
  'bold paragraphs': '<p><strong>河湾</strong></p>',
  'bare headings': `<p>河湾的新闻</p><p>${prose}</p>`,
  'pictures with captions': '<p><img src="https://a.example/1.jpg"></p><p>图为河湾</p>',
  'loose pictures': '<img src="https://a.example/1.jpg">',
  players: '<iframe src="https://a.example/1"></iframe>',
  'links back': '<p><a href="/">返回首页</a></p>',
  'hidden paragraphs': '<p style="display:none">河湾</p>',
  drawings: '<svg><text>河湾</text></svg>',
  formulas: '<math><msup><mi>x</mi><mn>2</mn></msup></math>',
  charts: '<p><img src="https://quotepic.example/601628.png"></p>',
  'broken lines': '河湾<br><br>',
  'list items': '<li>河湾',
  rows: '<table><tr><td>河<td>湾</table>',
}

describe('among siblings', () => {
  test.each(Object.entries(siblings))('%s are read once each', (_, html) => {
    expect(work(html.repeat(400)) / work(html.repeat(200))).toBeLessThan(2.2)
  })
})

const wrappers: Readonly<Record<string, readonly [string, string]>> = {
  blocks: ['<div>', '</div>'],
  quotations: ['<blockquote>', '</blockquote>'],
  'inline elements': ['<b><i>', '</i></b>'],
  'inline elements around blocks': ['<div><b>', '</b></div>'],
  lists: ['<ul><li>', '</ul>'],
}

describe('inside one another', () => {
  test.each(Object.entries(wrappers))('%s look at what they hold, and never into it', (_, [open, close]) => {
    const html = (depth: number) => open.repeat(depth) + `<p>${prose}</p>`.repeat(300) + close.repeat(depth)
    // A level may pass its children on; reading their texts would take some ten steps for each.
    const levels = (html(80).split('<').length - html(40).split('<').length) / 2
    expect((work(html(80)) - work(html(40))) / levels / 300).toBeLessThan(4)
  })
})
