/** The text of a finished body: its own blocks in page order, one a line. */
import {isBlock} from './nesting.ts'
import {type Element, is, type Root, type RootContent} from './tree.ts'

/** Words of ours in the body, which are no text of the article. */
const ours = new Set(['picture-placeholder', 'picture-inline', 'embed-placeholder'])
const isOurs = (node: Element) =>
  Array.isArray(node.properties['className']) && node.properties['className'].some((name) => ours.has(String(name)))

/**
 * Lines of a tree: paragraphs, headings, list items, captions, footnotes; the cells of a table row joined by tabs. A line
 * break within a block ends a line. White space is collapsed as a browser does.
 */
export function textLines(tree: Root): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const cells = line.split('\t').map((cell) => cell.replace(/[ \n\r\f]+/gu, ' ').trim())
    while (cells.at(-1) === '') cells.pop()
    if (cells.length > 0) lines.push(cells.join('\t'))
    line = ''
  }
  // Depth is bounded before, so this may recurse.
  const read = (node: RootContent, inRow: boolean, inPre: boolean): void => {
    if (node.type === 'text') {
      const parts = inPre ? node.value.split('\n') : [node.value]
      parts.forEach((part, i) => {
        if (i > 0) end()
        line += part.replace(/\t/gu, ' ')
      })
      return
    }
    if (node.type !== 'element' || isOurs(node)) return
    if (is(node, 'br')) {
      if (inRow) line += ' '
      else end()
      return
    }
    const isCell = is(node, 'td', 'th')
    const ends = isBlock(node) && !isCell && !inRow
    if (ends || is(node, 'tr')) end()
    for (const child of node.children) read(child, inRow || is(node, 'tr'), inPre || is(node, 'pre'))
    if (isCell) line += '\t'
    else if (ends || is(node, 'tr')) end()
    else if (inRow && isBlock(node)) line += ' '
  }
  for (const node of tree.children) read(node, false, false)
  end()
  return lines
}
