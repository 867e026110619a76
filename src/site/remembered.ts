/** A function that remembers what it has answered, up to `most` answers at once: for what is asked again and again. */
export function remembered<K, V>(answer: (asked: K) => V, most: number): (asked: K) => V {
  const known = new Map<K, V>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const made = answer(asked)
    if (known.size >= most) known.clear()
    known.set(asked, made)
    return made
  }
}
