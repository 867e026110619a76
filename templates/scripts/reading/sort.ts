/** Lets a reader sort a table by a column whose cells say what they sort by. */
export function wireSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sorts]'))
    for (const head of table.tHead?.rows[0]?.cells ?? []) if (sortsBy(table, head.cellIndex)) makeButton(table, head)
}

const body = (table: HTMLTableElement): HTMLTableSectionElement | undefined => table.tBodies[0]

const sortsBy = (table: HTMLTableElement, column: number): boolean =>
  body(table)?.rows[0]?.cells[column]?.dataset['sort'] !== undefined

function makeButton(table: HTMLTableElement, head: HTMLTableCellElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...head.childNodes)
  head.append(button)
  button.addEventListener('click', () => {
    const rising = head.ariaSort === 'descending'
    for (const other of table.tHead?.rows[0]?.cells ?? []) other.removeAttribute('aria-sort')
    head.ariaSort = rising ? 'ascending' : 'descending'
    sort(table, head.cellIndex, rising)
  })
}

function sort(table: HTMLTableElement, column: number, rising: boolean): void {
  const rows = [...(body(table)?.rows ?? [])].map((row) => ({row, key: row.cells[column]?.dataset['sort'] ?? ''}))
  rows.sort((a, b) => (rising ? compare(a.key, b.key) : compare(b.key, a.key)))
  body(table)?.append(...rows.map(({row}) => row))
}

/** Numbers by size, everything else by its characters: dates are written so that these agree with time. */
function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b)
  return Number.isNaN(difference) ? (a < b ? -1 : a > b ? 1 : 0) : difference
}
