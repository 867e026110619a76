/** Puts work off until it is wanted, and does it once: whoever only lists addresses doesn't pay for what is on the pages. */
export function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
