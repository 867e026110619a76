/** Pages in runs of bounded size. */
import type {Page} from '../pages.ts'

/** What a run weighs, in usual pages: about 100 MB in a thread, while to start a run costs as much as 100 pages. */
const heaviest = 1000

/** Cuts pages into runs, in order; one that is heavier than a run may be is a run of its own. */
export function runsOf<P extends Pick<Page, 'weight'>>(pages: readonly P[], most = heaviest): P[][] {
  const runs: P[][] = []
  let weight = 0
  for (const page of pages) {
    const run = runs.at(-1)
    weight += page.weight ?? 1
    if (run && weight <= most) run.push(page)
    else {
      runs.push([page])
      weight = page.weight ?? 1
    }
  }
  return runs
}
