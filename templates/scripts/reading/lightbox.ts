/** Shows one picture alone and as large as the window; fetched at the first click. */

interface LightboxWords {
  readonly close: string
  readonly previous: string
  readonly next: string
}

/** Opens the picture at `index` of `pictures`. */
export function openLightbox(pictures: readonly HTMLImageElement[], index: number, words: LightboxWords): void {
  let at = index
  const dialog = document.createElement('dialog')
  dialog.className = 'lightbox'
  const picture = document.createElement('img')
  const caption = document.createElement('p')
  caption.className = 'lightbox-caption'
  // The next picture is told from the last by its caption.
  caption.ariaLive = 'polite'
  const button = (label: string, sign: string, act: () => void): HTMLButtonElement => {
    const element = document.createElement('button')
    element.type = 'button'
    element.ariaLabel = label
    element.textContent = sign
    element.addEventListener('click', act)
    return element
  }
  const show = (step: number): void => {
    at = (at + step + pictures.length) % pictures.length
    const shown = pictures[at]
    if (shown === undefined) return
    picture.src = shown.src
    picture.alt = shown.alt
    const own = shown.closest('figure')?.querySelector('figcaption')
    caption.textContent = own?.textContent ?? shown.alt
    caption.lang = own?.closest<HTMLElement>('[lang]')?.lang ?? ''
    dialog.ariaLabel = caption.textContent || words.close
  }
  const several = pictures.length > 1
  dialog.append(
    button(words.close, '×', () => dialog.close()),
    picture,
    caption,
    ...(several ? [button(words.previous, '‹', () => show(-1)), button(words.next, '›', () => show(1))] : []),
  )
  dialog.addEventListener('keydown', ({key}) => {
    if (several && key === 'ArrowLeft') show(-1)
    if (several && key === 'ArrowRight') show(1)
  })
  // A click beside the picture is one on the dialog itself.
  dialog.addEventListener('click', ({target}) => {
    if (target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    pictures[at]?.focus()
  })
  show(0)
  document.body.append(dialog)
  dialog.showModal()
}
