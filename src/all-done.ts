/**
 * `Promise.all` that throws only when nothing goes on any more: whoever then removes a folder removes all that was written
 * to it, and is not overtaken by a thread that still writes.
 */
export async function allDone<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
