import {type Issue, issue} from '../issue.ts'
import {urlOf} from '../web-address.ts'
import {linkAddress} from './body/addresses.ts'
import {type Meaning, meaningOf} from './front-matter/keys.ts'
import {
  categoryPaths,
  cleanText,
  distinct,
  distinctPaths,
  isPlaceholder,
  type Labels,
  people,
  personKeys,
  tagLabels,
  withoutEntities,
} from './front-matter/labels.ts'
import {addresses, isHexo, isPublication, isTable, pictureAddresses, pictureKeys} from './front-matter/readings.ts'
import {excerpt, type FieldValue, isEmptyValue, isList, type RawField, table} from './front-matter/values.ts'
import {statedId} from './identity.ts'
import {isLanguageTag} from './language.ts'

/** A text from the front matter with its line in the decoded text. */
export interface Stated {
  readonly value: string
  readonly line: number
  /** The key as written. */
  readonly key: string
}

/** What an article's front matter states, by meaning instead of by key. Dates are text yet: see `date.ts`. */
export interface Fields {
  readonly title?: Stated
  /** What stands below the title: `deck`, `subtitle`, else `description`. */
  readonly description?: Stated
  readonly date?: Stated
  /** Further keys that may hold the date if the first can't be read: `date_text`, `created`. */
  readonly otherDates: readonly Stated[]
  readonly updated?: Stated
  readonly authors: readonly string[]
  /** `source`, `publication`, `newspaper`; never an address. */
  readonly publication?: Stated
  /** Paths from the broadest label to the narrowest. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
  readonly permalink?: Stated
  /** `aliases`, `redirect_from`. */
  readonly aliases: readonly string[]
  /** Addresses of lead pictures, the preferred first. */
  readonly pictures: readonly string[]
  readonly lang?: Stated
  /** The field by which it is held back: `draft: true`, `published: false`, `status: private`. */
  readonly draft?: Stated
  /** The source's own id: `infoCode`, `guid`, `id`. */
  readonly id?: Stated
  /** The original address, http or https, as browsers write it. */
  readonly link?: Stated
  /** Keys nobody has a use for yet, and values that could not be used; as written, without a prototype. */
  readonly extra: Readonly<Record<string, FieldValue>>
}

interface Keyed extends RawField {
  readonly key: string
  readonly rank: number
}

/** What an article may have any number of, and each has a page. */
type Plural = 'authors' | 'categories' | 'aliases'
/** More than any article has of them, and levels of a category: a file alone could make any number of pages. */
const most = {entries: 100, levels: 12} as const

/** Sorts raw fields by meaning. Nothing is lost: what can't be used is in `extra`, and has an issue if it looked usable. */
export function readFields(raw: ReadonlyMap<string, RawField>): {
  readonly fields: Fields
  readonly issues: readonly Issue[]
} {
  return new FieldReader(raw).read()
}

/** One front matter being sorted; what is left over and what was wrong gather here. */
class FieldReader {
  private readonly byMeaning: ReadonlyMap<Meaning, readonly Keyed[]>
  private readonly left = new Map<string, FieldValue>()
  private readonly issues: Issue[] = []
  private readonly raw: ReadonlyMap<string, RawField>

  constructor(raw: ReadonlyMap<string, RawField>) {
    this.raw = raw
    const sorted = new Map<Meaning, Keyed[]>()
    for (const [key, field] of raw) {
      const known = meaningOf(key)
      if (known === undefined) this.left.set(key, field.value)
      else sorted.set(known.meaning, [...(sorted.get(known.meaning) ?? []), {...field, key, rank: known.rank}])
    }
    for (const fields of sorted.values()) fields.sort((a, b) => a.rank - b.rank || a.line - b.line)
    this.byMeaning = sorted
  }

  read(): {readonly fields: Fields; readonly issues: readonly Issue[]} {
    const taxonomies = this.taxonomies()
    const [date, ...otherDates] = this.dates()
    const link = this.link()
    const permalink = this.one('permalink', (text) => !isPlaceholder(text)) ?? this.relativeAddress()
    this.leaveUnused(link, permalink)
    const fields = {
      ...given('title', shown(this.one('title'))),
      ...given('description', shown(this.oneOf([...this.of('deck'), ...this.of('description')]))),
      ...given('date', date),
      otherDates,
      ...given(
        'updated',
        this.one('updated', (text) => !isPlaceholder(text)),
      ),
      authors: this.atMost('authors', this.people(people(taxonomies('authors')).labels)),
      ...given('publication', shown(this.one('publication', isPublication))),
      categories: this.shallow(
        this.atMost('categories', [
          ...this.categories(),
          ...tagLabels(taxonomies('categories')).labels.map((label) => [label]),
        ]),
      ),
      tags: distinct([...this.labels('tags', tagLabels), ...tagLabels(taxonomies('tags')).labels]),
      ...given('permalink', permalink),
      aliases: this.atMost('aliases', distinct(this.labels('aliases', addresses))),
      pictures: this.pictures(),
      ...given('lang', this.one('lang', isLanguageTag)),
      ...given('draft', this.draft()),
      ...given('id', this.id(link)),
      ...given('link', link),
    }
    return {fields: {...fields, extra: this.extra()}, issues: this.issues}
  }

  private of(meaning: Meaning): readonly Keyed[] {
    return this.byMeaning.get(meaning) ?? []
  }

  /** The first text of a meaning that is of use; the others are left over. */
  private one(meaning: Meaning, isUsable?: (text: string) => boolean): Stated | undefined {
    return this.oneOf(this.of(meaning), isUsable)
  }

  private oneOf(fields: readonly Keyed[], isUsable: (text: string) => boolean = () => true): Stated | undefined {
    let found: Stated | undefined
    for (const field of fields) {
      const text = this.text(field)
      if (text !== null && found === undefined && isUsable(text))
        found = {value: text, line: field.line, key: field.key}
      else this.leave(field)
    }
    return found
  }

  /** A field's text; null, with an issue, where it is a list or a table. A list of one text is that text. */
  private text(field: Keyed): string | null {
    const {value} = field
    const only = isList(value) && value.length === 1 ? value[0] : value
    if (typeof only === 'string') return cleanText(only) || null
    if (!isEmptyValue(value)) this.unusable(field, 'is no text')
    return null
  }

  private labels<T>(meaning: Meaning, read: (value: FieldValue) => Labels<T>): readonly T[] {
    return this.of(meaning).flatMap((field) => {
      const {labels, isWhole} = read(field.value)
      if (!isWhole) {
        this.unusable(field, 'is not made of texts alone')
        this.leave(field)
      }
      return labels
    })
  }

  /** Nobody is called by an address: such a field is left over, and one that says more than a name. */
  private people(others: readonly string[]): readonly string[] {
    const isName = (name: string) => !isPlaceholder(name) && linkAddress(name) === null
    for (const field of this.of('authors'))
      if (!people(field.value).labels.every(isName) || saysMore(field.value, personKeys)) this.leave(field)
    return distinct([...this.labels('authors', people), ...others]).filter(isName)
  }

  /** A field that says more than where the picture is, by whom it is or what it shows, is left over too. */
  private pictures(): readonly string[] {
    for (const field of this.of('picture')) {
      if (saysMore(field.value, pictureKeys)) this.leave(field)
      const other = pictureAddresses(field.value).labels.find(isOtherAddress)
      if (other !== undefined) this.notAnAddress(field, other)
    }
    return distinct(this.labels('picture', pictureAddresses))
  }

  private categories(): readonly (readonly string[])[] {
    const listIsPath = isHexo(this.raw)
    return this.of('categories').flatMap((field) => {
      const maySplit = field.key.toLowerCase() === 'categories'
      const {labels, isWhole} = categoryPaths(field.value, listIsPath, maySplit)
      if (!isWhole) {
        this.unusable(field, 'is not made of texts alone')
        this.leave(field)
      }
      return labels
    })
  }

  /** The first of very many; whatever states them is left over as it is. */
  private atMost<T>(meaning: Plural, list: readonly T[]): readonly T[] {
    if (list.length > most.entries) this.tooMuch(meaning, `has more than ${most.entries} entries`)
    return list.slice(0, most.entries)
  }

  /** Paths of no more levels than a reader goes down. */
  private shallow(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
    if (paths.some(({length}) => length > most.levels))
      this.tooMuch('categories', `has more than ${most.levels} levels`)
    return distinctPaths(paths.map((path) => path.slice(0, most.levels)))
  }

  private tooMuch(meaning: Plural, why: string): void {
    for (const field of [...this.of(meaning), ...this.of('taxonomies')]) this.unusable(field, why)
  }

  /** All keys that may hold the date; `published: 2022-01-25` is one, `published: true` is not. */
  private dates(): readonly Stated[] {
    const published = this.of('published').filter(({value}) => isDated(value))
    const dates = [...this.of('date'), ...published].flatMap((field) => {
      const text = this.text(field)
      if (text === null || isPlaceholder(text)) {
        this.leave(field)
        return []
      }
      return [{field, stated: {value: text, line: field.line, key: field.key}}]
    })
    // A second date says something of its own: when it was collected, or printed.
    for (const {field, stated} of dates.slice(1)) if (stated.value !== dates[0]?.stated.value) this.leave(field)
    return dates.map(({stated}) => stated)
  }

  private link(): Stated | undefined {
    let found: Stated | undefined
    const candidates = [...this.of('link'), ...this.of('address'), ...this.of('publication')]
    for (const field of candidates) {
      const text = typeof field.value === 'string' ? cleanText(field.value) : ''
      const url = /^https?:\/\/[^\s/]+\S*$/iu.test(text) && urlOf(text)
      const mustBe = this.of('link').includes(field)
      if (url && found === undefined) found = {value: url.href, line: field.line, key: field.key}
      else if (mustBe) this.notAnAddress(field, text)
    }
    return found
  }

  /** A feed's id is often the address again; any other that can't be one of ours is left over. */
  private id(link: Stated | undefined): Stated | undefined {
    const found = this.one(
      'id',
      (text) => statedId(text) !== null || (link && urlOf(text)?.href === link.value) === true,
    )
    return found && statedId(found.value) !== null ? found : undefined
  }

  private notAnAddress(field: Keyed, text: string): void {
    this.leave(field)
    if (isOtherAddress(text) || /^\/\//u.test(text)) {
      const message = `“${field.key}” is no http or https address: ${excerpt(field.value)}`
      this.issues.push(issue('address-unusable', message, placeOf(field)))
    }
  }

  /** Hugo's `url: /news/1/` is the page's own address. */
  private relativeAddress(): Stated | undefined {
    return this.of('address').flatMap((field) => {
      const isRelative = typeof field.value === 'string' && /^\/(?!\/)/u.test(field.value)
      return isRelative ? [{value: cleanText(String(field.value)), line: field.line, key: field.key}] : []
    })[0]
  }

  /** A second address, or one that is none. */
  private leaveUnused(...used: readonly (Stated | undefined)[]): void {
    for (const field of this.of('address')) if (!used.some((one) => one?.key === field.key)) this.leave(field)
  }

  private draft(): Stated | undefined {
    const says = (field: Keyed, pattern: RegExp) => typeof field.value === 'string' && pattern.test(field.value.trim())
    const states = this.of('status').filter((field) =>
      says(field, /^(?:auto-)?draft$|^(?:pending|private|trash|future)$/iu),
    )
    // A status that says anything else is something to keep: `withdrawn`, `corrected`.
    for (const field of this.of('status'))
      if (!states.includes(field) && !says(field, /^publish(?:ed)?$/iu)) this.leave(field)
    const switches = [...this.of('draft'), ...this.of('published').filter(({value}) => !isDated(value))]
    for (const field of switches) if (!says(field, /^(?:true|yes|on|1|false|no|off|0)$/iu)) this.leave(field)
    const [found] = [
      ...this.of('draft').filter((field) => says(field, /^(?:true|yes|on|1)$/iu)),
      ...this.of('published').filter((field) => says(field, /^(?:false|no|off|0)$/iu)),
      ...states,
    ]
    return found && {value: String(found.value).trim(), line: found.line, key: found.key}
  }

  /** Zola's `[taxonomies]` table. */
  private taxonomies(): (name: string) => FieldValue {
    const value = this.of('taxonomies')[0]?.value ?? null
    for (const [name, labels] of isTable(value) ? Object.entries(value) : [])
      if (!['authors', 'categories', 'tags'].includes(name)) this.left.set(name, labels)
    return (name) => (isTable(value) ? (value[name] ?? null) : null)
  }

  private leave(field: Keyed): void {
    if (!isEmptyValue(field.value)) this.left.set(field.key, field.value)
  }

  private unusable(field: Keyed, why: string): void {
    this.leave(field)
    this.issues.push(issue('field-unusable', `“${field.key}” ${why}: ${excerpt(field.value)}`, placeOf(field)))
  }

  private extra(): Readonly<Record<string, FieldValue>> {
    return table([...this.left].sort(([a], [b]) => this.lineOf(a) - this.lineOf(b)))
  }

  private lineOf(key: string): number {
    return this.raw.get(key)?.line ?? 0
  }
}

const isDated = (value: FieldValue): boolean => typeof value === 'string' && /\d{4}/u.test(value)

/** `javascript:x`, `data:…`: an address, but none of the web. */
const isOtherAddress = (text: string): boolean => /^[a-z][a-z\d+.-]*:/iu.test(text) && !/^https?:\/\//iu.test(text)

/** Whether a table, or one in a list, has something under another key than these. */
const saysMore = (value: FieldValue, keys: readonly string[]): boolean =>
  isList(value)
    ? value.some((one) => saysMore(one, keys))
    : isTable(value) && Object.entries(value).some(([key, one]) => !keys.includes(key) && !isEmptyValue(one))

/** As a page would show it: escaped characters read. */
const shown = (field: Stated | undefined): Stated | undefined =>
  field && {...field, value: withoutEntities(field.value)}

const placeOf = ({line, column}: RawField) => ({line, column})

const given = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({[key]: value} as Partial<Record<K, T>>)
