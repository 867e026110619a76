/** Who and what an article names: people with their offices, organisations. A pure function of title and text. */
import type {Mentions, OrganisationMention, PersonMention} from '../../model.ts'
import {bodiesIn} from './bodies.ts'
import {latinPeopleIn} from './latin-people.ts'
import {Line, rememberedKinds} from './line.ts'
import {organisationsIn} from './organisations.ts'
import {peopleIn} from './people.ts'

/** Names of each kind an article's card keeps, those it names most: cards of 100,000 articles are in memory at once. */
const most = 16
/** Offices kept of one person. */
const mostRoles = 2
/** Characters of the text that are read: the longest of 65,000 news articles but for collected volumes. */
const sample = 60_000

interface Seen {
  readonly roles: Set<string>
  readonly parents: Set<string>
  readonly aliases: Set<string>
}

/** 中国人寿青海省分公司（以下简称“青海国寿”） */
const alias = /^\s?[（(]以下(?:简称|簡稱|称|稱)(?:为|為)?[：:]?[“"「『]?([^“”"「」『』（）()，,]{2,16}?)[”"」』]?[）)]/u
const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The people and organisations of an article, those named most first. Doubtful ones are left out. */
export function mentionsOf(title: string, text: string): Mentions {
  const whole = `${title}\n${text.slice(0, sample)}`
  const people = new Map<string, Seen>()
  const organisations = new Map<string, Seen>()
  const kindOf = rememberedKinds()
  for (const line of whole.split('\n')) {
    if (/[a-z] \p{Lu}/u.test(line)) for (const {name, role} of latinPeopleIn(line)) seen(people, name).roles.add(role)
    // Japanese has the same offices and other names.
    if (!/\p{Script=Han}/u.test(line) || hasKana.test(line)) continue
    const cut = new Line(line)
    for (const {name, role} of peopleIn(cut, kindOf)) seen(people, name).roles.add(role)
    for (const name of bodiesIn(cut, kindOf)) seen(organisations, name)
    for (const {name, end, parent} of organisationsIn(cut, kindOf)) {
      const short = alias.exec(line.slice(end))?.[1]
      if (short) seen(organisations, name).aliases.add(short)
      if (parent) {
        seen(organisations, name).parents.add(parent)
        seen(organisations, parent)
      } else seen(organisations, name)
    }
  }
  return {people: personMentions(people, whole), organisations: organisationMentions(organisations, whole)}
}

function seen(found: Map<string, Seen>, name: string): Seen {
  const known = found.get(name) ?? {roles: new Set(), parents: new Set(), aliases: new Set()}
  found.set(name, known)
  return known
}

const personMentions = (found: ReadonlyMap<string, Seen>, text: string): PersonMention[] =>
  mostNamed(
    [...found].map(([name, {roles}]) => ({name, count: times(name, text), roles: [...roles].slice(0, mostRoles)})),
  )

const organisationMentions = (found: ReadonlyMap<string, Seen>, text: string): OrganisationMention[] =>
  mostNamed(
    [...found].map(([name, {parents, aliases}]): OrganisationMention => {
      const [parent] = parents
      const others = [...aliases].filter((short) => !found.has(short))
      const count = [name, ...others].reduce((sum, word) => sum + times(word, text), 0)
      return {name, count, ...(parent === undefined ? {} : {parent})}
    }),
  )

/** A stable sort: of those named equally often the first comes first. */
const mostNamed = <T extends {readonly count: number}>(names: readonly T[]): T[] =>
  [...names].sort((a, b) => b.count - a.count).slice(0, most)

const times = (name: string, text: string): number => text.split(name).length - 1
