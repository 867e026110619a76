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
  /** Ready to take over when templates change: a thread loads them once. */
  #spare: Pools | undefined

  constructor(options: BuildOptions) {
    this.#options = options
    this.#pools = new Pools(options.jobs)
  }

  /** `changed`: the files that changed since the last time. Pages somebody looks at come first where all have changed. */
  async run(changed: readonly string[], {pages, show}: Looked = {pages: [], show: () => undefined}): Promise<void> {
    const haveAllChanged = !changed.every((file) => isInside(file, this.#options.input))
    const ended = haveAllChanged ? this.#renew() : undefined
    try {
      if (haveAllChanged && pages.length > 0) {
        await this.#build(pages)
        show()
      }
      await this.#build()
      this.#prepare()
    } catch (error) {
      // What made it fail may have ended threads as well.
      await this.#renew()
      throw error
    } finally {
      await ended
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#pools.close(), this.#spare?.close()])
  }

  async #build(first?: readonly string[]): Promise<void> {
    await build({...this.#options, pools: this.#pools, bundles, ...(first ? {first} : {})})
  }

  /** What the next change will want is started when this one is there to be seen. */
  #prepare(): void {
    // Whoever edits articles wants them read: that they can't be is said when one is.
    this.#pools.reading().catch(() => undefined)
    this.#spare ??= new Pools(this.#options.jobs)
  }

  /** Takes new threads at once; done when the old ones have ended. */
  async #renew(): Promise<void> {
    const before = this.#pools
    this.#pools = this.#spare ?? new Pools(this.#options.jobs)
    this.#spare = undefined
    this.#pools.rendering.begin()
    await before.close()
  }
}

const isInside = (file: string, folder: string): boolean => !path.relative(folder, file).startsWith('..')
