/** Who holds a lock, as written in it: `4711 1234567 archive-server`. */
import {hostname} from 'node:os'
import {errorCode, textIfThere} from '../../error-code.ts'

export interface Holder {
  readonly pid: number
  /** When the process started, in the kernel's ticks; null where the system doesn't say. The same pid later is another process. */
  readonly started: string | null
  readonly host: string
}

export const thisProcess = (): Holder => ({pid: process.pid, started: startOf(process.pid), host: hostname()})

export const formatHolder = ({pid, started, host}: Holder): string => `${pid} ${started ?? '-'} ${host}\n`

/** Undefined for words this program has not written, or not to the end. */
export function parseHolder(words: string): Holder | undefined {
  const {pid, started, host} = /^(?<pid>[1-9]\d*) (?<started>\d+|-) (?<host>\S+)\n$/.exec(words)?.groups ?? {}
  if (pid === undefined || started === undefined || host === undefined) return undefined
  return {pid: Number(pid), started: started === '-' ? null : started, host}
}

/** Whether a process runs on this machine, whoever's it is. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and another user's.
    return errorCode(error) !== 'ESRCH'
  }
}

/** Whether the holder still runs on this machine, and is no later process with its number. */
export function livesHere({pid, started}: Holder): boolean {
  if (!exists(pid)) return false
  const now = startOf(pid)
  return started === null || now === null || started === now
}

/** Field 22 of /proc/PID/stat (proc(5)); null where there is no such file. The name in field 2 may hold anything, `)` too. */
export function startOf(pid: number): string | null {
  const stat = textIfThere(`/proc/${pid}/stat`) ?? ''
  return /^.*\) (?:\S+ ){19}(?<start>\d+)/s.exec(stat)?.groups?.['start'] ?? null
}

/** For people: `process 4711`, `process 4711 on archive-server`. */
export function describeHolder(words: string): string {
  const holder = parseHolder(words)
  if (holder === undefined) return 'another process'
  return holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`
}
