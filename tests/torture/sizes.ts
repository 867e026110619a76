/** Bar 7: what a build may take of memory, the whole process tree. */
import path from 'node:path'
import {writeCorpus} from '../bench/corpus.ts'
import {type Check, holds, need, same} from './check.ts'
import {watchMemory} from './machine.ts'
import {start} from './room.ts'

/** MiB, by the number of articles. */
const bars = {10000: 1536, 100000: 4096} as const
type Size = keyof typeof bars

interface Building {
  readonly room: string
  readonly input: string
  readonly articles: Size
  readonly search: boolean
}

/** Builds from nothing, and answers the most memory it held at once, in MiB; throws where that is more than it may. */
export async function mostMemory({room, input, articles, search}: Building): Promise<number> {
  const more = search ? [] : ['--no-search']
  const running = start(['build', '--input', input, '--output', 'site', '--cache', 'cache', '--quiet', ...more], {
    cwd: room,
  })
  const memory = watchMemory(running.child.pid ?? 0)
  const {code, stderr} = await running.ended
  const peak = Math.round(memory.peak())
  same([code, code === 0 ? '' : stderr.slice(-600)], [0, ''], 'the build')
  holds(peak < bars[articles], `${peak} MiB at most`)
  return peak
}

const check = (articles: Size, least: number): Check => ({
  name: `${articles} articles, search and all, in ${bars[articles]} MiB`,
  async run({room, minutes}) {
    need(minutes >= least, `${least} minutes: --minutes ${least}`)
    const input = path.join(room, 'articles')
    const bytes = await writeCorpus(input, articles)
    const peak = await mostMemory({room, input, articles, search: true})
    return `${(bytes / 1e6).toFixed(0)} MB of text, ${peak} MiB`
  },
})

export const sizes: readonly Check[] = [check(10_000, 2), check(100_000, 15)]
