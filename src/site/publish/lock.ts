/**
 * One build at a time into one output. The lock is a file beside the output that names its holder; a holder that no longer
 * lives holds nothing.
 */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {hostname} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {errorCode, textIfThere} from '../../error-code.ts'
import {describeHolder, exists, formatHolder, livesHere, parseHolder, thisProcess} from './lock-holder.ts'

/** A lock that is held; `release` gives it back. */
export interface Lock {
  release(): void
}

/** How a finished file is given the lock's name, failing with EEXIST where it is taken. */
export type Claim = (from: string, to: string) => void

/**
 * A hard link appears with its content or not at all, so that nobody ever reads half a lock. File systems that have
 * none (exFAT) get an exclusive copy, with an instant in which the lock is empty: that counts as held.
 */
export const claims: readonly [link: Claim, copy: Claim] = [
  linkSync,
  (from, to) => copyFileSync(from, to, constants.COPYFILE_EXCL),
]

/** The holder shows that it lives this often, for builds on other machines, whose processes can't be seen. */
const beatMs = 10_000
/** A holder elsewhere that has missed twelve beats is dead. */
const patienceMs = 12 * beatMs
/** Others may come and go while a dead holder's lock is taken away. */
const attempts = 3

/** Takes the lock, or says who has it. Times are compared on the lock's own disk, never with this machine's clock. */
export function tryLock(file: string, ways: readonly Claim[] = claims): Lock | {readonly heldBy: string} {
  const mine = `${file}.${process.pid}`
  const words = formatHolder(thisProcess())
  try {
    writeFileSync(mine, words)
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (claimed(mine, file, ways)) {
        sweep(file)
        return held(file, words)
      }
      const found = textIfThere(file)
      if (found !== undefined && lives(found, file, mine)) return {heldBy: describeHolder(found)}
      if (found !== undefined) removeStale(file, found, `${mine}.stale`)
    }
    return {heldBy: 'another process'}
  } finally {
    rmSync(mine, {force: true})
  }
}

/** Whether a lock is there; it may be stale. */
export const isLocked = (file: string): boolean => existsSync(file)

/**
 * Moves a dead holder's lock away. If a living one took its place since it was read, that one gets it back.
 * Another process may be doing the same: whoever comes second finds nothing, and tries again.
 */
export function removeStale(file: string, found: string, aside: string): void {
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (textIfThere(aside) !== found) claimed(aside, file, claims)
  rmSync(aside, {force: true})
}

function held(file: string, words: string): Lock {
  const beat = setInterval(() => {
    try {
      const now = Date.now() / 1000
      utimesSync(file, now, now)
    } catch {
      // Somebody has removed the lock by hand; the build goes on, and its release finds nothing to do.
    }
  }, beatMs)
  beat.unref()
  return {
    release() {
      clearInterval(beat)
      if (textIfThere(file) === words) rmSync(file, {force: true})
    },
  }
}

function claimed(from: string, to: string, ways: readonly Claim[]): boolean {
  const [way, ...others] = ways
  try {
    way?.(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    if (others.length === 0) throw error
    return claimed(from, to, others)
  }
}

function lives(words: string, file: string, mine: string): boolean {
  const holder = parseHolder(words)
  if (holder?.host === hostname()) return livesHere(holder)
  // Another machine, another container, or a lock that can't be read: only its beat can tell.
  const beaten = statSync(file, {throwIfNoEntry: false})
  return beaten !== undefined && statSync(mine).mtimeMs - beaten.mtimeMs < patienceMs
}

/** Removes what processes killed while they took the lock have left: `.dist.lock.4711`, `.dist.lock.4711.stale`. */
function sweep(file: string): void {
  const left = /^\.(?<pid>\d+)(\.stale)?$/
  for (const name of readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)))) {
    const pid = left.exec(name.slice(basename(file).length))?.groups?.['pid']
    if (pid !== undefined && !exists(Number(pid))) rmSync(join(dirname(file), name), {force: true})
  }
}
