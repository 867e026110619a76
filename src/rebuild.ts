/** Builds again and again with the same threads: starting them takes longer than what one edited article changes. */
import path from 'node:path'
import {type BuildOptions, build} from './build.ts'
import type {Looked} from './dev.ts'
import {Pools} from './pools.ts'

/** Of the search: one of a thousand articles takes half a second to make, which is what an edit may take. */
const bundles = 16

export class Rebuild {
  readonly #options: BuildOptions
  #pools: Pools
  /** Ready to take over when templates change: a thread loads them once, when it first renders. */
  #spare: Pools

  constructor(options: BuildOptions) {
    this.#options = options
    this.#pools = this.#start()
    this.#spare = new Pools(options.jobs)
  }

  /** `changed`: the files that changed since the last time. Pages somebody looks at come first where all have changed. */
  async run(changed: readonly string[], {pages, show}: Looked = {pages: [], show: () => undefined}): Promise<void> {
    const haveAllChanged = !changed.every((file) => isInside(file, this.#options.input))
    if (haveAllChanged) await this.#renew()
    try {
      if (haveAllChanged && pages.length > 0) {
        await this.#build(pages)
        show()
      }
      await this.#build()
    } catch (error) {
      // What made it fail may have ended threads as well.
      await this.#renew()
      throw error
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#pools.close(), this.#spare.close()])
  }

  async #build(first?: readonly string[]): Promise<void> {
    await build({...this.#options, pools: this.#pools, bundles, ...(first ? {first} : {})})
  }

  #start(pools = new Pools(this.#options.jobs)): Pools {
    // Whoever edits articles wants them read: that they can't be is said when one is.
    pools.reading().catch(() => undefined)
    return pools
  }

  async #renew(): Promise<void> {
    await this.#pools.close()
    this.#pools = this.#start(this.#spare)
    this.#spare = new Pools(this.#options.jobs)
  }
}

const isInside = (file: string, folder: string): boolean => !path.relative(folder, file).startsWith('..')
