/** Tables for spreadsheets (RFC 4180, UTF-8). Sole user of csv-stringify. */
import {stringify} from 'csv-stringify/sync'

/**
 * U+FEFF at the start of the file: without it Excel reads UTF-8 as the machine's old encoding, and saves it so. Programs
 * that read UTF-8 skip it.
 */
export const byteOrderMark = '\uFEFF'

/** One line, CRLF at its end: `['a', '=1+1']` → `a,'=1+1\r\n`. Null is an empty cell. */
export const csvRow = (cells: readonly (string | null)[]): string =>
  stringify([cells.map((cell) => (cell === null ? null : disarmed(cell)))], {record_delimiter: '\r\n'})

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe is put before `= + - @` (wide forms included), tab and
 * CR at the start, quotes passed over. Also after a comma, semicolon, tab or line break: in countries where cells are
 * parted by semicolons, a spreadsheet parts there even inside quotes, and what follows would be a cell (OWASP, CSV Injection).
 */
export const disarmed = (cell: string): string =>
  // What looks ahead comes first: it fails at once at nearly every character, so that the time is that of reading.
  cell.replace(/(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])(?<=(?:^|[,;\t\r\n])["']*)/g, "'")
