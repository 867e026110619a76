/** Builds again and again with the same threads: starting them takes longer than what one edited article changes. */
import path from 'node:path'
import {type BuildOptions, build} from './build.ts'
import {Pools} from './pools.ts'

/** Of the search: one of a thousand articles takes half a second to make, which is what an edit may take. */
const bundles = 16

export class Rebuild {
  readonly #options: BuildOptions
  #pools: Pools

  constructor(options: BuildOptions) {
    this.#options = options
    this.#pools = this.#start()
  }

  /** `changed`: the files that changed since the last time. */
  async run(changed: readonly string[]): Promise<void> {
    // A thread loads templates once.
    if (!changed.every((file) => isInside(file, this.#options.input))) await this.#restart()
    try {
      await build({...this.#options, pools: this.#pools, bundles})
    } catch (error) {
      // What made it fail may have ended threads as well.
      await this.#restart()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.#pools.close()
  }

  #start(): Pools {
    const pools = new Pools(this.#options.jobs)
    // Whoever edits articles wants them read: that they can't be is said when one is.
    pools.reading().catch(() => undefined)
    return pools
  }

  async #restart(): Promise<void> {
    await this.#pools.close()
    this.#pools = this.#start()
  }
}

const isInside = (file: string, folder: string): boolean => !path.relative(folder, file).startsWith('..')
