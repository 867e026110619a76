/** The threads that make pages and bundles, and those that read articles for one who builds again and again. */
import {IngestPool} from './ingest/pool.ts'
import {RenderPool} from './site/render/render-pool.ts'
import {BundlePool} from './site/search/bundle-pool.ts'

export class Pools {
  readonly rendering: RenderPool
  readonly bundling: BundlePool
  readonly #jobs: number
  #reading: Promise<IngestPool> | undefined

  /** The first that renders starts at once. */
  constructor(jobs: number) {
    this.#jobs = jobs
    this.rendering = new RenderPool(jobs)
    this.bundling = new BundlePool(jobs)
  }

  /** Started when they are asked for. */
  readonly reading = (): Promise<IngestPool> => {
    this.#reading ??= IngestPool.open(this.#jobs)
    return this.#reading
  }

  async close(): Promise<void> {
    // Those that couldn't start have nothing to end.
    const reading = this.#reading?.then((pool) => pool.close()).catch(() => undefined)
    await Promise.all([this.rendering.close(), this.bundling.close(), reading])
  }
}
