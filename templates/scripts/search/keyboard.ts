/** The way through search without a pointer: `/` to the box, arrows through the results, Esc back. */
export function wireKeyboard(box: HTMLInputElement, list: HTMLElement): void {
  const hits = () => [...list.querySelectorAll<HTMLElement>('[data-search-hit]')]
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const at = document.activeElement
    const typing = at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'))
    if (event.key === '/' && !typing) {
      event.preventDefault()
      box.focus()
      box.select()
      return
    }
    const all = hits()
    const place = at instanceof HTMLElement ? all.indexOf(at) : -1
    if (event.key === 'Escape' && place >= 0) box.focus()
    if (event.key === 'ArrowDown' && (at === box || place >= 0)) move(event, all[place + 1])
    if (event.key === 'ArrowUp' && place >= 0) move(event, place === 0 ? box : all[place - 1])
  })
}

function move(event: KeyboardEvent, to: HTMLElement | undefined): void {
  if (!to) return
  event.preventDefault()
  to.focus()
}
