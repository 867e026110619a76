/** ALTO, versions 1 to 4: `Page`, `TextBlock`, `TextLine`, and `String`, `SP` and `HYP` on it. */
import {childElements, parseXml, type XmlElement, xmlText} from '../stories/xml.ts'
import {numberOf, onOneScale} from './confidence.ts'
import {withoutHtmlEntities} from './entities.ts'
import {mostCommonLanguage} from './language.ts'
import {around, type Box, type Scan, type ScanLine, type ScanWord, wordsText} from './layout.ts'
import {lineCounter} from './line-counter.ts'
import {isSpaced} from './spaces.ts'

/** Where in the page an element stands. */
interface Place {
  readonly page: number
  readonly block: number
  readonly isMargin: boolean
  readonly isHeading: boolean
}

interface Draft extends Omit<ScanLine, 'text' | 'words'> {
  readonly words: readonly (ScanWord & {readonly marked: boolean})[]
}

/** Words of tags that name headings; those of the tools for newspapers, in four languages. */
const headingLabel = /head|title|titre|überschrift|titel/iu

/** Reads ALTO; null where it is nested too deeply. */
export function readAlto(source: string): Scan | null {
  const xml = withoutHtmlEntities(source)
  const root = parseXml(xml)
  if (root === null) return null
  const lineAt = lineCounter(xml)
  const headingTags = new Set<string>()
  const languages: string[] = []
  const drafts: Draft[] = []
  let pages = -1
  let blocks = 0
  const outside: Place = {page: 0, block: 0, isMargin: false, isHeading: false}
  const stack: {node: XmlElement; place: Place}[] = [{node: root, place: outside}]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {node, place: outer} = next
    const name = localName(node)
    const {attributes} = node
    const language = attributes['LANG'] ?? attributes['language']
    if (language) languages.push(language)
    const {ID, LABEL, TYPE} = attributes
    if (ID && name.endsWith('Tag') && headingLabel.test([LABEL, TYPE].join(' '))) headingTags.add(ID)
    if (name === 'Page') pages += 1
    if (name === 'TextBlock') blocks += 1
    const place: Place = {
      page: Math.max(0, pages),
      block: name === 'TextBlock' ? blocks : outer.block,
      isMargin: outer.isMargin || name.endsWith('Margin'),
      isHeading: outer.isHeading || (attributes['TAGREFS'] ?? '').split(/\s+/u).some((tag) => headingTags.has(tag)),
    }
    const children = childElements(node)
    if (children.some(isPrinted)) drafts.push(draftOf(node, children.filter(isPrinted), place, lineAt(node.from)))
    for (const child of children.reverse()) if (!isPrinted(child)) stack.push({node: child, place})
  }
  return {lines: finished(drafts), facts: {}, lang: mostCommonLanguage(languages), measure: 'WC'}
}

const localName = ({name}: XmlElement): string => name.slice(name.indexOf(':') + 1)
const isPrinted = (node: XmlElement): boolean => ['String', 'SP', 'HYP'].includes(localName(node))

function draftOf(node: XmlElement, printed: readonly XmlElement[], place: Place, at: number): Draft {
  const words: (ScanWord & {marked: boolean})[] = []
  let marked = false
  let whole: string | null = null
  let isDivided = false
  for (const child of printed) {
    const {attributes} = child
    const name = localName(child)
    if (name === 'SP') {
      marked = true
      continue
    }
    const isHyphen = name === 'HYP'
    const text = (attributes['CONTENT'] ?? (isHyphen ? '' : xmlText(child))).replace(/\s+/gu, ' ').trim()
    if (isHyphen) isDivided = true
    if (attributes['SUBS_TYPE'] === 'HypPart1') {
      isDivided = true
      whole = attributes['SUBS_CONTENT']?.trim() || null
    }
    if (text === '' && !isHyphen) continue
    const sure = isHyphen ? null : numberOf(attributes['WC'])
    words.push({text: text || '-', box: boxOf(child), sure, spaced: !isHyphen, marked})
    marked = false
  }
  return {
    words,
    box: localName(node) === 'TextLine' ? boxOf(node) : null,
    size: null,
    page: place.page,
    block: place.block,
    paragraph: null,
    role: place.isMargin ? 'furniture' : place.isHeading ? 'heading' : null,
    hyphen: isDivided ? {whole} : null,
    at,
  }
}

/** Some programs write no height, or `NaN`; such a box is flat here and gets one later. */
function boxOf({attributes}: XmlElement): Box | null {
  const left = numberOf(attributes['HPOS'])
  const top = numberOf(attributes['VPOS'])
  if (left === null || top === null) return null
  const width = Math.max(0, numberOf(attributes['WIDTH']) ?? 0)
  const height = Math.max(0, numberOf(attributes['HEIGHT']) ?? 0)
  return {left, top, right: left + width, bottom: top + height}
}

/** Spaces, numbers and boxes settled, which only the whole file shows. */
function finished(drafts: readonly Draft[]): ScanLine[] {
  const marksSpaces = drafts.some(({words}) => words.some(({marked}) => marked))
  const sure = onOneScale(drafts.flatMap(({words}) => words))
  let count = 0
  return drafts
    .filter(({words}) => words.length > 0)
    .map((draft) => {
      const words = draft.words.map(({marked, ...word}, i): ScanWord => {
        const before = draft.words[i - 1]
        const isMarked = word.spaced && (marked || !marksSpaces)
        return {...word, sure: sure[count++] ?? null, spaced: before === undefined || isSpaced(before, word, isMarked)}
      })
      return {...draft, words, text: wordsText(words), box: draft.box ?? around(words.map(({box}) => box))}
    })
}
