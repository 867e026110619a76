/** hOCR: pages of HTML whose classes and titles tell where each line and word stood. */

import type {BodyFacts} from '../body/rules/rule.ts'
import {attribute, type Element, is, isElement, lineOf, type Nodes, type Root, walk} from '../body/tree.ts'
import {numberOf, onOneScale} from './confidence.ts'
import {mostCommonLanguage} from './language.ts'
import {around, type Box, type Scan, type ScanLine, type ScanWord, wordsText} from './layout.ts'
import {isSpaced} from './spaces.ts'

interface DraftWord extends Omit<ScanWord, 'spaced'> {
  text: string
  readonly marked: boolean
  /** The `ocrx_word` it stands in. */
  readonly element: Element | null
}

interface Draft extends Omit<ScanLine, 'text' | 'words' | 'hyphen'> {
  readonly words: DraftWord[]
  /** White space stood after the last word. */
  ended: boolean
}

/** Where in the page a node stands. */
interface Place {
  readonly page: number
  readonly block: number
  readonly paragraph: number | null
  readonly role: ScanLine['role']
  readonly line: Draft | null
  readonly word: Element | null
  /** The nearest element that is a block of its own, for text on no line. */
  readonly around: Nodes
}

const areas = ['ocr_carea', 'ocr_column', 'ocrx_block', 'ocr_float', 'ocr_textfloat']
const headings = ['ocr_title', 'ocr_part', 'ocr_chapter', 'ocr_section', 'ocr_subsection', 'ocr_subsubsection']
const lines = ['ocr_line', 'ocrx_line']
/** Lines as well, unless there are lines in them. Tesseract calls the lines of headings `ocr_header`. */
const maybeLines = ['ocr_caption', 'ocr_textfloat', 'ocr_header', 'ocr_footer', 'ocr_pageno']
const inline = ['span', 'b', 'i', 'em', 'strong', 'u', 'sub', 'sup', 'a', 'font', 'small', 'br']

/** Reads the tree of a page of HTML. */
export function readHocr(tree: Root): Scan {
  const visits = walk(tree)
  const withLines = elementsWithLines(tree)
  const languages: string[] = []
  const drafts: Draft[] = []
  const loose = new Map<Nodes, Draft>()
  const meta = new Map<string, string>()
  const counts = {page: -1, block: 0, paragraph: 0}
  const outside: Place = {page: 0, block: 0, paragraph: null, role: null, line: null, word: null, around: tree}
  const places = new Map<Nodes, Place>([[tree, outside]])
  for (const {node, parent} of visits) {
    const place = places.get(parent)
    if (!place) continue // below what is not shown
    if (node.type === 'text') {
      const isBlank = !/\S/u.test(node.value)
      const line = place.line ?? (isBlank ? loose.get(place.around) : looseLine(place, node.position?.start.line))
      if (line) addText(line, node.value, place.word)
    } else if (is(node, 'meta')) {
      meta.set((attribute(node, 'name') ?? '').toLowerCase(), attribute(node, 'content')?.trim() ?? '')
    } else if (isElement(node) && !is(node, 'title', 'script', 'style', 'template')) {
      places.set(node, enter(node, place))
      if (is(node, 'br')) addText(place.line ?? loose.get(place.around), ' ', null)
    }
  }
  return {lines: finished(drafts), facts: factsOf(meta), lang: mostCommonLanguage(languages), measure: 'x_wconf'}

  function enter(node: Element, outer: Place): Place {
    const classes = classesOf(node)
    const has = (names: readonly string[]) => names.some((name) => classes.has(name))
    const isLine = has(lines) || (has(maybeLines) && !withLines.has(node))
    const isWord = classes.has('ocrx_word')
    const language = isWord || classes.has('ocr_par') ? attribute(node, 'lang') : undefined
    if (language) languages.push(language)
    if (classes.has('ocr_page')) counts.page += 1
    if (classes.has('ocr_page') || has(areas)) counts.block += 1
    if (classes.has('ocr_par')) counts.paragraph += 1
    const place: Place = {
      ...outer,
      page: Math.max(0, counts.page),
      block: counts.block,
      paragraph: classes.has('ocr_par') ? counts.paragraph : outer.paragraph,
      role: roleOf(node, classes, isLine) ?? outer.role,
      word: isWord ? node : outer.word,
      around: is(node, ...inline) ? outer.around : node,
    }
    if (!isLine) return place
    const {box, size} = titleOf(node)
    const line = draftOf(place, box, size, node.position?.start.line)
    drafts.push(line)
    return {...place, line}
  }

  function looseLine(place: Place, at: number | undefined): Draft {
    const found = loose.get(place.around)
    // Text on no line begins anew after lines that stand within the same block.
    if (found && drafts.at(-1) === found) return found
    const line = draftOf(place, null, null, at)
    drafts.push(line)
    loose.set(place.around, line)
    return line
  }
}

function draftOf({page, block, paragraph, role}: Place, box: Box | null, size: number | null, at = 1): Draft {
  return {words: [], ended: true, box, size, page, block, paragraph, role, at: Math.max(0, at - 1)}
}

/** The elements that have lines somewhere below them. */
function elementsWithLines(tree: Root): ReadonlySet<Nodes> {
  const found = new Set<Nodes>()
  const parents = new Map<Nodes, Nodes>()
  for (const {node, parent} of walk(tree)) {
    parents.set(node, parent)
    if (!isElement(node) || !lines.some((name) => classesOf(node).has(name))) continue
    for (let at: Nodes | undefined = parent; at && !found.has(at); at = parents.get(at)) found.add(at)
  }
  return found
}

const classesOf = (node: Element): ReadonlySet<string> => new Set((attribute(node, 'className') ?? '').split(/\s+/u))

function roleOf(node: Element, classes: ReadonlySet<string>, isLine: boolean): ScanLine['role'] {
  if (classes.has('ocr_pageno') || classes.has('ocr_footer')) return 'furniture'
  if (classes.has('ocr_header') && !isLine) return 'furniture'
  if (classes.has('ocr_caption')) return 'caption'
  return is(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') || headings.some((name) => classes.has(name)) ? 'heading' : null
}

/** Adds text to a line; in a word it stays together, outside each run is a word of its own. */
function addText(line: Draft | undefined, value: string, word: Element | null): void {
  if (line === undefined) return
  for (const [, space = '', run = ''] of value.matchAll(/(\s*)(\S*)/gu)) {
    if (space !== '') line.ended = true
    if (run === '') continue
    const last = line.words.at(-1)
    const mark = word ? markOf(word) : {box: null, sure: null}
    if (!line.ended && last && last.element === word) last.text += run
    else line.words.push({text: run, ...mark, marked: line.ended, element: word})
    line.ended = false
  }
}

const markOf = (node: Element): {box: Box | null; sure: number | null} => {
  const {box, sure} = titleOf(node)
  return {box, sure}
}

/** `bbox 10 20 300 60; x_wconf 91; x_size 40` */
function titleOf(node: Element): {box: Box | null; sure: number | null; size: number | null} {
  const title = (attribute(node, 'title') ?? '').slice(0, 2000)
  const value = (name: RegExp) => numberOf(name.exec(title)?.[1])
  const [, ...corners] =
    /(?:^|[;\s])bbox\s+(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+(-?[\d.]+)/u.exec(title) ?? []
  const [left, top, right, bottom] = corners.map(numberOf)
  const isBox = left != null && top != null && right != null && bottom != null && right >= left && bottom >= top
  return {
    box: isBox ? {left, top, right, bottom} : null,
    sure: value(/(?:^|[;\s])x_wconf\s+([\d.]+)/u),
    size: value(/(?:^|[;\s])x_size\s+([\d.]+)/u),
  }
}

/** Spaces and numbers settled, which only the whole file shows. */
function finished(drafts: readonly Draft[]): ScanLine[] {
  const marksSpaces = drafts.some((draft) => draft.words.some(({marked}, i) => marked && i > 0))
  const sure = onOneScale(drafts.flatMap((draft) => draft.words))
  let count = 0
  return drafts
    .filter((draft) => draft.words.length > 0)
    .map(({ended: _ended, ...draft}) => {
      const read = draft.words.map(({marked, element: _, ...word}, i): ScanWord => {
        const before = draft.words[i - 1]
        const spaced = before === undefined || isSpaced(before, word, marked || !marksSpaces)
        return {...word, sure: sure[count++] ?? null, spaced}
      })
      const box = draft.box ?? around(read.map((word) => word.box))
      return {...draft, words: read, text: wordsText(read), box, hyphen: null}
    })
}

/** What the page's Dublin Core tags say; `<title>` names the program or the file. */
function factsOf(meta: ReadonlyMap<string, string>): BodyFacts {
  const known = (name: string) => {
    const value = meta.get(name)
    return value ? {value, from: 'markup' as const, sure: 0.95, evidence: value} : null
  }
  const title = known('dc.title')
  const date = known('dc.date')
  const author = known('dc.creator')
  return {...(title ? {title} : {}), ...(date ? {date} : {}), ...(author ? {authors: [author]} : {})}
}

/** Whether a page has lines of hOCR at all: others only show how it is written. */
export const hasLines = (tree: Root): boolean =>
  walk(tree).some(
    ({node}) => isElement(node) && /(?:^|\s)ocrx?_(?:line|word)(?:\s|$)/u.test(attribute(node, 'className') ?? ''),
  ) && lineOf(tree) !== ''
