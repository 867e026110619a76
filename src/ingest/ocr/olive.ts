/** Articles as Olive's software keeps them: `XMD-entity`, with words `W`, divided words `Q` and line marks `L` in `Primitive`. */
import type {BodyFacts} from '../body/rules/rule.ts'
import {childElements, parseXml, type XmlElement} from '../stories/xml.ts'
import {numberOf} from './confidence.ts'
import {withoutHtmlEntities} from './entities.ts'
import {languageTag} from './language.ts'
import {around, type Box, type Scan, type ScanLine, type ScanWord, wordsText} from './layout.ts'
import {lineCounter} from './line-counter.ts'

interface Draft {
  readonly words: (ScanWord & {readonly divided: string | undefined})[]
  readonly box: Box | null
  readonly block: number
  readonly paragraph: number | null
  readonly role: ScanLine['role']
  readonly at: number
}

const known = (value: string) => ({value, from: 'markup' as const, sure: 0.95, evidence: value})

/** Reads an entity; null where it is nested too deeply. */
export function readOlive(source: string): Scan | null {
  const xml = withoutHtmlEntities(source)
  const root = parseXml(xml)
  if (root === null) return null
  const lineAt = lineCounter(xml)
  const drafts: Draft[] = []
  const wholes = new Map<string, string>()
  let facts: BodyFacts = {}
  let lang: string | null = null
  let blocks = 0
  let paragraphs = 0
  let open: Draft | null = null
  const stack: {node: XmlElement; inHeading: boolean}[] = [{node: root, inHeading: false}]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {node} = next
    const name = node.name.toLowerCase()
    const inHeading = next.inHeading || name.startsWith('hedline')
    if (name === 'xmd-entity') lang = languageTag(given(node, 'language') ?? '')
    if (name === 'meta') facts = {...factsOf(node), ...facts}
    if (name === 'qw') wholes.set(given(node, 'qid') ?? '', wordOf(node))
    if (name === 'primitive') {
      blocks += 1
      open = null
    }
    if (name === 'l' || (open === null && (name === 'w' || name === 'q'))) {
      if (open === null || /^SA?$/u.test(given(node, 'p') ?? '')) paragraphs += 1
      const box = name === 'l' ? boxOf(node) : null
      const at = lineAt(node.from)
      open = {words: [], box, block: blocks, paragraph: paragraphs, role: inHeading ? 'heading' : null, at}
      drafts.push(open)
    }
    const text = name === 'w' || name === 'q' ? wordOf(node) : ''
    if (text !== '') {
      const divided = name === 'q' ? given(node, 'qid') : undefined
      const isRest = divided !== undefined && open?.words.at(-1)?.divided === divided
      open?.words.push({text, box: boxOf(node), sure: null, spaced: !isRest, divided})
    }
    for (const child of childElements(node).reverse()) stack.push({node: child, inHeading})
  }
  return {lines: finished(drafts, wholes), facts, lang, measure: ''}
}

/** An attribute, whatever its case. */
function given({attributes}: XmlElement, name: string): string | undefined {
  return attributes[name.toUpperCase()] ?? attributes[name]
}

function wordOf(node: XmlElement): string {
  const own = node.children.filter((child) => typeof child === 'string').join('')
  return (given(node, 'v') ?? own).replace(/\s+/gu, ' ').trim()
}

function factsOf(meta: XmlElement): BodyFacts {
  const title = given(meta, 'name')?.trim()
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(given(meta, 'issue_date')?.trim() ?? '') ?? []
  const date = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
  return {...(title ? {title: known(title)} : {}), ...(date ? {date: known(date)} : {})}
}

function boxOf(node: XmlElement): Box | null {
  const [left, top, right, bottom] = (given(node, 'box') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(numberOf)
  if (left == null || top == null || right == null || bottom == null || right < left || bottom < top) return null
  return {left, top, right, bottom}
}

function finished(drafts: readonly Draft[], wholes: ReadonlyMap<string, string>): ScanLine[] {
  const filled = drafts.filter(({words}) => words.length > 0)
  return filled.map(({words: written, ...draft}, i) => {
    const divided = written.at(-1)?.divided
    const goesOn = divided !== undefined && filled[i + 1]?.words[0]?.divided === divided
    const words = written.map(({divided: _, ...word}) => word)
    return {
      ...draft,
      words,
      text: wordsText(words),
      box: draft.box ?? around(words.map(({box}) => box)),
      size: null,
      page: 0,
      hyphen: goesOn ? {whole: wholes.get(divided) ?? null} : null,
    }
  })
}
