/** Values by key, each list in the order given. `groupBy(['a', 'bb', 'c'], (s) => [s.length])` → 1: a c, 2: bb. */
export function groupBy<T, K>(
  values: Iterable<T, unknown, unknown>,
  keysOf: (value: T) => Iterable<K, unknown, unknown>,
): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key)
      if (group) group.push(value)
      else groups.set(key, [value])
    }
  }
  return groups
}
