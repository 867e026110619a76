/** Lets the keyboard scroll a table that is wider than its page. */
export function wireTables(): void {
  for (const table of document.querySelectorAll<HTMLElement>('.prose table'))
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0
}
