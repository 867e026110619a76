/** One article more changes the search of a site by one bundle, over whole builds. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {build} from '../../../../src/build.ts'
import type {SearchIndex} from '../../../../src/site/search/catalogue.ts'
import {filesOf} from '../../../support/site-files.ts'

const room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(room, {recursive: true, force: true}))
const [input, output, cache] = ['in', 'out', 'cache'].map((name) => path.join(room, name)) as [string, string, string]

const day = (i: number) => new Date(Date.UTC(2011, 0, 1 + i * 3)).toISOString().slice(0, 10)
function write(name: string, date: string): void {
  mkdirSync(input, {recursive: true})
  writeFileSync(
    path.join(input, `${name}.md`),
    `---\ntitle: 水位${name}\ndate: ${date}\n---\n<p>${name}号水位站。</p>\n`,
  )
}
/** Builds; answers the files of search with what tells one copy from another, and how many articles each bundle has. */
async function built() {
  await build({input, output, cache, jobs: 1})
  const index: SearchIndex = JSON.parse(readFileSync(path.join(output, 'search', 'index.json'), 'utf8'))
  const files = filesOf(output).filter((file) => file.startsWith('search/'))
  return {
    files: new Map(files.map((file) => [file, statSync(path.join(output, file)).ino])),
    sizes: new Map(index.bundles.map(({name, articles}) => [name, articles])),
  }
}
/** Folders of bundles, and files beside them, with a file that came, went, or was made again. */
function changed(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  const files = new Set([...before.keys(), ...after.keys()])
  const differing = [...files].filter((file) => before.get(file) !== after.get(file))
  return [...new Set(differing.map((file) => /^search\/bundles\/[^/]+/u.exec(file)?.[0] ?? file))].sort()
}

test('the newest article changes the small bundle of the newest, an older one the bundle of its time', async () => {
  for (let i = 0; i < 420; i++) write(`n${i}`, day(i))
  const first = await built()
  const [older = ''] = [...first.sizes.keys()].filter((name) => name !== 'newest')
  expect([...first.sizes.keys()]).toEqual(['newest', older])
  expect(first.sizes.get('newest')).toBeLessThanOrEqual(256)

  write('newest', '2031-05-05')
  const second = await built()
  expect(changed(first.files, second.files)).toEqual(['search/bundles/newest', 'search/index.json'])
  expect(second.sizes.get('newest')).toBe((first.sizes.get('newest') ?? 0) + 1)

  write('older', '2011-02-02')
  const third = await built()
  expect(changed(second.files, third.files)).toEqual([`search/bundles/${older}`, 'search/index.json'])
  expect(third.sizes.get(older)).toBe((second.sizes.get(older) ?? 0) + 1)
}, 240_000)
