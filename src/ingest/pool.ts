/** Ingests files in worker threads that can be ended: no file can stop the run or take its memory. The only user of piscina. */

import {availableParallelism, loadavg} from 'node:os'
import {setTimeout as setTimeoutPromise} from 'node:timers/promises'
import {MessageChannel, receiveMessageOnPort} from 'node:worker_threads'
import {Piscina} from 'piscina'
import {type Compiled, compiled} from '../compiled.ts'
import {errorCode, messageOf} from '../error-code.ts'
import {type IssueCode, issue} from '../issue.ts'
import type {SourcePath} from '../model.ts'
import {UserError} from '../user-error.ts'
import type {IngestedFile} from './ingest-file.ts'
import type {IngestSettings} from './ingest-settings.ts'
import type {Work} from './ingest-worker.ts'

/** One file's bytes, as a worker is handed them. */
export interface Task {
  readonly path: SourcePath
  readonly bytes: Uint8Array
  readonly sha256: string
}

export interface Limits {
  /** Milliseconds one file may take; bodies of 4 MiB take two seconds on the machine this was measured on. */
  readonly time: number
  /** MiB of heap a worker may use. */
  readonly memory: number
  /** Milliseconds in which the first worker begins; a minute if nothing is said. */
  readonly start?: number
}

/** MiB of a worker for what it has just made, soon garbage: with 48, the usual, reading takes a twentieth longer (measured). */
const young = 128

export const limits: Limits = {time: 5000, memory: 1024}

/** Times over that a file is waited for while this process gets no processor: that others have it is not the file's doing. */
const mostWaits = 12

/** Milliseconds in which the first worker begins; loading takes half a second on the machine this was measured on. */
const longestStart = 60_000
/** Workers that may end before any has begun; what ends the third will end all others. */
const mostFalseStarts = 3

/** What runs in a worker, for tests that break it. */
const ingestWorker = new URL('./ingest-worker.ts', import.meta.url)

/** Worker threads that read files. */
export class IngestPool {
  readonly #pool: Piscina<Work, IngestedFile[]>
  readonly #limits: Limits
  readonly #dispose: Compiled['dispose']
  readonly #falseStart = withReject()
  #ends = 0
  #hasBegun = false

  /** Compiles what the workers run. */
  static async open(jobs: number, chosen: Limits = limits, worker: URL = ingestWorker): Promise<IngestPool> {
    try {
      return new IngestPool(jobs, chosen, await compiled(worker))
    } catch (error) {
      throw error instanceof UserError ? error : cantStart(error)
    }
  }

  private constructor(jobs: number, chosen: Limits, {file, dispose}: Compiled) {
    this.#limits = chosen
    this.#dispose = dispose
    this.#pool = new Piscina({
      filename: file,
      execArgv: [],
      // The others begin when there is something for them, and stay.
      minThreads: 1,
      maxThreads: jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: {maxOldGenerationSizeMb: chosen.memory, maxYoungGenerationSizeMb: young, stackSizeMb: 4},
      atomics: 'disabled',
    })
    // A worker that ends while its files are already refused has nobody to tell; it is replaced. Any other end rejects `run`.
    // Before any has begun there is no file to blame: each is replaced by one that ends as well, for ever.
    this.#pool.on('error', (error: unknown) => {
      if (!this.#hasBegun && ++this.#ends >= mostFalseStarts) this.#falseStart.reject(cantStart(error))
    })
  }

  /** Ingests some files at once. Where that fails, the file that was being read is refused, and the others are read again. */
  async run(tasks: readonly Task[], settings: IngestSettings): Promise<IngestedFile[]> {
    if (tasks.length === 0) return []
    const progress = {at: 0}
    try {
      return await this.#attempt({tasks, settings}, progress)
    } catch (error) {
      if (error instanceof UserError) throw error
      const {at} = progress
      const task = tasks[at]
      /* v8 ignore if -- what a worker says it has begun is one of them */
      if (!task) throw error
      // Memory and the rest may be the doing of those before it: it is tried alone. Time is its own.
      const isOwn = tasks.length === 1 || isTimeout(error)
      const before = await this.run(tasks.slice(0, at), settings)
      const file = isOwn ? [refused(task, error, this.#limits)] : await this.run([task], settings)
      return [...before, ...file, ...(await this.run(tasks.slice(at + 1), settings))]
    }
  }

  /** The time counts from when a worker begins a file, not while it loads or the files wait for one. */
  async #attempt(given: Omit<Work, 'begun'>, progress: {at: number}): Promise<IngestedFile[]> {
    const stop = new AbortController()
    const {port1: begun, port2: worker} = new MessageChannel()
    let timer: NodeJS.Timeout | undefined
    const {start = longestStart} = this.#limits
    const tooLate = setTimeout(() => {
      if (!this.#hasBegun) this.#falseStart.reject(cantStart(`none began in ${start / 1000} seconds`))
    }, start * crowding())
    const begin = (at: number) => {
      this.#hasBegun = true
      progress.at = at
      clearTimeout(timer)
      wait(process.cpuUsage(), mostWaits)
    }
    const wait = (before: NodeJS.CpuUsage, waits: number) => {
      timer = setTimeout(() => end(before, waits), this.#limits.time * crowding())
    }
    const end = (before: NodeJS.CpuUsage, waits: number) => {
      // The word of the next file may have come while this thread was busy.
      const waiting: {readonly message: number} | undefined = receiveMessageOnPort(begun)
      if (waiting) begin(waiting.message)
      else if (waits > 1 && millisecondsSince(before) < this.#limits.time) wait(before, waits - 1)
      else stop.abort()
    }
    begun.on('message', begin)
    try {
      const work = {...given, begun: worker}
      const run = this.#pool.run(work, {signal: stop.signal, transferList: [worker]})
      return await Promise.race([run, this.#falseStart.promise])
    } catch (error) {
      // What fails before any work has begun is not the file's doing. The word of it may still be on its way.
      if (!this.#hasBegun) await setTimeoutPromise(100)
      throw this.#hasBegun || error instanceof UserError ? error : cantStart(error)
    } finally {
      clearTimeout(timer)
      clearTimeout(tooLate)
      begun.close()
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
    await this.#dispose()
  }
}

/** A promise that can only be rejected; it is nobody's to handle while nobody waits. */
function withReject(): {readonly promise: Promise<never>; readonly reject: (error: Error) => void} {
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<never>((_, fail) => {
    reject = fail
  })
  promise.catch(() => undefined)
  return {promise, reject}
}

function cantStart(error: unknown): UserError {
  const [why = ''] = messageOf(error).split('\n')
  // `EMFILE: too many open files, open '/x'` is told like everything the system refuses, with its name at the end.
  const told = why.replace(/^(E[A-Z]+): (.*)$/u, '$2 ($1)')
  return new UserError(
    `The threads that read articles can't start: ${told}`,
    /^E[MN]FILE:/u.test(why)
      ? 'Raise the limit with `ulimit -n 4096`, or give a smaller --jobs.'
      : 'Run `npm ci` again; if that does not help, try --jobs 1 and a machine with more free memory.',
    {cause: error},
  )
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')

/** How many times over the machine's processors are wanted: a second of a crowded machine is less work. */
const crowding = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())

/** Milliseconds of processors this process has had since. */
function millisecondsSince(before: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

/** A file that broke a limit. What broke is told by the error: a time-out, the end of the heap, or the end of the stack. */
function refused({path, bytes, sha256}: Task, error: unknown, {time, memory}: Limits): IngestedFile {
  const [code, message] = reasonOf(error, time, memory)
  return {
    source: {path, sha256, encoding: 'unknown', bytes: bytes.length},
    outcome: 'refused',
    stories: [],
    issues: [issue(code, message)],
    removed: [],
  }
}

function reasonOf(error: unknown, time: number, memory: number): [IssueCode, string] {
  const code = errorCode(error)
  if (isTimeout(error)) return ['body-too-slow', `Took more than ${time / 1000} seconds.`]
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return ['body-too-large', `Took more than ${memory} MiB of memory.`]
  if (error instanceof RangeError) return ['body-too-deep', 'Is nested too deep to be read.']
  return ['ingest-failed', `Could not be read: ${messageOf(error).split('\n')[0]}.`]
}
