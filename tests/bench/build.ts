/** How long whole builds take: from nothing, with every article known, with one more, with nothing new. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {measured} from '../support/process-tree.ts'
import type {Measure} from './measure.ts'

const project = path.join(import.meta.dirname, '..', '..')
const added =
  '---\ntitle: 多出的一篇\ndate: 2030-01-01 08:00:00 +0800\n---\n<p>岸边今天多了一张长椅，坐着三位老人。</p>\n'

/** Builds the folder again and again: first without search, then with it. The folder is as it was afterwards. */
export async function measureBuilds(folder: string, articles: number): Promise<Measure[]> {
  const room = await mkdtemp(path.join(tmpdir(), 'news-archive-bench-'))
  const one = path.join(folder, 'one-more.md')
  try {
    const measures: Measure[] = []
    for (const [name, flags] of [
      ['no search', ['--no-search']],
      ['search', []],
    ] as const) {
      const place = path.join(room, name.replace(' ', '-'))
      await mkdir(place)
      const build = async (what: string, ...more: string[]) => {
        const own = ['--input', folder, '--output', path.join(place, 'site'), '--cache', path.join(place, 'cache')]
        const args = ['--import', 'tsx', path.join('src', 'cli.ts'), 'build', ...own, ...flags, ...more]
        const {said, ...taken} = await measured(process.execPath, args, project)
        const went = /^(.+); \d+ MiB of memory at most$/mu.exec(said)?.[1] ?? ''
        measures.push({stage: 'build', what: `${name}, ${what}`, articles, ...taken, went})
      }
      await build('from nothing')
      await build('all again, read before', '--render-all')
      await writeFile(one, added)
      await build('one article more')
      await build('nothing new')
      await rm(one)
    }
    return measures
  } finally {
    await rm(one, {force: true})
    await rm(room, {recursive: true})
  }
}
