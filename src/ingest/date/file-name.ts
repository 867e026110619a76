import type {EdtfDate} from '../../model.ts'
import {asEdtf} from '../edtf.ts'
import {groupsOf} from '../matches.ts'

/** A date that a file's name or folders state. */
export interface NameDate {
  readonly date: EdtfDate
  /** The rest of the file name without its ending: `2022-01-25-harbour-opens.md` → `harbour-opens`; may be empty. */
  readonly rest: string
  /** The characters it rests on: `2022-01-25`, `2025/11/23`. */
  readonly evidence: string
  /** At the head of the name (Jekyll's form), inside it, or in the folders. */
  readonly where: 'head' | 'inside' | 'folders'
}

// Years of print, and only months and days there are: numbers that are no dates mostly fail one of the three.
const year = String.raw`(?<y>1[5-9]\d\d|20\d\d)`
const day = String.raw`(?<m>0[1-9]|1[0-2])\k<s>(?<d>0[1-9]|[12]\d|3[01])`
const atHead = new RegExp(String.raw`^${year}(?:(?<s>[-_.]?)${day})(?!\d)[-_. ]*(?<rest>.*)$`, 'u')
const inside = new RegExp(String.raw`(?<!\d)${year}(?<s>[-_.]?)${day}(?!\d)`, 'u')
/** An id that begins with the day, as portals make them: `NW202201252259607031`, `-202205262391921712`. */
const inId = new RegExp(String.raw`(?<!\d)${year}(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])\d{4,12}(?!\d)`, 'u')
const folders = new RegExp(
  String.raw`(?:^|/)${year}(?:(?<s>/)(?<m>0[1-9]|1[0-2])(?:/(?<d>0[1-9]|[12]\d|3[01]))?)?/`,
  'u',
)

/** The date a path states, or null; of a file or of an address (`/2024/02/19/title`). A year alone is believed of a folder only if a month follows it. */
export function nameDate(path: string): NameDate | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const stem = name.replace(/(?<=.)\.[A-Za-z]\w{0,5}$/u, '')
  const head = atHead.exec(stem)
  if (head !== null) return from(head, null, 'head')
  const middle = inside.exec(stem)
  if (middle !== null) return from(middle, stem, 'inside')
  const id = inId.exec(stem)
  if (id !== null) return from(id, stem, 'inside')
  // The file itself may be the day: `2022/11/27.md`.
  const folder = folders.exec(`${path.slice(0, path.length - name.length)}${stem}/`)
  if (folder?.groups?.['m'] === undefined) return null
  return from(folder, folder.index + folder[0].length > path.length - name.length ? '' : stem, 'folders')
}

/** `rest` is null where the match has it. */
function from(match: RegExpExecArray, rest: string | null, where: NameDate['where']): NameDate | null {
  const {y, m, d, rest: tail = ''} = groupsOf(match)
  const date = asEdtf([y, m, d].filter((part) => part !== undefined).join('-'))
  const evidence = match[0].slice(0, match[0].length - tail.length).replace(/^\/|[-_. /]+$/gu, '')
  return date === null ? null : {date, rest: rest ?? tail, evidence, where}
}
