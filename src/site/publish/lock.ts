/**
 * One build at a time into one output. The lock is a file beside the output that names its holder; a holder that no longer
 * lives holds nothing.
 */
import {linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {errorCode} from './error-code.ts'

interface Holder {
  readonly pid: number
  /** When the process started, in the kernel's ticks, where it says so: the same pid later is another process. */
  readonly started: string | null
  readonly host: string
}

/** A lock that is held; `release` gives it back. */
export interface Lock {
  release(): void
}

/** The holder shows that it lives this often, for builds on other machines, whose processes can't be seen. */
const beatMs = 10_000
/** A holder elsewhere that has missed twelve beats is dead. */
const patienceMs = 12 * beatMs

/** Takes the lock, or says who has it. Times are compared on the lock's own disk, never with this machine's clock. */
export function tryLock(file: string): Lock | {readonly heldBy: string} {
  const mine = `${file}.${process.pid}`
  const words = JSON.stringify(thisProcess())
  try {
    writeFileSync(mine, words)
    // A hard link appears with its content or not at all: nobody ever reads half a lock.
    for (let attempt = 0; attempt < 3; attempt++) {
      if (linked(mine, file)) {
        sweep(file)
        return held(file, words)
      }
      const found = read(file)
      if (found !== undefined && lives(found, file, mine)) return {heldBy: describe(found)}
      if (found !== undefined) removeStale(file, found, mine)
    }
    return {heldBy: 'another build'}
  } finally {
    rmSync(mine, {force: true})
  }
}

/** Whether anything stands in the way of this lock being free; it may be stale. */
export const isLocked = (file: string): boolean => read(file) !== undefined

function held(file: string, words: string): Lock {
  const beat = setInterval(() => {
    try {
      const now = new Date()
      utimesSync(file, now, now)
    } catch {
      // Somebody has removed the lock by hand; the build goes on, and its release finds nothing to do.
    }
  }, beatMs)
  beat.unref()
  return {
    release() {
      clearInterval(beat)
      if (read(file) === words) rmSync(file, {force: true})
    },
  }
}

/** Removes what processes killed while they took the lock have left: `.dist.lock.4711`. */
function sweep(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.`)) continue
    const pid = Number(/^\.(\d+)(\.stale)?$/.exec(name.slice(basename(file).length))?.[1])
    if (pid !== process.pid && Number.isInteger(pid) && !exists(pid)) rmSync(join(dirname(file), name), {force: true})
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    // File systems without hard links (exFAT): exclusive creation, with an instant in which the lock is empty.
    if (errorCode(error) === 'EPERM' || errorCode(error) === 'ENOTSUP' || errorCode(error) === 'EOPNOTSUPP') {
      return created(to, readFileSync(from, 'utf8'))
    }
    throw error
  }
}

function created(file: string, words: string): boolean {
  try {
    writeFileSync(file, words, {flag: 'wx'})
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Moves a dead holder's lock away; if a living one took its place meanwhile, that one gets it back. */
function removeStale(file: string, found: string, mine: string): void {
  const aside = `${mine}.stale`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  if (read(aside) !== found) linked(aside, file)
  rmSync(aside, {force: true})
}

function lives(words: string, file: string, mine: string): boolean {
  const holder = parse(words)
  if (holder !== undefined && holder.host === hostname()) return livesHere(holder)
  // Another machine, another container, or a lock that can't be read: only its beat can tell.
  try {
    return statSync(mine).mtimeMs - statSync(file).mtimeMs < patienceMs
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and another user's.
    return errorCode(error) !== 'ESRCH'
  }
}

function livesHere({pid, started}: Holder): boolean {
  if (!exists(pid)) return false
  const now = startOf(pid)
  return started === null || now === null || started === now
}

const thisProcess = (): Holder => ({pid: process.pid, started: startOf(process.pid), host: hostname()})

/** Field 22 of /proc/PID/stat (proc(5)); null where there is no such file. The name in field 2 may hold anything. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function parse(words: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(words)
    if (typeof value !== 'object' || value === null) return undefined
    if (!('pid' in value && 'started' in value && 'host' in value)) return undefined
    const {pid, started, host} = value
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0 || typeof host !== 'string') return undefined
    return {pid, host, started: typeof started === 'string' ? started : null}
  } catch {
    return undefined
  }
}

function describe(words: string): string {
  const holder = parse(words)
  if (holder === undefined) return 'another build'
  return holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`
}
