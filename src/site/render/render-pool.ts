/** Renders pages in threads, in runs of bounded size: Eleventy keeps every page of a run until it ends. */
import {allDone} from '../../all-done.ts'
import {Thread} from '../../thread.ts'
import type {Page} from '../pages.ts'
import type {Frame} from '../views/model.ts'
import type {RenderedFile, RenderTask} from './render-worker.ts'
import {runsOf} from './runs.ts'

export interface RenderOptions {
  readonly frame: Frame
  /** The folder that is filled. */
  readonly output: string
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Runs a thread is given at once, so that the next is there when one is done. */
const ahead = 2

export class RenderPool {
  readonly #threads: Thread<RenderTask, RenderedFile[]>[] = []
  readonly #jobs: number
  #hasBegun = false

  /** The first thread starts at once. */
  constructor(jobs: number) {
    this.#jobs = jobs
    this.#add(1)
  }

  /** Has a thread load the templates as they are now, while it is still being seen which pages change. */
  begin(): void {
    if (this.#hasBegun) return
    this.#hasBegun = true
    // What is wrong with a template is said when a page is rendered with it.
    for (const thread of this.#threads) thread.run('load').catch(() => undefined)
  }

  /** Renders every page; answers what was written. */
  async render(pages: readonly Page[], {frame, output, onProgress}: RenderOptions): Promise<RenderedFile[]> {
    const runs = runsOf(pages)
    this.#add(Math.min(this.#jobs, runs.length))
    const files: RenderedFile[] = []
    const giveUp = (error: unknown): never => {
      runs.length = 0
      throw error
    }
    const work = async (thread: Thread<RenderTask, RenderedFile[]>): Promise<void> => {
      for (let run = runs.shift(); run; run = runs.shift()) {
        const views = run.map((page) => page.view())
        files.push(...(await thread.run({views, frame, output})))
        onProgress?.(files.length)
      }
    }
    const works = this.#threads.flatMap((thread) => Array.from({length: ahead}, () => work(thread)))
    await allDone(works.map((each) => each.catch(giveUp)))
    return files
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()))
  }

  #add(wanted: number): void {
    while (this.#threads.length < wanted) this.#threads.push(new Thread(new URL('./render-worker.ts', import.meta.url)))
  }
}
