/** Two builds at once, and caches that can't be used. */
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {randomFrom} from '../support/random.ts'
import {type Check, holds, same} from './check.ts'
import {withDisk} from './machine.ts'
import {isOneLine, makeInput, program, start, treeHash} from './room.ts'

export const together: Check = {
  name: 'of two builds at once into one output the second says so and exits 2, and neither harms the site',
  async run({room}) {
    const input = makeInput(path.join(room, 'articles'))
    const place = path.join(room, 'place')
    const build = ['build', '--input', input, '--output', path.join(place, 'dist'), '--no-cache', '--quiet']
    const first = start(build, {cwd: room})
    while (!existsSync(path.join(place, '.dist.lock')) && first.child.exitCode === null) await sleep(2)
    const second = await program(build, {cwd: room})
    same(second.code, 2, 'the second build')
    holds(isOneLine(second.stderr) && second.stderr.includes('Another build into'), second.stderr)
    same((await first.ended).code, 0, 'the first build')
    const hash = treeHash(path.join(place, 'dist'))
    const racing = await Promise.all(Array.from({length: 3}, () => program(build, {cwd: room})))
    holds(
      racing.some(({code}) => code === 0),
      `one of three builds at once is done: ${racing.map(({stderr}) => stderr)}`,
    )
    holds(
      racing.every(({code}) => code === 0 || code === 2),
      'the others are exit 2',
    )
    same(treeHash(path.join(place, 'dist')), hash, 'the site')
    same(readdirSync(place), ['dist'], 'what lies beside the site')
    return undefined
  },
}

/** Ways a cache folder can be useless, each left at `cache` in the room. */
const useless: Readonly<Record<string, (room: string) => void>> = {
  'that is a file': (room) => writeFileSync(path.join(room, 'cache'), ''),
  'that is full of damage': (room) => {
    mkdirSync(path.join(room, 'cache'))
    writeFileSync(path.join(room, 'cache', 'data.mdb'), Buffer.alloc(65_536, 0xa5))
    writeFileSync(path.join(room, 'cache', 'lock.mdb'), Buffer.alloc(64, 0x5a))
  },
  'whose end was cut off': (room) => {
    mkdirSync(path.join(room, 'cache'))
    writeFileSync(path.join(room, 'cache', 'data.mdb'), Buffer.alloc(100))
  },
}

export const caches: readonly Check[] = [
  {
    name: `a cache ${Object.keys(useless).join(', ')}, or below /proc changes nothing but the time`,
    async run({room}) {
      const input = makeInput(path.join(room, 'articles'), {articles: 4})
      const build = async (name: string, cache: readonly string[], cwd: string) => {
        const output = path.join(room, name)
        const ended = await program(['build', '--input', input, '--output', output, '--no-search', ...cache], {cwd})
        same([ended.code, ended.code === 0 ? '' : ended.stderr], [0, ''], `built with the cache ${name}`)
        return {...ended, hash: treeHash(output)}
      }
      const {hash} = await build('none', ['--no-cache'], room)
      for (const [name, spoil] of Object.entries(useless)) {
        const cwd = path.join(room, `in ${name}`)
        mkdirSync(cwd)
        spoil(cwd)
        same((await build(name, ['--cache', 'cache'], cwd)).hash, hash, `built with a cache ${name}`)
      }
      const proc = await build('proc', ['--cache', '/proc/news-archive'], room)
      same(proc.hash, hash, 'built with a cache below /proc')
      holds(proc.stderr.includes("/proc/news-archive can't be written"), proc.stderr)
      return undefined
    },
  },
  {
    name: 'a cache on a disk that has no room, or fills up while it is written, is given up with a word',
    async run({room}) {
      const input = makeInput(path.join(room, 'articles'), {articles: 4})
      // Characters by chance: what repeats is packed to nothing, and fills no disk.
      const random = randomFrom(66)
      const text = Array.from({length: 60_000}, (_, i) =>
        i % 30 === 29 ? '。' : String.fromCharCode(0x4e00 + Math.floor(random() * 20_000)),
      ).join('')
      for (let number = 0; number < 250; number++)
        writeFileSync(path.join(input, `long${number}.md`), `---\ntitle: 第${number}号长文\n---\n${number}${text}\n`)
      for (const megabytes of [1, 66]) {
        await withDisk(path.join(room, `disk-${megabytes}`), megabytes * 1024, async () => {
          const output = path.join(room, `site-${megabytes}`)
          const args = ['build', '--input', input, '--output', output, '--no-search', '--cache']
          const ended = await program([...args, path.join(room, `disk-${megabytes}`, 'cache')], {cwd: room})
          same([ended.code, ended.code === 0 ? '' : ended.stderr], [0, ''], `with a disk of ${megabytes} MiB`)
          holds(/can't be written/u.test(ended.stderr), `it says so: ${ended.stderr}`)
        })
      }
      same(treeHash(path.join(room, 'site-1')), treeHash(path.join(room, 'site-66')), 'the sites')
      return undefined
    },
  },
]
