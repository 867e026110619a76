/** Which of `0 … size-1` belong together, as pairs of them become known. The root of a group is its smallest member. */
export class UnionFind {
  readonly #parents: Int32Array

  constructor(size: number) {
    this.#parents = Int32Array.from({length: size}, (_, i) => i)
  }

  join(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)]
    this.#parents[Math.max(first, second)] = Math.min(first, second)
  }

  same(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b)
  }

  /** Every group, by its smallest member; members ascend. */
  groups(): number[][] {
    const groups = new Map<number, number[]>()
    for (const i of this.#parents.keys()) {
      const root = this.#root(i)
      const group = groups.get(root)
      if (group) group.push(i)
      else groups.set(root, [i])
    }
    return [...groups.values()]
  }

  #root(i: number): number {
    let at = i
    for (let up = this.#parents[at] ?? at; up !== at; up = this.#parents[at] ?? at) {
      // Halves the way for whoever comes next.
      this.#parents[at] = this.#parents[up] ?? up
      at = up
    }
    return at
  }
}
