import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {build} from '../../src/build.ts'
import {Rebuild} from '../../src/rebuild.ts'
import {UserError} from '../../src/user-error.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
const place = (name: string) => path.join(folder, name)
const write = (name: string, text: string) => writeFileSync(path.join(place('in'), name), text)
mkdirSync(place('in'))
write('one.md', '---\ntitle: 渡口\ndate: 2022-01-25\n---\n河湾昨天放晴。\n')
write('two.md', '---\ntitle: 夜航\ndate: 2022-01-26\n---\n夜航重新开船。\n')
const builds = new Rebuild({input: place('in'), output: place('out'), cache: place('cache'), jobs: 1, search: false})
afterAll(async () => {
  await builds.close()
  rmSync(folder, {recursive: true, force: true})
})

const article = () => {
  const pages = readdirSync(path.join(place('out'), 'a')).map((id) =>
    readFileSync(path.join(place('out'), 'a', id, 'index.html'), 'utf8'),
  )
  return pages.find((page) => page.includes('<title>渡口'))
}

test('each build has what changed since the last, one that fails harms none after it', async () => {
  await builds.run([])
  expect(article()).toContain('河湾昨天放晴。')
  write('one.md', '---\ntitle: 渡口\ndate: 2022-01-25\n---\n河湾今天下雨。\n')
  await builds.run([path.join(place('in'), 'one.md')])
  expect(article()).toContain('河湾今天下雨。')
  write('archive.yaml', 'zone: Mars/Olympus\n')
  await expect(builds.run([path.join(place('in'), 'archive.yaml')])).rejects.toBeInstanceOf(UserError)
  expect(article()).toContain('河湾今天下雨。')
  write('archive.yaml', 'title: 河湾旧闻\n')
  await builds.run([path.join(place('in'), 'archive.yaml')])
  expect(article()).toContain('河湾旧闻')
  // A template was touched: threads load it anew.
  write('one.md', '---\ntitle: 渡口\ndate: 2022-01-25\n---\n河湾又放晴了。\n')
  await builds.run([place('elsewhere.tsx')])
  expect(article()).toContain('河湾又放晴了。')
})

test('where templates have changed, pages that are looked at come first, and the rest is as a clean build makes it', async () => {
  write('one.md', '---\ntitle: 渡口新貌\ndate: 2022-01-25\n---\n渡口修好了。\n')
  const text = (output: string, file: string) => readFileSync(path.join(place(output), file), 'utf8')
  const [id] = readdirSync(path.join(place('out'), 'a')).filter((id) =>
    text('out', `a/${id}/index.html`).includes('河湾又放晴了'),
  )
  const page = `a/${id}/index.html`
  let shown: readonly boolean[] = []
  await builds.run([path.resolve('templates/parts/Page.tsx')], {
    pages: [`/a/${id}/`],
    show: () => {
      shown = ['index.html', page].map((file) => text('out', file).includes('渡口新貌'))
    },
  })
  expect(shown).toEqual([false, true])
  await build({input: place('in'), output: place('clean'), cache: null, jobs: 1, search: false})
  expect(text('out', 'manifest-sha256.txt')).toBe(text('clean', 'manifest-sha256.txt'))
})
