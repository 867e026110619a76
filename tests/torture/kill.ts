/** Bar 1: whatever instant a build is killed at, there is the old site or the new, whole. */
import {cpSync, existsSync, readdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {randomFrom} from '../support/random.ts'
import {type Check, holds, same} from './check.ts'
import {makeInput, program, type Running, start, treeHash} from './room.ts'

/** Kills spread over a whole build, and those from the moment the new site has its manifest. */
const anywhere = 32
const whilePublishing = 14
const atRenames = ['before1', 'after1', 'before2', 'after2']
/** After how many kills a whole build is made, besides the one that each kill interrupts. */
const buildEvery = 6

const diePreload = path.join(import.meta.dirname, 'die-preload.ts')

export const kills: Check = {
  name: 'kill -9 at 50 moments leaves the old site or the new, byte for byte, and the next command puts everything right',
  async run({room, say}) {
    const [one, two] = ['旧版', '新版'].map((title) => makeInput(path.join(room, title), {title}))
    const place = path.join(room, 'place')
    const [saved, output] = [path.join(room, 'saved'), path.join(place, 'dist')]
    const args = (input: string | undefined, to: string) => [
      'build',
      '--input',
      input ?? '',
      '--output',
      to,
      '--jobs',
      '1',
    ]
    const build = (input: string | undefined, to: string) =>
      program([...args(input, to), '--cache', 'cache'], {cwd: room})
    same((await build(one, saved)).code, 0, 'the old site')
    same((await build(two, path.join(room, 'new'))).code, 0, 'the new site')
    const sites = {old: treeHash(saved), new: treeHash(path.join(room, 'new'))}
    const random = randomFrom(20220125)
    const whole = await timed(() => build(two, path.join(room, 'timed')))
    const counts = {old: 0, new: 0, beside: 0}

    const moments: readonly Moment[] = [
      ...Array.from({length: anywhere}, (_, i) => after(whole * ((i + random()) / anywhere))),
      ...Array.from({length: whilePublishing}, (_, i) => publishing(place, (i * whole) / whilePublishing / 20)),
      ...atRenames.map((at): Moment => ({DIE_AT: at, kill: async () => undefined})),
    ]
    for (const [number, {DIE_AT = '', kill}] of moments.entries()) {
      rmSync(place, {recursive: true, force: true})
      cpSync(saved, output, {recursive: true, preserveTimestamps: true})
      const running = start([...args(two, output), '--no-cache'], {cwd: room, env: {DIE_AT}, preload: [diePreload]})
      await kill(running)
      const {signal, code} = await running.ended
      holds(signal === 'SIGKILL' || code === 0, `kill ${number}: ended with ${signal ?? code}`)
      counts[stateOf(place, sites)]++
      const next = number % buildEvery === 0 ? build(two, output) : program(['verify', output], {cwd: room})
      same((await next).code, 0, `the command after kill ${number} ${DIE_AT}`)
      holds(Object.values(sites).includes(treeHash(output)), `kill ${number} ${DIE_AT}: neither site stands`)
      same(readdirSync(place), ['dist'], `leftovers after kill ${number} ${DIE_AT}`)
      if (number % 10 === 9) say(`${number + 1} kills`)
    }
    return `${moments.length} kills: ${counts.old} left the old site, ${counts.new} the new, ${counts.beside} both beside the output`
  },
}

interface Moment {
  readonly DIE_AT?: string
  readonly kill: (running: Running) => Promise<void>
}

const after = (milliseconds: number): Moment => ({
  kill: async ({child, ended}) => {
    await Promise.race([sleep(milliseconds), ended])
    child.kill('SIGKILL')
  },
})

/** Some milliseconds after the new site has got its manifest, which is the beginning of the publish step. */
const publishing = (place: string, milliseconds: number): Moment => ({
  kill: async ({child, ended}) => {
    const manifest = path.join(place, '.dist.staging', 'manifest-sha256.txt')
    let isOver = false
    void ended.then(() => {
      isOver = true
    })
    while (!isOver && !existsSync(manifest)) await sleep(1)
    await Promise.race([sleep(milliseconds), ended])
    child.kill('SIGKILL')
  },
})

/** What a reader finds at once, before any command: a site, or both complete beside it. */
function stateOf(place: string, sites: {readonly old: string; readonly new: string}): 'old' | 'new' | 'beside' {
  const at = (name: string) => (existsSync(path.join(place, name)) ? treeHash(path.join(place, name)) : 'nothing')
  const output = at('dist')
  if (output === sites.old) return 'old'
  if (output === sites.new) return 'new'
  same([output, at('.dist.previous'), at('.dist.staging')], ['nothing', sites.old, sites.new], 'what a kill left')
  return 'beside'
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
