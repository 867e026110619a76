/** What people who run the program read: whole messages, and the exit code. */
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {newsArchive, type RunOptions} from '../support/command.ts'
import {seedsFolder} from '../support/prepare.ts'

const room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(room, {recursive: true, force: true}))

/** Runs in the room, so that messages name folders as they were given. */
const runs = async (args: readonly string[], options: RunOptions = {}) => {
  const {code, stdout, stderr} = await newsArchive(args, {cwd: room, ...options})
  return {code, stdout, stderr: stderr.replace(/\d+(?:\.\d)? (s|MiB)\b/gu, 'N $1')}
}

const folder = (name: string, files: Readonly<Record<string, string>>) => {
  mkdirSync(path.join(room, name), {recursive: true})
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(room, name, file), text)
  return name
}
const article = '---\ntitle: 河湾放晴\ndate: 2022-01-25\n---\n河湾昨天放晴。\n'

describe('what can’t be done is one line with a hint, exit 2, and nothing is written', () => {
  test.each([
    ['no folder', ['build', '--input', 'nowhere'], {}],
    ['an empty folder', ['build', '--input', 'empty'], {}],
    ['nothing to publish', ['build', '--input', 'blank'], {'a.md': ''}],
    ['an unknown setting', ['build', '--input', 'typo'], {'a.md': article, 'archive.yaml': 'titel: 河湾\n'}],
    ['broken settings', ['build', '--input', 'broken'], {'a.md': article, 'archive.yaml': 'title: "河湾\n'}],
    ['a zone that is none', ['build', '--input', 'zone'], {'a.md': article, 'archive.yaml': 'zone: Mars/Olympus\n'}],
    ['an unknown flag', ['build', '--inptu', 'x'], {}],
    ['no number', ['build', '--input', 'number', '--limit', 'five'], {'a.md': article}],
    ['an address that is none', ['build', '--input', 'url', '--site-url', 'news.example'], {'a.md': article}],
    ['a prefix that is none', ['build', '--input', 'prefix', '--path-prefix', '/a b/'], {'a.md': article}],
    ['an unknown command', ['bulid'], {}],
    ['no command', [], {}],
    ['no site to serve', ['serve', '--output', 'nothing'], {}],
  ] as const)('%s', async (_, args, files) => {
    const [, , name] = args
    if (args[0] === 'build' && name !== undefined && name !== 'nowhere' && name !== 'x') folder(name, files)
    const {code, stdout, stderr} = await runs([
      ...args,
      ...(args[0] === 'build' ? ['--output', 'out', '--no-cache', '--quiet'] : []),
    ])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(existsSync(path.join(room, 'out'))).toBe(false)
    expect(stderr).toMatchSnapshot()
  })
})

test('a build says what it did; the report goes where it was asked', async () => {
  folder('good', {'a.md': article, 'b.md': article.replace('25', '26').replace('昨天', '今天'), 'c.md': article})
  const args = ['build', '--input', 'good', '--output', 'site', '--no-cache', '--report', 'report.json']
  expect(await runs(args)).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "articles: 3
    pages: 19
    No \`url:\` in archive.yaml and no --site-url: no sitemap and no canonical addresses.
    inputs 3, published 2, duplicate 1, skipped 0, refused 0 (ignored 0); 19 pages in site, N s
    read N s, make N s, publish N s; N MiB of memory at most
    ",
      "stdout": "",
    }
  `)
  const report = JSON.parse(readFileSync(path.join(room, 'report.json'), 'utf8'))
  expect(report).toMatchObject({inputs: 3, published: 2, duplicate: 1})
  expect(readFileSync(path.join(room, 'report.json'), 'utf8')).toBe(
    readFileSync(path.join(room, 'site', 'report', 'report.json'), 'utf8'),
  )
})

test('--limit takes the first files in path order and counts the others as ignored', async () => {
  const args = [
    'build',
    '--input',
    seedsFolder,
    '--output',
    'limited',
    '--no-cache',
    '--limit',
    '2',
    '--report',
    'two.json',
  ]
  expect((await runs(args)).code).toBe(0)
  const {inputs, published, files} = JSON.parse(readFileSync(path.join(room, 'two.json'), 'utf8'))
  expect([inputs, published, files.map((file: {path: string}) => file.path.slice(0, 3))]).toEqual([
    2,
    2,
    ['000', '001'],
  ])
})

test('an error in the content is exit 1, and the rest is published', async () => {
  folder('mixed', {'a.md': article, 'b.md': '---js\n{}\n---\n正文。\n'})
  const ran = await runs(['build', '--input', 'mixed', '--output', 'mixed-site', '--no-cache', '--quiet'])
  expect(ran).toEqual({code: 1, stdout: '', stderr: ''})
  expect(existsSync(path.join(room, 'mixed-site', 'index.html'))).toBe(true)
})

test('a warning is exit 1 under --strict alone', async () => {
  folder('warned', {'a.md': article.replace('2022-01-25', '2022-02-30')})
  expect((await runs(['check', '--input', 'warned'])).code).toBe(0)
  expect((await runs(['check', '--input', 'warned', '--strict'])).code).toBe(1)
})

test('check prints what a compiler would, and counts', async () => {
  folder('checked', {
    'a.md': article.replace('2022-01-25', '2022-02-30'),
    'b.md': '---js\n{}\n---\n正文。\n',
    'c.md': '',
  })
  expect(await runs(['check', '--input', 'checked'])).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "",
      "stdout": "a.md: info date-missing No date is stated or can be inferred.
    a.md:3: warning date-unreadable Can't read “2022-02-30” as a date.
    b.md:1:4: error front-matter-code The front matter is marked as “js”; only YAML is read.
    c.md: info file-empty There is nothing but white space in it.

    error    front-matter-code           1 in 1 file        Write plain YAML after \`---\`: code is never run.
    warning  date-unreadable             1 in 1 file        Write the date as YYYY-MM-DD.
    info     date-missing                1 in 1 file        Add \`date:\` if it is known.
    info     file-empty                  1 in 1 file        Nothing to publish; delete the file, or look for a better copy.

    inputs 3, published 1, duplicate 0, skipped 1, refused 1 (ignored 0)
    ",
    }
  `)
})

test('check --json prints the report and writes nothing', async () => {
  const {code, stdout, stderr} = await runs(['check', '--input', seedsFolder, '--json', '--strict'])
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toMatchObject({inputs: 5, published: 5, duplicate: 0, skipped: 0, refused: 0})
})

test('a reader that stops early ends nothing with an error', async () => {
  expect(await runs(['check', '--input', seedsFolder], {unread: true})).toEqual({code: 0, stdout: '', stderr: ''})
})

test('a build that fails leaves the last site as it was', async () => {
  folder('kept', {'a.md': article})
  expect((await runs(['build', '--input', 'kept', '--output', 'kept-site', '--no-cache'])).code).toBe(0)
  const before = readFileSync(path.join(room, 'kept-site', 'manifest-sha256.txt'), 'utf8')
  folder('kept', {'a.md': ''})
  expect((await runs(['build', '--input', 'kept', '--output', 'kept-site', '--no-cache'])).code).toBe(2)
  expect(readFileSync(path.join(room, 'kept-site', 'manifest-sha256.txt'), 'utf8')).toBe(before)
})
