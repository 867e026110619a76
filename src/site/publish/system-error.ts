/** The machine said no: errors of the operating system that the person at the keyboard can do something about. */
import {UserError} from '../../user-error.ts'

const remedies: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['permission denied', 'Let the user who builds write there, or choose another --output.'],
  EPERM: ['operation not permitted', 'Let the user who builds write there, or choose another --output.'],
  EROFS: ['read-only file system', 'Choose an --output on a disk that can be written.'],
  ENOSPC: ['no space left on device', 'Free some space: a build needs room for a second copy of the site.'],
  EDQUOT: ['disk quota exceeded', 'Free some space: a build needs room for a second copy of the site.'],
  EMFILE: ['too many open files', 'Raise the limit with `ulimit -n 4096`, or give a smaller --jobs.'],
  ENFILE: ['too many open files in the whole system', 'Close other programs, and try again.'],
  EIO: ['input/output error', 'Check the disk.'],
  EBUSY: ['in use', 'It may be a mount point: choose an --output inside it.'],
  EXDEV: ['on another file system', 'It may be a mount point: choose an --output inside it.'],
  ENAMETOOLONG: ['name too long', 'Choose an --output with a shorter path.'],
  ENOTDIR: ['a file is where a folder should be', 'Choose another --output.'],
  EISDIR: ['a folder is where a file should be', 'Choose another --output.'],
}

/** Words for the same in the messages of programs that are not Node: `No space left on device (os error 28)`. */
const words: readonly (readonly [RegExp, string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/read-only file system/i, 'EROFS'],
  [/too many open files/i, 'EMFILE'],
  [/disk quota exceeded/i, 'EDQUOT'],
]

/**
 * The error itself, or, where a refusal of the system lies at its bottom, one line that names path and errno:
 * `Can't write /x/y: no space left on device (ENOSPC).`
 */
export function explained(error: unknown, place: string, doing: 'write' | 'use' = 'write'): unknown {
  if (error instanceof UserError) return error
  for (const cause of causesOf(error)) {
    const code = codeOf(cause)
    const remedy = code === undefined ? undefined : remedies[code]
    if (remedy === undefined) continue
    // Of a copy, `dest` is what is written.
    const named = [...('dest' in cause ? [cause.dest] : []), ...('path' in cause ? [cause.path] : [])]
    const path = named.find((name) => typeof name === 'string') ?? place
    return new UserError(`Can't ${doing} ${path}: ${remedy[0]} (${code}).`, remedy[1], {cause: error})
  }
  return error
}

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' && error.code in remedies
    ? error.code
    : words.find(([pattern]) => pattern.test(error.message))?.[1]

/** How deep errors are unwrapped: more than any library nests, and an end to rings. */
const deepest = 16

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function causesOf(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth > deepest) return []
  // Eleventy keeps the first error as `originalError`.
  const inner = [error.cause, 'originalError' in error ? error.originalError : undefined]
  const several = 'errors' in error && isList(error.errors) ? error.errors : []
  return [error, ...[...inner, ...several].flatMap((cause) => causesOf(cause, depth + 1))]
}
