/** What a command and all it starts take of the machine. Linux: read from /proc while it runs. */
import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

export interface Taken {
  readonly seconds: number
  /** Seconds of processor time of all processes. */
  readonly processor: number
  /** MiB: the peak of the memory of all processes, what they share counted once. */
  readonly memory: number
  /** What it said to the person who ran it. */
  readonly said: string
}

/** Milliseconds between two looks. */
const pause = 100

/** Clock ticks a second: 100 on every Linux (`getconf CLK_TCK`). */
const ticks = 100

/** Runs a command to its end; throws where it fails. */
export async function measured(command: string, args: readonly string[], cwd?: string): Promise<Taken> {
  const begun = performance.now()
  const child = spawn(command, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']})
  let memory = 0
  const processor = new Map<string, number>()
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const timer = setInterval(() => {
    memory = Math.max(memory, memoryOf(String(child.pid)))
    for (const id of treeOf(String(child.pid))) processor.set(id, ticksOf(id))
  }, pause)
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', done)
  }).finally(() => clearInterval(timer))
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${code}\n${said}`)
  const used = [...processor.values()].reduce((sum, own) => sum + own, 0) / ticks
  return {seconds: (performance.now() - begun) / 1000, processor: used, memory: Math.round(memory), said}
}

/** MiB a process and all below it hold, what they share counted once (proc(5)); 0 where there is no /proc. */
export const memoryOf = (id: string): number =>
  treeOf(id).reduce((sum, one) => sum + Number(/^Pss: +(\d+)/mu.exec(read(`${one}/smaps_rollup`))?.[1] ?? 0), 0) / 1024

function read(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'utf8')
  } catch {
    return '' // it has ended meanwhile
  }
}

const treeOf = (id: string): string[] => [id, ...childrenOf(id).flatMap(treeOf)]

function childrenOf(id: string): string[] {
  try {
    const threads = readdirSync(`/proc/${id}/task`)
    return threads.flatMap((thread) => read(`${id}/task/${thread}/children`).split(' ').filter(Boolean))
  } catch {
    return []
  }
}

/** Of user and system; fields 14 and 15 of /proc/PID/stat, counted after the name, which may hold spaces. */
function ticksOf(id: string): number {
  const fields = read(`${id}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}
