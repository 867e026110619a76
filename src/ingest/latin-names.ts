/** Names in bylines of scripts that put spaces between words: what is a person, what is a job, a degree or a house. */

/** `By`, `Story by`, `Written by:` before the names. */
const lead = /^(?:(?:written|posted|reported|story|words|text|article|review|compiled)\s+)?by:?\s+(?=\S)/iu
/** What stands after the names: a date, a time, or the page's own dividing mark. */
const rest =
  /\s*(?:[|•·–—]\s.*|,?\s*\b(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,4}\b.*|\d{4}[-/.年].*|\d{1,2}[:/.]\d\d.*)|\s-\s.*)$/iu
/** Words only jobs and houses have; a name may be one of them (Ms Post), so a first part is a name whatever it says. */
const house =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|contributing|freelancer?|photographers?|news|press|office|bureau|desk|university|college|institute|department|school|cent(?:er|re)|board|committee|council|association|society|chair(?:man|woman)?|director|presidents?|officers?|affairs|relations|spokes\w+|agency|magazine|special to|professor|secretary|manager|minister|intern|fellow|author|host|of the)\b/iu
/** Part of a name where it follows one after a comma, and what only says what somebody has learnt. */
const suffix = /^(?:Jr|Sr|I{2,3}|IV)\.?$/iu
const degree = /^(?:(?:\p{Lu}\.\s?){2,4}|Ph\.?\s?D\.?|M\.?D\.?|R\.?N\.?|Esq\.?|MBA|MPH|LL\.?[BM]\.?)$/u
const address = /\s*[(<[]\s*[^\s()<>[\]@]+@[^\s()<>[\]@]+\s*[)>\]]/gu
const hasTwoWords = (name: string) => /^\S+\s+\S/u.test(name)
const conjunction = /\s+(?:and|und|et|y)\s+|\s*&\s*/iu

/** Whether a text begins as only a byline does. */
export const isLatinByline = (text: string): boolean => lead.test(text)

/**
 * The people of a byline: `By Jane Doe and John Roe | 3 May 2014` → Jane Doe, John Roe; `By Jane Doe, Staff Writer` →
 * Jane Doe. A comma parts names where each part has two words or an “and” ends the list, so that `Doe, Jane` stays one.
 */
export function latinNames(byline: string): string[] {
  const whole = byline.replace(lead, '').replace(address, '').trim()
  const plain = whole.replace(rest, '').trim() || whole
  const people = plain.split(/\s*[;、]\s*/u).flatMap((part) => listed(part))
  return people.map(withoutPlace).filter((name) => /\p{L}/u.test(name))
}

/** One list of names, parted by commas and by one “and” before the last. */
function listed(text: string): string[] {
  const parts = joinSuffixes(text.split(/\s*,\s*(?:(?:and|&)\s+)?/iu))
  const people = parts.filter((part, i) => i === 0 || !(house.test(part) || degree.test(part)))
  const last = people.at(-1) ?? ''
  const pair = last.split(conjunction).filter((name) => name !== '')
  const others = people.slice(0, -1)
  if (pair.length > 1) return [...others, ...pair]
  if (parts.length !== people.length || people.length === 1 || people.every(hasTwoWords)) return people
  return [text]
}

/** `Martin King, Jr.` is one name. */
function joinSuffixes(parts: readonly string[]): string[] {
  const names: string[] = []
  for (const part of parts) {
    const previous = names.at(-1)
    if (suffix.test(part) && previous !== undefined) names.splice(-1, 1, `${previous}, ${part}`)
    else if (part !== '') names.push(part)
  }
  return names
}

/** `Jane Doe in Paris`, `Jane Doe for The Herald` → Jane Doe; a point that ends the line goes, one of an initial stays. */
const withoutPlace = (name: string): string =>
  name
    .replace(/^(\S+\s+\S+(?:\s+\S+)?)\s+(?:in|for|from|at)\s+(?:the\s+)?\p{Lu}.*$/u, '$1')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
    .trim()

/**
 * The people of an author's field, where it is plainly a byline or a list: `By Jane Doe`, `Jane Doe, Staff Writer`,
 * `Jane Doe and John Roe`. Null where it may be one name as it stands: `Doe, Jane`, `Health and Science`.
 */
export function latinAuthors(field: string): string[] | null {
  if (lead.test(field)) return latinNames(field)
  const plain = field.replace(address, '').trim()
  const parts = plain.split(/\s*,\s*/u)
  const [first = '', ...others] = parts
  if (house.test(first)) return null
  const isTitled =
    others.length > 0 && hasTwoWords(first) && others.some((part) => house.test(part) || degree.test(part))
  const names = parts.flatMap((part) => part.split(conjunction))
  const isList = names.length > 1 && !names.some((name) => house.test(name)) && names.every(isFullName)
  const isSeries =
    others.slice(-1).some((last) => conjunction.test(last)) && names.every((name) => /^\p{Lu}/u.test(name))
  if (isTitled || isList || isSeries || (plain !== field.trim() && names.length > 1)) return latinNames(plain)
  return plain === field.trim() ? null : [plain]
}

/** Two to four words with capitals: a person's name in any language that has them. */
const isFullName = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|del|della|di|van|von|der|den|la|le|al|bin|ibn)\s+)*\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(
    name,
  )

/** A name of four words and a job, in characters. */
const longestTitledName = 160

/** A line that is nothing but a name and a job: `Jane Doe, Staff Writer`. */
export const isTitledName = (line: string): boolean => {
  // The parts are looked for in time that grows with the square of white space.
  if (line.length > longestTitledName) return false
  const [name = '', job = '', ...others] = line.trim().split(/\s*,\s*/u)
  return (
    others.length === 0 &&
    isFullName(name) &&
    job.length < 40 &&
    /^(?:\p{Lu}\S*\s+){0,3}(?:Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Bureau)s?\.?$/iu.test(job)
  )
}
