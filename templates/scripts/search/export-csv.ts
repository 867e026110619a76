/** The rows of `data/articles.csv` for some addresses, in their order, below its header. */
export function rowsFor(csv: string, urls: readonly string[]): string {
  const [header = '', ...rows] = rowsOf(csv)
  const column = cellsOf(header).indexOf('url')
  const byUrl = new Map(rows.map((row) => [cellsOf(row)[column] ?? '', row]))
  return [header, ...urls.flatMap((url) => byUrl.get(url) ?? [])].map((row) => `${row}\r\n`).join('')
}

/** Rows of a CSV (RFC 4180); a line end inside quotes is no row end. */
function rowsOf(csv: string): string[] {
  return csv.replace(/^\ufeff/u, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/gu) ?? []
}

function cellsOf(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
