/** Makes bundles in threads: as many at once as there are jobs, each with about 700 MB of its own. */
import {Thread} from '../../thread.ts'
import type {BuiltBundle, BundleJob} from './build-bundle.ts'

/** Bytes of articles that are made here: half a second's work, no more than a thread takes to begin. */
const SMALL = 4_000_000

export class BundlePool {
  readonly #threads: Thread<BundleJob, BuiltBundle>[] = []
  readonly #jobs: number

  constructor(jobs: number) {
    this.#jobs = jobs
  }

  /** Makes a small bundle here, a large one in the thread with the least to do. */
  async build(job: BundleJob): Promise<BuiltBundle> {
    const bytes = job.places.reduce((sum, {length}) => sum + length, 0)
    if (bytes > SMALL) return this.#next().run(job)
    // Loaded when it is needed: in most builds nothing is.
    const {buildBundle} = await import('./build-bundle.ts')
    return buildBundle(job)
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
