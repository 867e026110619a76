/** A bag is valid by programs that are not ours. */
import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {type Check, need, same} from './check.ts'
import {works} from './machine.ts'
import {makeInput, program, treeOf} from './room.ts'

async function bagOf(room: string): Promise<string> {
  const input = makeInput(path.join(room, 'articles'), {articles: 4})
  writeFileSync(path.join(input, 'line\nend 100%.md'), '河湾放晴。')
  const args = ['build', '--input', input, '--output', 'site', '--no-cache', '--no-search', '--bag', 'bag']
  same((await program(args, {cwd: room})).code, 0, 'the build')
  return path.join(room, 'bag')
}

/** Checkers of the Library of Congress and others, by how they are called. */
const checkers: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  'bagit.py': ['bagit.py', '--validate'],
  'python -m bagit': ['python3', '-m', 'bagit', '--validate'],
}

export const bags: readonly Check[] = [
  {
    name: 'a bag of names with line ends and percent signs is valid by sha256sum, and the same when made again',
    async run({room}) {
      const bag = await bagOf(room)
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        // sha256sum has an escape of its own for line ends, so the one such name is looked at by our own tests.
        const script = `grep -v '%0A' ${manifest} | sed 's/%25/%/g' | sha256sum --check --strict --quiet -`
        const {status, stderr} = spawnSync('bash', ['-c', script], {cwd: bag, encoding: 'utf8'})
        same([status, stderr], [0, ''], manifest)
      }
      const before = treeOf(bag)
      await bagOf(room)
      same(treeOf(bag), before, 'the bag made again')
      return `${before.length} entries`
    },
  },
  ...Object.entries(checkers).map(
    ([name, [command, ...args]]): Check => ({
      name: `a bag is valid by ${name}`,
      async run({room}) {
        need(works(command, ...args.slice(0, -1), '--help'), name)
        const {status, stderr} = spawnSync(command, [...args, await bagOf(room)], {encoding: 'utf8'})
        same([status, status === 0 ? '' : stderr], [0, ''], name)
        return undefined
      },
    }),
  ),
]
