/** How many files the system lets this program have open at once. Short of it, Node and libraries fail in words of their own. */
import {textIfThere} from './error-code.ts'
import {UserError} from './user-error.ts'

/** Enough for four threads, each of which loads 80 files at once at most (measured); the least a system gives by itself (macOS). */
const fewest = 256

/** Refuses to begin where a build may come to need more open files than it can have. `limits`: see proc(5), Linux alone has it. */
export function assertOpenFiles(place: string, limits: string | undefined = textIfThere('/proc/self/limits')): void {
  const [, most] = /^Max open files +(\d+) /mu.exec(limits ?? '') ?? []
  if (most === undefined || Number(most) >= fewest) return
  throw new UserError(
    `Can't use ${place}: no more than ${most} files may be open at once, and ${fewest} may be needed (EMFILE).`,
    'Raise the limit with `ulimit -n 4096`.',
  )
}
