/** Languages whose newspapers the month names are known of; the names are the Unicode CLDR's, through Intl. */
const languages = 'en fr de es pt it nl sv da nb fi is pl cs sk sl ru uk bg tr hu ro id ca et lt lv el'.split(' ')

/** Names by CLDR miss: the ones English writers and old papers use besides. */
const besides: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['märz', 3],
  ['mrz', 3],
]

const monthNames: ReadonlyMap<string, number> = unambiguous([
  ...languages.flatMap((language) =>
    names(
      language,
      [{month: 'long'}, {month: 'short'}, {day: 'numeric', month: 'long'}, {day: 'numeric', month: 'short'}],
      'month',
    ),
  ),
  ...besides,
])

const weekdayNames: ReadonlySet<string> = new Set([
  ...languages.flatMap((language) =>
    names(language, [{weekday: 'long'}, {weekday: 'short'}], 'weekday').map(([name]) => name),
  ),
  ...['tues', 'weds', 'thur', 'thurs'],
])

/** The month a word names, `Dec.` and `décembre` alike; undefined for other words, and for one that is two months. */
export const monthNamed = (word: string): number | undefined => monthNames.get(bare(word))

/** True of `Monday`, `Mon`, `lundi`, `понедельник`. */
export const isWeekday = (word: string): boolean => weekdayNames.has(bare(word))

function bare(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/u, '')
}

function names(
  language: string,
  styles: readonly Intl.DateTimeFormatOptions[],
  type: 'month' | 'weekday',
): (readonly [string, number])[] {
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {...style, timeZone: 'UTC'})
    // The first of each month of 2023, a year that began on a Sunday; its first seven days name the weekdays.
    return Array.from({length: type === 'month' ? 12 : 7}, (_, at) => at).flatMap((at) => {
      const day = type === 'month' ? Date.UTC(2023, at, 1) : Date.UTC(2023, 0, at + 1)
      const parts = format.formatToParts(day).filter((part) => part.type === type)
      return parts.map(({value}) => [bare(value), at + 1] as const)
    })
  })
}

/** Names without those that mean two things, and without numbers and what is too short to be told. */
export function unambiguous(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const doubled = new Set<string>()
  for (const [name, month] of pairs) {
    if (/\d/u.test(name) || name.length < 3) continue
    if (found.has(name) && found.get(name) !== month) doubled.add(name)
    found.set(name, month)
  }
  for (const name of doubled) found.delete(name)
  return found
}
