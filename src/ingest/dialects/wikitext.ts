/** Wikitext as HTML: the marks of MediaWiki that articles use. Templates nobody knows stay as they are written. */
import {groupOf} from '../matches.ts'
import {figure} from './markup.ts'

const fileSpace = /^(?:file|image|media|文件|檔案|档案|图像|圖像|fichier|datei|bild|archivo)\s*:/iu

/** `== A ==⏎''b'' [[C|d]]` → `<h2>A</h2>⏎<p><i>b</i> d</p>`. As many lines as before. */
export function wikitextToHtml(source: string): string {
  const out: string[] = []
  let lists = ''
  let isOpen = false
  let inTable = false
  for (const line of source.split('\n')) {
    const close = isOpen ? '</p>' : ''
    const item = /^([*#:;]+)\s*(.*)$/u.exec(line)
    const marks = item?.[1] ?? ''
    const change = listChange(lists, marks)
    lists = marks
    const heading = /^(={1,6})\s*(.+?)\s*\1\s*$/u.exec(line)
    const table = tableLine(line, inTable)
    if (item) out.push(`${close}${change}${inline(groupOf(item, 2))}`)
    else if (heading?.[1])
      out.push(`${close}${change}<h${heading[1].length}>${inline(groupOf(heading, 2))}</h${heading[1].length}>`)
    else if (table !== null) out.push(close + change + table)
    else if (/^-{4,}\s*$/u.test(line)) out.push(`${close}${change}<hr>`)
    else if (line.trim() === '') out.push(close + change)
    else {
      out.push(`${isOpen || inTable ? '' : `${change}<p>`}${inline(line)}`)
      isOpen ||= !inTable
      continue
    }
    if (table !== null) inTable = !line.trimStart().startsWith('|}')
    isOpen = false
  }
  return `${out.join('\n')}${isOpen ? '</p>' : ''}${listChange(lists, '')}`
}

const listOf = (mark: string): readonly [string, string] =>
  mark === '*' ? ['ul', 'li'] : mark === '#' ? ['ol', 'li'] : ['dl', mark === ';' ? 'dt' : 'dd']

/** Tags between an item with these marks and the next: `*` then `**` → `<ul><li>`. */
function listChange(before: string, after: string): string {
  let shared = 0
  while (shared < before.length && before[shared] === after[shared]) shared++
  const closed = [...before.slice(shared)].reverse().map((mark) => `</${listOf(mark)[1]}></${listOf(mark)[0]}>`)
  const opened = [...after.slice(shared)].map((mark) => `<${listOf(mark)[0]}><${listOf(mark)[1]}>`)
  const last = after[shared - 1]
  const next =
    opened.length === 0 && after !== '' && last !== undefined ? `</${listOf(last)[1]}><${listOf(last)[1]}>` : ''
  return closed.join('') + next + opened.join('')
}

/** A line of a table; null outside one. */
function tableLine(line: string, inTable: boolean): string | null {
  const text = line.trimStart()
  if (/^\{\|/u.test(text)) return '<table>'
  if (!inTable) return null
  if (text.startsWith('|}')) return '</table>'
  if (text.startsWith('|-')) return '<tr>'
  if (text.startsWith('|+')) return `<caption>${inline(text.slice(2))}</caption>`
  if (!/^[|!]/u.test(text)) return null
  const tag = text.startsWith('!') ? 'th' : 'td'
  const cells = text.slice(1).split(tag === 'th' ? /!!|\|\|/u : /\|\|/u)
  // `style="…" | words`: what stands before a single bar is an attribute.
  return cells.map((cell) => `<${tag}>${inline(cell.replace(/^[^|[\]{}]*=[^|[\]{}]*\|(?!\|)/u, ''))}`).join('')
}

function inline(text: string): string {
  return text
    .replace(/\[\[([^[\]|\n]{1,300})((?:\|[^[\]|\n]{0,300}){0,40})\]\]/gu, (_, target: string, rest: string) => {
      const parts = rest.split('|').slice(1)
      if (fileSpace.test(target.trim())) return pictured(target, parts)
      return parts.at(-1)?.trim() || target.replace(/^:/u, '')
    })
    .replace(
      /\[((?:https?:)?\/\/[^\s\]<>"]{1,2000})(?:\s+([^\]\n]{1,500}))?\]/gu,
      (_, address: string, words?: string) => {
        return `<a href="${address}">${words ?? address}</a>`
      },
    )
    .replace(/'''''(.+?)'''''/gu, '<b><i>$1</i></b>')
    .replace(/'''(.+?)'''/gu, '<b>$1</b>')
    .replace(/''(.+?)''/gu, '<i>$1</i>')
    .replace(/<\/?nowiki\s*\/?>/giu, '')
}

function pictured(target: string, parts: readonly string[]): string {
  const settings =
    /^(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|center|none|upright.*|\d*x?\d+px|alt=.*|link=.*|缩略图|縮圖|右|左)$/iu
  const caption = parts.filter((part) => !settings.test(part.trim())).at(-1)
  return figure({src: target.replace(fileSpace, '').trim(), caption: caption?.trim()})
}
