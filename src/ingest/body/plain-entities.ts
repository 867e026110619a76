/** Entities of HTML in plain text: scrapers that took the tags off a page left them. */

/** What they stand for; a no-break space only set a line in. */
const characters: Readonly<Record<string, string>> = {
  ...{nbsp: ' ', ensp: '\u2002', emsp: '\u2003', lt: '<', gt: '>', quot: '"', apos: "'", middot: '·', hellip: '…'},
  ...{
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    mdash: '—',
    ndash: '–',
    bull: '•',
    times: '×',
    deg: '°',
    amp: '&',
  },
}
const entity = new RegExp(`&(${Object.keys(characters).join('|')});`, 'gu')

/** At the beginning of a line, at its end or beside another, a no-break space sets the text; in a sentence it is spoken of. */
const leftOver = /^[ \t\u3000]*&nbsp;|&nbsp;[ \t\u3000]*(?:&nbsp;|$)/mu

/** `&nbsp;&nbsp;河湾&ldquo;夜航&rdquo;` → `  河湾“夜航”`, and how many there were; none where they may be the text's own words. */
export function readPlainEntities(text: string): {readonly text: string; readonly count: number} {
  if (!leftOver.test(text)) return {text, count: 0}
  let count = 0
  const read = text.replace(entity, (written, name: string) => {
    count++
    /* v8 ignore next -- the pattern is made of the names of the table */
    return characters[name] ?? written
  })
  return {text: read, count}
}
