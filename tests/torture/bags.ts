/** A bag is valid by programs that are not ours, and by a reading of the standard that shares no code with what writes it. */
import {spawnSync} from 'node:child_process'
import {appendFileSync, cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {bagFaults} from './bag-faults.ts'
import {type Check, holds, need, same} from './check.ts'
import {works} from './machine.ts'
import {makeInput, program, treeOf} from './room.ts'

async function bagOf(room: string): Promise<string> {
  const input = makeInput(path.join(room, 'articles'), {articles: 4})
  writeFileSync(path.join(input, 'line\nend 100%.md'), '河湾放晴。')
  const args = ['build', '--input', input, '--output', 'site', '--no-cache', '--no-search', '--bag', 'bag']
  same((await program(args, {cwd: room})).code, 0, 'the build')
  return path.join(room, 'bag')
}

const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))
/** A file of the payload. */
const payload = (bag: string): string => {
  const [name = ''] = readdirSync(path.join(bag, 'data'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  return name
}
const damages: Readonly<Record<string, (bag: string) => void>> = {
  'a byte more': (bag) => appendFileSync(payload(bag), ' '),
  'a file less': (bag) => rmSync(payload(bag)),
  'a file more': (bag) => writeFileSync(path.join(bag, 'data', 'more.txt'), ''),
  'a link': (bag) => symlinkSync('/etc/hostname', path.join(bag, 'data', 'link')),
  'no declaration': (bag) => rmSync(path.join(bag, 'bagit.txt')),
  'a declaration of another version': (bag) => edit(path.join(bag, 'bagit.txt'), (text) => text.replace('1.0', '0.97')),
  'no manifest': (bag) => rmSync(path.join(bag, 'manifest-sha256.txt')),
  'a line of the manifest less': (bag) =>
    edit(path.join(bag, 'manifest-sha256.txt'), (text) => text.slice(text.indexOf('\n') + 1)),
  'another sum of the payload': (bag) =>
    edit(path.join(bag, 'bag-info.txt'), (text) => text.replace(/^(Payload-Oxum: )\d/mu, '$19')),
  'a changed tag file': (bag) => appendFileSync(path.join(bag, 'bag-info.txt'), 'Contact-Name: x\n'),
}

/** Checkers of the Library of Congress and others, by how they are called. */
const checkers: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  'bagit.py': ['bagit.py', '--validate'],
  'python -m bagit': ['python3', '-m', 'bagit', '--validate'],
}

export const bags: readonly Check[] = [
  {
    name: 'a bag is valid by RFC 8493, and each of ten kinds of damage is seen',
    async run({room}) {
      const bag = await bagOf(room)
      same(bagFaults(bag), [], 'faults of the bag')
      for (const [what, damage] of Object.entries(damages)) {
        const copy = path.join(room, 'damaged')
        rmSync(copy, {recursive: true, force: true})
        cpSync(bag, copy, {recursive: true})
        damage(copy)
        holds(bagFaults(copy).length > 0, `${what} goes unseen`)
      }
      return `${treeOf(bag).length} entries, ${Object.keys(damages).length} kinds of damage`
    },
  },
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
