/** Makes bundles in threads: as many at once as there are jobs, each with about 700 MB of its own. */
import {Thread} from '../../thread.ts'
import type {BuiltBundle, BundleJob} from './build-bundle.ts'

export class BundlePool {
  readonly #threads: Thread<BundleJob, BuiltBundle>[] = []
  readonly #jobs: number

  constructor(jobs: number) {
    this.#jobs = jobs
  }

  /** Makes a bundle in the thread with the least to do. */
  async build(job: BundleJob): Promise<BuiltBundle> {
    return this.#next().run(job)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  #next(): Thread<BundleJob, BuiltBundle> {
    const [free] = [...this.#threads].sort((a, b) => a.busy - b.busy)
    if (free && (free.busy === 0 || this.#threads.length >= this.#jobs)) return free
    const thread = new Thread<BundleJob, BuiltBundle>(new URL('./bundle-worker.ts', import.meta.url))
    this.#threads.push(thread)
    return thread
  }
}
