/** Bars 4 and 9: the same articles give the same bytes, whatever the machine. */
import {cpSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {type Check, need, same} from './check.ts'
import {withoutNetwork} from './machine.ts'
import {makeInput, program, type StartOptions, treeOf} from './room.ts'

const shufflePreload = path.join(import.meta.dirname, 'shuffle-preload.ts')

interface Variation extends Omit<StartOptions, 'cwd'> {
  readonly args?: readonly string[]
}

const variations: Readonly<Record<string, () => Variation>> = {
  'in Los Angeles': () => ({env: {TZ: 'America/Los_Angeles'}}),
  'in Kiritimati': () => ({env: {TZ: 'Pacific/Kiritimati'}}),
  'in Kathmandu': () => ({env: {TZ: 'Asia/Kathmandu'}}),
  'in Turkish': () => ({env: {LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8'}}),
  'in the C locale': () => ({env: {LC_ALL: 'C', LANG: 'C'}}),
  'in Arabic': () => ({env: {LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8'}}),
  'with folders listed in another order': () => ({env: {SHUFFLE: '1'}, preload: [shufflePreload]}),
  'with folders listed in a third order': () => ({env: {SHUFFLE: '2'}, preload: [shufflePreload]}),
  'with one worker': () => ({args: ['--jobs', '1']}),
  'with two workers': () => ({args: ['--jobs', '2']}),
  'with a cold cache': () => ({args: ['--cache', 'cache']}),
  'with a warm cache': () => ({args: ['--cache', 'cache']}),
  'a warm cache read in another order': () => ({
    args: ['--cache', 'cache'],
    env: {SHUFFLE: '3'},
    preload: [shufflePreload],
  }),
  'without a network': () => {
    const under = withoutNetwork()
    need(under !== undefined, 'the right to unshare the network')
    return {under: under ?? []}
  },
}

/** Lives as long as the checks: the first of them makes what the others compare with. */
const reference = new Map<string, readonly string[]>()

async function referenceOf(room: string): Promise<readonly string[]> {
  const known = reference.get('tree')
  if (known) return known
  const input = makeInput(path.join(room, 'reference'))
  const output = path.join(room, 'reference-site')
  const {code, stderr} = await program(['build', '--input', input, '--output', output, '--no-cache'], {cwd: room})
  same([code, code === 0 ? '' : stderr], [0, ''], 'the reference')
  const tree = treeOf(output)
  reference.set('tree', tree)
  return tree
}

const differences = (left: readonly string[], right: readonly string[]): string[] =>
  left.filter((line) => !right.includes(line)).slice(0, 5)

export const sameBytes: readonly Check[] = [
  {
    name: `the same bytes ${Object.keys(variations).join(', ')}`,
    async run({room, say}) {
      const expected = await referenceOf(room)
      const input = makeInput(path.join(room, 'articles'))
      for (const [name, variation] of Object.entries(variations)) {
        const {args = ['--no-cache'], ...options} = variation()
        const output = path.join(room, 'site')
        rmSync(output, {recursive: true, force: true})
        const {code} = await program(['build', '--input', input, '--output', output, ...args], {cwd: room, ...options})
        same(code, 0, name)
        same(differences(treeOf(output), expected), [], `built ${name}`)
        say(name)
      }
      return `${Object.keys(variations).length} ways`
    },
  },
  {
    name: 'the same bytes in another folder, over another site, and after other articles stood there',
    async run({room}) {
      const expected = await referenceOf(room)
      makeInput(path.join(room, 'elsewhere', '文章 2'))
      const cwd = path.join(room, 'elsewhere')
      const build = (title: string) => program(['build', '--input', title, '--output', 'out', '--cache', 'c'], {cwd})
      makeInput(path.join(cwd, 'other'), {articles: 30, title: '别的'})
      same((await build('other')).code, 0, 'other articles')
      same((await build('文章 2')).code, 0, 'the same articles')
      same(differences(treeOf(path.join(cwd, 'out')), expected), [], 'built over another site')
      renameSync(path.join(cwd, 'out'), path.join(cwd, 'moved'))
      cpSync(path.join(cwd, 'moved'), path.join(cwd, 'out'), {recursive: true})
      same((await build('文章 2')).code, 0, 'built over a copy of itself')
      same(differences(treeOf(path.join(cwd, 'out')), expected), [], 'built over a copy of itself')
      return undefined
    },
  },
]
