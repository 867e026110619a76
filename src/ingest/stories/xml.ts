/**
 * XML as a plain tree with offsets. The only user of htmlparser2: it expands no entity but XML's own, opens nothing from
 * elsewhere, keeps its own stack, never throws, and loses no text where tags don't match.
 */
import {Parser} from 'htmlparser2'

/** An element. Offsets are into the text that was parsed; `from` to `to` is what stands between its tags. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  readonly from: number
  readonly to: number
  /** Whether its end had to be guessed. */
  readonly isUnclosed: boolean
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
  readonly from: number
  to: number
  isUnclosed: boolean
}

/** Deepest nesting that is read, as of bodies; the parser's time grows with the square of it. */
const deepest = 500

/** Reads a piece of XML as one element that holds everything in it; null where it is nested too deeply to be read. */
export function parseXml(source: string): XmlElement | null {
  const root: Open = {name: '', attributes: {}, children: [], from: 0, to: source.length, isUnclosed: false}
  /** The elements around the one that is open, the root first. */
  const around: Open[] = []
  let open = root
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const from = parser.endIndex + 1
        const node: Open = {name, attributes, children: [], from, to: from, isUnclosed: false}
        open.children.push(node)
        around.push(open)
        open = node
        if (around.length >= deepest) parser.pause()
      },
      onclosetag: (_, isImplied) => {
        // `<x/>` closes where it opens.
        open.to = Math.max(open.from, Math.min(parser.startIndex, source.length))
        open.isUnclosed = isImplied && source.slice(open.from - 2, open.from) !== '/>'
        open = around.pop() ?? root
      },
      ontext: (text) => void open.children.push(text),
    },
    {xmlMode: true, decodeEntities: true},
  )
  parser.write(source)
  if (around.length >= deepest) return null
  parser.end()
  return root
}

/** Child elements, in order. */
export const childElements = (node: XmlElement): XmlElement[] =>
  node.children.filter((child): child is XmlElement => typeof child !== 'string')

/** All characters below an element. Not recursive: hostile files nest as deep as they like. */
export function xmlText(node: XmlElement): string {
  let text = ''
  const stack: (XmlElement | string)[] = [...node.children].reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') text += next
    else for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] ?? '')
  }
  return text
}
