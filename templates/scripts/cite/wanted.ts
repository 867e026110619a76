/** Citations are made when somebody opens or copies them, or selects words of the article; until then they weigh nothing. */
import {fetched} from '../fetched.ts'

/** Waits for a reader who wants a citation. */
export function wireCitations(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.cite')
  const story = document.querySelector('.prose')
  if (panel === null) return
  const wanted = new AbortController()
  let made: Promise<((style: string) => void) | undefined> | undefined
  const make = () => {
    wanted.abort()
    made ??= fetched<typeof import('./wire.ts')>('cite.js').then(({makeCitations}) => makeCitations(panel))
    return made
  }
  const button = document.querySelector<HTMLElement>('[data-cite]')
  button?.addEventListener('click', async () => (await make())?.(button.dataset['cite'] ?? ''))
  const {signal} = wanted
  panel.addEventListener('toggle', () => panel.open && void make(), {signal})
  document.addEventListener('selectionchange', () => isSelectedIn(story) && void make(), {signal})
  if (panel.open) void make()
}

const isSelectedIn = (story: Element | null): boolean => {
  const selection = document.getSelection()
  return selection?.isCollapsed === false && story?.contains(selection.anchorNode) === true
}
