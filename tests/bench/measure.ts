/** What a stage's measurements are, and how they are shown. */

/** One measurement. */
export interface Measure {
  readonly stage: string
  /** What was varied: `2 workers, cold`. */
  readonly what: string
  readonly articles: number
  /** Wall time. */
  readonly seconds: number
  /** Of that, until the first article was there: loading the threads. */
  readonly start?: number
  /** Seconds of processor time of all threads: what is left to compare by on a machine that others use as well. */
  readonly processor: number
  /** MiB at most, of all processes. */
  readonly memory?: number
  /** Where the time went, in the program's own words: `read 3.1 s, make 2.7 s, publish 1.0 s`. */
  readonly went?: string
}

/** Articles a second, the start left out: in an archive of any size it is nothing. */
export const perSecond = ({articles, seconds, start = 0}: Measure): number => Math.round(articles / (seconds - start))

/** Rows for people: one a measurement, figures to the right. */
export function table(measures: readonly Measure[]): string {
  const rows = [
    ['stage', 'what', 'articles', 'seconds', 'of it start', 'articles/s', 'CPU ms/article', 'MiB', 'went into'],
    ...measures.map((one) => [
      one.stage,
      one.what,
      String(one.articles),
      one.seconds.toFixed(2),
      one.start === undefined ? '' : one.start.toFixed(2),
      String(perSecond(one)),
      ((one.processor / one.articles) * 1000).toFixed(2),
      one.memory === undefined ? '' : String(one.memory),
      one.went ?? '',
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 || column === row.length - 1
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Each build as a multiple of what others take for the same: Hugo for pages, Pagefind besides where there is a search. */
export function ratios(measures: readonly Measure[]): string {
  const [hugo, pagefind] = measures.filter(({stage}) => stage === 'others')
  if (!hugo || !pagefind) return 'Hugo is not installed: there is nothing to compare with.'
  return measures
    .filter(({stage}) => stage === 'build')
    .map(({what, seconds}) => {
      const others = what.startsWith('no search') ? hugo.seconds : hugo.seconds + pagefind.seconds
      return `${(seconds / others).toFixed(3)} × ${what.startsWith('no search') ? 'Hugo' : 'Hugo and Pagefind'}: ${what}`
    })
    .join('\n')
}
