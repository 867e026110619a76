/** The citations of an article page; fetched when they are first wanted. */
import {citationFile, citationFormats} from '../../../src/site/cite/formats.ts'
import {passageAddress} from '../../../src/site/cite/passage.ts'
import type {PartialDate, Work} from '../../../src/site/cite/work.ts'
import {readWork} from './read-work.ts'
import {citationStyles} from './styles.ts'

/** Fills in the citations and makes the buttons copy and save. Gives what copies the citation of a style. */
export function makeCitations(panel: HTMLElement): ((style: string) => void) | undefined {
  const work = readWork(document)
  if (work === null) return undefined
  const say = sayFor(document.querySelector('.cite-said'))
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      say(panel.dataset['copied'])
    } catch {
      say(panel.dataset['failed'])
    }
  }
  for (const [style, write] of Object.entries(citationStyles)) {
    const citation = write(work, today())
    for (const place of panel.querySelectorAll(`[data-style="${style}"]`)) place.textContent = citation
    panel.querySelector(`[data-copies="${style}"]`)?.addEventListener('click', () => void copy(citation))
  }
  for (const [ending, format] of Object.entries(citationFormats)) {
    // Only a reader's own click saves a file: a script's is no wish.
    const save = (event: Event): void => {
      if (event.isTrusted)
        saveFile(`${work.id}.${ending}`, new Blob([citationFile(format, [work])], {type: format.mediaType}))
    }
    panel.querySelector(`[data-format="${ending}"]`)?.addEventListener('click', save)
  }
  wirePassage(work, copy)
  return (wanted) => {
    for (const [style, write] of Object.entries(citationStyles)) if (style === wanted) void copy(write(work, today()))
  }
}

/** Milliseconds that what was done is said: long enough to be read, and to be read out. */
const saidFor = 4000

/** Says something in a place for a while; the same again is said again. */
function sayFor(place: Element | null): (text: string | undefined) => void {
  let end: ReturnType<typeof setTimeout> | undefined
  return (text = '') => {
    if (place === null) return
    clearTimeout(end)
    place.textContent = ''
    // A change that is undone at once is none for those who listen.
    requestAnimationFrame(() => {
      place.textContent = text
    })
    end = setTimeout(() => {
      place.textContent = ''
    }, saidFor)
  }
}

function today(): PartialDate {
  const now = new Date()
  return {year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate()}
}

function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A button that appears while words of the article are selected, and copies them with their address. */
function wirePassage(work: Work, copy: (text: string) => Promise<void>): void {
  const button = document.querySelector<HTMLButtonElement>('.cite-passage')
  const story = document.querySelector('.prose')
  if (button === null || story === null) return
  const passage = (): string => {
    const selection = document.getSelection()
    if (selection === null || selection.isCollapsed) return ''
    return story.contains(selection.anchorNode) && story.contains(selection.focusNode)
      ? selection.toString().trim()
      : ''
  }
  const show = (): void => {
    button.hidden = passage() === ''
  }
  document.addEventListener('selectionchange', show)
  show()
  // The click would move the focus and with it the selection.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const words = passage()
    if (words === '') return
    const {open, close} = button.dataset
    // On a line of its own: the full stop of a citation would become part of the address.
    void copy(`${open}${words}${close} ${citationStyles.gbt(work, today())}\n${passageAddress(work.address, words)}`)
  })
}
