/** A site built after changes holds the same bytes as one built from nothing. */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach, expect, test} from 'vitest'
import {type BuildOptions, build} from '../../src/build.ts'
import {filesOf} from '../support/site-files.ts'

const room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(room, {recursive: true, force: true}))

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let folder: string
let count = 0
beforeEach(() => {
  folder = path.join(room, `n${count++}`)
  for (let i = 1; i <= 9; i++) write(`${i}.md`, story(i))
  write('2019/paper.txt', '晨报讯 城东的老桥昨天拆了一半。\n工人说，桥墩下面是清代的石头。\n')
})

const story = (i: number, words = '河水涨了') => `---
title: 第${i}号消息
date: 2022-01-${String(i).padStart(2, '0')} 08:00:00 +0800
publication: ${i % 2 ? '河湾晨报' : '山前晚报'}
categories: [${i % 3 ? '要闻' : 'shuiwen'}]
tags: [水文, 第${i % 4}组]
---
<p>${words}，第${i}号水位站昨天记下${i * 7}厘米。</p><p>青海省水利厅投资${i * 3}万元加固堤防。</p><p>水文局说，雨季还没有过去，堤上的人日夜守着。</p>
`

const input = (name = '.') => path.join(folder, 'in', name)
const output = (name = '.') => path.join(folder, 'out', name)

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(input(name)), {recursive: true})
  writeFileSync(input(name), content)
}

const options = (more: Partial<BuildOptions> = {}): BuildOptions => ({
  input: input(),
  output: output(),
  cache: path.join(folder, 'cache'),
  jobs: 1,
  ...more,
})
/** Every file of a site with its bytes. */
const contentOf = (site: string): Map<string, string> =>
  new Map(filesOf(site).map((file) => [file, readFileSync(path.join(site, file), 'base64')]))

/** Several changes at once, round after round. */
const rounds: readonly (readonly [what: string, more: Partial<BuildOptions>, change: () => void])[] = [
  [
    'articles are added, the newest and an old one',
    {},
    () => {
      write('10.md', story(10))
      write('11.md', story(1, '另一条河也涨了').replace('2022', '1936'))
    },
  ],
  [
    'text, title and name of one article each are edited, a picture is missing, another file is deleted',
    {search: false},
    () => {
      write('3.md', story(3, '河水退了'))
      write('4.md', story(4).replace('第4号消息', '改过的消息'))
      renameSync(input('5.md'), input('five.md'))
      write('8.md', story(8).replace('<p>', '<p><img src="pixel.png" alt="桥"></p><p>'))
      rmSync(input('6.md'))
    },
  ],
  [
    'a copy appears and the picture, an old address is kept, labels change',
    {},
    () => {
      write('copy.md', story(7))
      write('pixel.png', pixel)
      write('9.md', story(9).replace('---\n', '---\npermalink: /old/9.html\n'))
      write('archive.yaml', 'title: 河湾旧报\nlabels: {shuiwen: 水情}\npageSize: 5\ntags: {minimum: 4}\n')
    },
  ],
  ['the site has an address', {siteUrl: 'https://news.example.org/archive/'}, () => undefined],
  ['the settings are gone, nothing is searched', {search: false}, () => rmSync(input('archive.yaml'))],
  ['everything is searched again, and nothing else has changed', {}, () => undefined],
]

/** Some twenty builds. */
const patient = 240_000

test('whatever is changed, round after round', {timeout: patient}, async () => {
  await build(options())
  for (const [what, more, change] of rounds) {
    change()
    await build(options(more))
    const clean = path.join(folder, 'clean')
    await build(options({...more, output: clean, cache: null}))
    const [found, wanted] = [contentOf(output()), contentOf(clean)]
    const all = [...new Set([...found.keys(), ...wanted.keys()])]
    expect([what, all.filter((file) => found.get(file) !== wanted.get(file))]).toEqual([what, []])
  }
})

test('what is the same stays the same file, and the folder itself where all is', {timeout: patient}, async () => {
  await build(options())
  const nodes = () => new Map(filesOf(output()).map((file) => [file, statSync(output(file)).ino]))
  const [site, before] = [statSync(output()).ino, nodes()]
  await build(options())
  expect(statSync(output()).ino).toBe(site)
  write('3.md', story(3, '河水退了'))
  await build(options())
  const after = nodes()
  const same = [...after.keys()].filter((file) => after.get(file) === before.get(file))
  expect(same).toContain('assets/site.css')
  expect(same).toContain('publication/index.html')
  expect(same).toContain('search/api.js')
  expect(same).not.toContain('data/articles.jsonl')
  await build(options({renderAll: true}))
  const made = nodes()
  expect([...made.keys()].filter((file) => made.get(file) === after.get(file))).toEqual([])
})

test('what somebody did to the site, or to the record of it, is put right', {timeout: patient}, async () => {
  await build(options())
  const wanted = contentOf(output())
  const about = output('about/index.html')
  const harm: readonly (() => void)[] = [
    () => {
      writeFileSync(output('index.html'), 'tampered')
      rmSync(output('feed.xml'))
      writeFileSync(output('data/articles.jsonl'), '{}\n')
    },
    () => {
      const {mtimeMs, size} = statSync(about)
      writeFileSync(about, 'x'.repeat(size))
      utimesSync(about, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1)
      writeFileSync(output('stranger.txt'), 'x')
    },
    () => writeFileSync(output('stranger.txt'), 'x'),
    () => writeFileSync(output('manifest-sha256.txt'), ''),
    () => damageRecords(),
    () => rmSync(path.join(folder, 'cache'), {recursive: true}),
  ]
  for (const [i, doHarm] of harm.entries()) {
    doHarm()
    await build(options())
    expect([i, contentOf(output())]).toEqual([i, wanted])
  }
})

test('what a disk has changed unseen is not passed on: lines of articles are copied only from what was written', {
  timeout: patient,
}, async () => {
  await build(options())
  const data = output('data/articles.jsonl')
  const asItWas = path.join(folder, 'stamp')
  execFileSync('cp', ['-p', data, asItWas])
  const {mtimeMs} = statSync(data)
  const text = readFileSync(data, 'utf8')
  writeFileSync(data, text.replace('河水涨了', '河水落了'))
  execFileSync('touch', ['-r', asItWas, data])
  expect(statSync(data).mtimeMs).toBe(mtimeMs)
  write('3.md', story(3, '河水退了'))
  await build(options())
  const clean = path.join(folder, 'clean')
  await build(options({output: clean, cache: null}))
  expect(contentOf(output())).toEqual(contentOf(clean))
})

/** A record that has lost a page says so by its checksum. */
function damageRecords(): void {
  const records = path.join(folder, 'cache', 'builds')
  for (const file of filesOf(records)) {
    const text = readFileSync(path.join(records, file), 'utf8')
    writeFileSync(path.join(records, file), text.replace('about/index.html', 'about/xndex.html'))
  }
  writeFileSync(output('about/index.html'), 'what the damaged record doesn’t know')
}

test('what other code has recorded is not looked at', {timeout: patient}, async () => {
  await build(options())
  const wanted = contentOf(output())
  const records = path.join(folder, 'cache', 'builds')
  for (const file of filesOf(records)) {
    const [, content = ''] = readFileSync(path.join(records, file), 'utf8').split('\n')
    // Of another form, though it says rightly what it is.
    const other = content.replace(/"version":"[^"]*"/u, '"version":"x"').replace('"data"', '"data-of-old"')
    writeFileSync(path.join(records, file), `${createHash('sha256').update(other).digest('hex')}\n${other}`)
  }
  await build(options())
  expect(contentOf(output())).toEqual(wanted)
})
