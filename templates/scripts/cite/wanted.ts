/** Citations are made when somebody opens them or selects words of the article; until then they weigh nothing. */
import {fetched} from '../fetched.ts'

/** Waits for a reader who wants a citation. */
export function wireCitations(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.cite')
  const story = document.querySelector('.prose')
  if (panel === null) return
  const wanted = new AbortController()
  const make = async (): Promise<void> => {
    wanted.abort()
    const {makeCitations} = await fetched<typeof import('./wire.ts')>('cite.js')
    makeCitations(panel)
  }
  const {signal} = wanted
  panel.addEventListener('toggle', () => panel.open && void make(), {signal})
  document.addEventListener('selectionchange', () => isSelectedIn(story) && void make(), {signal})
  if (panel.open) void make()
}

const isSelectedIn = (story: Element | null): boolean => {
  const selection = document.getSelection()
  return selection?.isCollapsed === false && story?.contains(selection.anchorNode) === true
}
