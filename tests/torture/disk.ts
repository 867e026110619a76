/** Bar 2: what the system refuses is one line with path and errno, and the last site stays as it was. */
import {chmodSync, cpSync, mkdirSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {type Check, type Context, holds, same} from './check.ts'
import {asNobody, sealDisk, withDisk} from './machine.ts'
import {type Ended, isOneLine, makeInput, program, treeHash, treeOf} from './room.ts'

const isRefusal = ({code, stderr}: Ended, errno: string): boolean =>
  code === 2 && isOneLine(stderr) && stderr.includes(`(${errno})`) && /\/[^ ]/u.test(stderr)

/** Two editions of a site, the older one built. */
async function editions(room: string): Promise<{readonly old: string; readonly input: string; readonly need: number}> {
  const [one = '', two = ''] = ['旧版', '新版'].map((title) => makeInput(path.join(room, title), {title}))
  const [old, next] = [path.join(room, 'old'), path.join(room, 'new')]
  for (const [input, output] of [
    [one, old],
    [two, next],
  ] as const)
    same((await program(['build', '--input', input, '--output', output, '--no-cache'], {cwd: room})).code, 0, output)
  const before = new Set(treeOf(old))
  const changed = treeOf(next).filter((line) => !before.has(line) && !line.startsWith('folder'))
  const need = changed.reduce((sum, line) => sum + pages(statSync(path.join(next, line.slice(65))).size), 0)
  return {old, input: two, need}
}

/** KiB a file takes on a tmpfs, which gives whole pages. */
const pages = (bytes: number): number => Math.ceil(bytes / 4096) * 4

const sizeOf = (folder: string): number =>
  treeOf(folder).reduce(
    (sum, line) => sum + (line.startsWith('folder') ? 0 : pages(statSync(path.join(folder, line.slice(65))).size)),
    0,
  )

export const fullDisk: Check = {
  name: 'a disk with 10, 50 or 90 % of the room a build needs: exit 2, ENOSPC, and the last site unchanged',
  async run({room, say}) {
    const {old, input, need} = await editions(room)
    for (const percent of [10, 50, 90]) {
      const disk = path.join(room, `disk-${percent}`)
      await withDisk(disk, sizeOf(old) + 16 + Math.floor((need * percent) / 100), async () => {
        const output = path.join(disk, 'dist')
        cpSync(old, output, {recursive: true, preserveTimestamps: true})
        const hash = treeHash(output)
        const args = ['build', '--input', input, '--output', output, '--no-cache', '--quiet']
        const ended = await program(args, {cwd: room})
        holds(isRefusal(ended, 'ENOSPC'), `${percent} %: exit ${ended.code}, ${ended.stderr}`)
        same(treeHash(output), hash, `the last site with ${percent} %`)
        same(readdirSync(disk), ['dist'], `what is left with ${percent} %`)
        say(`${percent} %: ${ended.stderr.trim()}`)
      })
    }
    return `${need} KiB needed`
  },
}

export const refusals: readonly Check[] = [
  {
    name: 'a folder this user may not write to: exit 2, EACCES, and the last site unchanged',
    run: (context) => refused(context, 'EACCES', async (place) => ({place, under: asNobody()})),
  },
  {
    name: 'a read-only disk: exit 2, EROFS, and the last site unchanged',
    run: ({room, ...context}) =>
      withDisk(path.join(room, 'disk'), 65_536, () =>
        refused({room, ...context}, 'EROFS', async (_, old) => {
          const place = path.join(room, 'disk')
          cpSync(old, path.join(place, 'dist'), {recursive: true})
          sealDisk(place)
          return {place, under: []}
        }),
      ),
  },
  {
    name: 'too few open files, at any number our own code is reached with: exit 2, EMFILE, and the last site unchanged; enough of them: the whole new one',
    async run({room, say}) {
      const {old, input} = await editions(room)
      const [place, whole] = [path.join(room, 'place'), treeHash(path.join(room, 'new'))]
      const output = path.join(place, 'dist')
      cpSync(old, output, {recursive: true})
      const hash = treeHash(output)
      const seen: string[] = []
      let isReached = false
      for (const files of [20, 30, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76, 80, 96, 128, 192, 255]) {
        const ended = await underLimit(files, ['--jobs', '1', '--output', output], input, room)
        seen.push(`${files}: ${ended.code ?? ended.signal}`)
        // Below some number the runtime or its loader can't begin, and says so in its own words; from there on none but ours.
        isReached ||= isRefusal(ended, 'EMFILE')
        holds(
          isReached ? isRefusal(ended, 'EMFILE') : ended.code !== 0,
          `${files} open files: exit ${ended.code}, ${ended.stderr}`,
        )
        same(treeHash(output), hash, `the last site with ${files} open files`)
      }
      holds(isReached, `our own words, whatever the number: ${seen.join(', ')}`)
      for (const jobs of [1, 4]) {
        const ended = await underLimit(256, ['--jobs', `${jobs}`, '--output', output], input, room)
        same([ended.code, ended.stderr], [0, ''], `256 open files, ${jobs} at once`)
        same(treeHash(output), whole, `the new site with 256 open files, ${jobs} at once`)
      }
      say(seen.join(', '))
      return undefined
    },
  },
]

/** A build that may have so many files open at once. */
const underLimit = (files: number, args: readonly string[], input: string, room: string): Promise<Ended> =>
  program(['build', '--input', input, '--no-cache', '--quiet', ...args], {
    cwd: room,
    under: ['bash', '-c', `ulimit -n ${files}; exec "$0" "$@"`],
  })

type Prepare = (place: string, old: string) => Promise<{readonly place: string; readonly under: readonly string[]}>

/** A site in a place that can't be written, and a build into it. */
async function refused({room}: Context, errno: string, prepare: Prepare): Promise<undefined> {
  const {old, input} = await editions(room)
  chmodSync(room, 0o755)
  const closed = path.join(room, 'closed')
  mkdirSync(closed)
  cpSync(old, path.join(closed, 'dist'), {recursive: true})
  chmodSync(closed, 0o555)
  const {place, under} = await prepare(closed, old)
  const output = path.join(place, 'dist')
  const hash = treeHash(output)
  const args = ['build', '--input', input, '--output', output, '--no-cache', '--quiet']
  const ended = await program(args, {cwd: room, under})
  holds(isRefusal(ended, errno), `exit ${ended.code}, ${ended.stderr}`)
  same(treeHash(output), hash, 'the last site')
  const fresh = await program([...args, '--output', path.join(place, 'first')], {cwd: room, under})
  holds(isRefusal(fresh, errno), `a first build: exit ${fresh.code}, ${fresh.stderr}`)
  chmodSync(closed, 0o755)
  return undefined
}
