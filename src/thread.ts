/** Worker threads that run our TypeScript: one kind of task each, answered in turn. */
import path from 'node:path'
import {parentPort, Worker} from 'node:worker_threads'

/** MiB of a thread for what it has just made: twice as much saves a thirtieth of the work and costs 65 MiB (measured). */
const young = 32

type Answer = {readonly value: unknown} | {readonly error: unknown}

/** Says how templates are compiled; tsx would look for one in the current folder. */
const tsconfig = path.join(import.meta.dirname, '..', 'tsconfig.json')

/** A thread that answers tasks one after another. */
export class Thread<Task, Value> {
  readonly #worker: Worker
  readonly #waiting: {resolve: (value: Value) => void; reject: (error: unknown) => void}[] = []
  #ended: {readonly error: unknown} | undefined

  /** `file`: the module whose last line is `answerTasks`. */
  constructor(file: URL) {
    // Node can't be told of tsx before it reads a thread's first file, so that one only loads tsx, by its place: a name
    // would be looked up from the current folder.
    const first = `const {tsx, tsconfig, file} = require('node:worker_threads').workerData
      import(tsx).then((api) => api.register({tsconfig})).then(() => import(file))`
    this.#worker = new Worker(first, {
      eval: true,
      workerData: {tsx: import.meta.resolve('tsx/esm/api'), tsconfig, file: file.href},
      resourceLimits: {maxYoungGenerationSizeMb: young},
    })
    this.#worker.on('message', (answer: Answer) => {
      const task = this.#waiting.shift()
      if ('error' in answer) task?.reject(answer.error)
      else task?.resolve(answer.value as Value)
    })
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (code) => this.#fail(new Error(`A thread ended (${code}) before its work did.`)))
  }

  /** How many tasks are not answered yet. */
  get busy(): number {
    return this.#waiting.length
  }

  run(task: Task): Promise<Value> {
    // It starts at once and may end before it is given anything; nobody would ever answer then.
    if (this.#ended) return Promise.reject(this.#ended.error)
    return new Promise((resolve, reject) => {
      this.#waiting.push({resolve, reject})
      this.#worker.postMessage(task)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: unknown): void {
    this.#ended ??= {error}
    for (const {reject} of this.#waiting.splice(0)) reject(error)
  }
}

/** Makes the current thread one that answers tasks, in the order they come. */
export function answerTasks<Task, Value>(work: (task: Task) => Promise<Value> | Value): void {
  let before: Promise<void> = Promise.resolve()
  const answer = async (task: Task): Promise<Answer> => {
    try {
      return {value: await work(task)}
    } catch (error) {
      // Of an error, its words and its cause go from thread to thread. Eleventy keeps the cause as `originalError`.
      if (error instanceof Error && 'originalError' in error) error.cause ??= error.originalError
      return {error}
    }
  }
  parentPort?.on('message', (task: Task) => {
    before = before.then(async () => parentPort?.postMessage(await answer(task)))
  })
}
