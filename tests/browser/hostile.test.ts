/** An archive of nothing but attacks, published and read in a real browser, with its policy and without. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Page, visit, type Window} from '../support/browser.ts'
import {newsArchive, type Ran} from '../support/command.ts'
import {filesOf, pagesOf} from '../support/site-files.ts'
import {hostileFiles} from './hostile/files.ts'
import {provoke, scan} from './hostile/scan.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-hostile-'))
const site = path.join(folder, 'site')
let built: Ran | undefined

beforeAll(async () => {
  const input = path.join(folder, 'articles')
  mkdirSync(input)
  for (const {path: name, text} of hostileFiles) writeFileSync(path.join(input, name), text)
  built = await newsArchive(['build', '--input', input, '--output', site, '--no-cache', '--quiet'])
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const {window} = visit(() => site)

interface Report {
  readonly files: readonly {readonly path: string; readonly urls: readonly string[]}[]
}

const reportOf = (): Report & Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(path.join(site, 'report', 'report.json'), 'utf8'))

test('every attack is an article of its own: none ends the run, none is lost', () => {
  expect(built).toMatchObject({code: 0, stderr: ''})
  const {files, ...counts} = reportOf()
  const all = hostileFiles.length
  expect(counts).toMatchObject({inputs: all, published: all, duplicate: 0, skipped: 0, refused: 0})
  expect(files.map((file) => file.path).sort()).toEqual(hostileFiles.map((file) => file.path).sort())
  expect(new Set(files.map(({urls}) => urls[0])).size).toBe(all)
})

const articleAt = () => new Map(reportOf().files.map((file) => [file.urls[0], file.path]))
const addresses = () => pagesOf(site).map((page) => `/${page.replace(/index\.html$/u, '')}`)

test('no page asks for what its policy forbids', {timeout: 300_000}, async () => {
  // Every page of lists and reports, and a few of the articles: the policy is the same on all.
  const articles = articleAt()
  const some = addresses().filter((address, number) => !articles.has(address) || number % 8 === 0)
  const said = await window(async ({open, misdeeds}) => {
    for (const address of some) await open(address)
    return misdeeds.list
  })
  expect(said).toEqual([])
})

test('without any policy nothing runs, nothing is fetched, no name is taken, no line is lost', {
  timeout: 600_000,
}, async () => {
  const articles = articleAt()
  const linesOf = new Map(hostileFiles.map((file) => [file.path, file.lines]))
  const lookAt = (some: readonly string[]) =>
    window(
      async (visited) => {
        const noted = await watch(visited)
        const found: string[] = []
        for (const address of some) {
          const file = articles.get(address)
          const held = await heldBy(address, visited)
          const missing = await missingFrom(visited.page, linesOf.get(file ?? '') ?? [])
          found.push(...[...held, ...missing, ...noted.splice(0)].map((what) => `${file ?? address}: ${what}`))
        }
        return found
      },
      {bypassCSP: true},
    )
  // Two windows: a browser renders in as many processes.
  const halves = [0, 1].map((half) => addresses().filter((_, number) => number % 2 === half))
  const wrong = (await Promise.all(halves.map(lookAt))).flat()
  expect(wrong).toEqual([])
})

test('what search shows of titles, tags, texts and of what is asked for is text', {timeout: 120_000}, async () => {
  const jsonl = readFileSync(path.join(site, 'data', 'articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const titles = jsonl.map((line): {title: string} => JSON.parse(line)).map(({title}) => title)
  const image = '<img src=x onerror=ran()>'
  const {shown, elements, asked, said} = await window(
    async (visited) => {
      const {page, open} = visited
      const noted = await watch(visited)
      await open(`/search/?q=${encodeURIComponent('title:河湾')}`)
      const hits = page.locator('[data-search-hit]')
      const more = page.locator('[data-search-more]')
      await hits.first().waitFor()
      while (await more.isVisible()) {
        const before = await hits.count()
        await more.click()
        await expect.poll(() => hits.count()).toBeGreaterThan(before)
      }
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('.search-more-excerpts')) button.click()
      })
      await page.waitForLoadState('networkidle')
      const shown = await hits.allTextContents()
      const elements = await page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll('.search-columns *, [data-search-notes] *')].map(({localName}) => localName),
        ),
      ])
      await open(`/search/?q=${encodeURIComponent(`没有的${image}`)}`)
      const asked = page.getByText(`没有的${image}`)
      await asked.first().waitFor()
      return {shown, elements, asked: await page.locator('main img').count(), said: noted}
    },
    {bypassCSP: true},
  )
  const one = (title: string) => title.replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
  expect(shown.map(one).sort()).toEqual(
    titles
      .filter((title) => title.includes('河湾'))
      .map(one)
      .sort(),
  )
  expect(elements.filter((name) => /^(?:img|script|svg|b|iframe|style)$/u.test(name))).toEqual([])
  expect([asked, said]).toEqual([0, []])
})

describe('the eyes of this test see', () => {
  const raw: Readonly<Record<string, readonly [markup: string, seen: RegExp]>> = {
    'a handler': ['<p onclick=ran()>字</p>', /^ran$/u],
    'a script of the page': ['<script>0</script>', /^a script of the markup/u],
    'a question': ['<p onclick=alert(1)>字</p>', /^asked 1$/u],
    'a picture from elsewhere': ['<img src="https://elsewhere.example/1.gif">', /^asked https:\/\/elsewhere\.example/u],
    'an address that runs': ['<a href="java&Tab;script:ran()">点</a>', /with href="java/u],
    'what a second reading makes': ['<noscript><base href=x></noscript>', /without scripts: <base>/u],
    'an id twice': ['<p id=a>一</p><p id=a>二</p>', /second with the id a/u],
    'a name of the document': ['<p id=cookie>一</p>', /called cookie/u],
    'a part shown alone': ['<div><template shadowrootmode=open>字</template></div>', /shadow root/u],
  }
  test.each(Object.entries(raw))('%s', async (name, [markup, seen]) => {
    const page = `${Object.keys(raw).indexOf(name)}.html`
    writeFileSync(
      path.join(site, page),
      `<!doctype html><meta charset=utf-8><title>${name}</title><div class=story-text>${markup}</div>`,
    )
    const found = await window(
      async (visited) => {
        const noted = await watch(visited)
        return [...(await heldBy(`/${page}`, visited)), ...noted]
      },
      {bypassCSP: true},
    )
    rmSync(path.join(site, page))
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(seen)]))
  })
})

test('files for programs are what they say, whatever an article calls itself', {timeout: 120_000}, () =>
  window(async ({page, open}) => {
    await open('/about/')
    for (const file of filesOf(site).filter((name) => /\.(?:xml|json|jsonl|csv)$/u.test(name))) {
      const text = readFileSync(path.join(site, file), 'utf8')
      const errors = (xml: string) =>
        new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror')?.textContent ?? ''
      if (file.endsWith('.xml')) expect([file, await page.evaluate(errors, text)]).toEqual([file, ''])
      if (file.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow()
      if (file.endsWith('.jsonl'))
        for (const line of text.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
      if (file.endsWith('.csv')) expect(text.match(/(?:^|,)"?[=+@-]/gmu)).toBeNull()
    }
  }),
)

/** Opens a page, does to it what readers do, and says what is in it that should not be. */
async function heldBy(address: string, {page, open}: Window): Promise<string[]> {
  await open(address)
  await page.evaluate(provoke)
  return page.evaluate(scan)
}

async function missingFrom(page: Page, lines: readonly string[]): Promise<string[]> {
  if (lines.length === 0) return []
  const shown = await page.locator('.story-text').innerText()
  return lines.filter((line) => !shown.includes(line)).map((line) => `“${line}” can't be read`)
}

/** Notes whatever runs or is asked for: what an attack calls, windows, scripts out of the markup of a page. */
async function watch({page, misdeeds}: Window): Promise<string[]> {
  const noted = misdeeds.list
  await page.exposeFunction('ran', () => noted.push('ran'))
  page.on('dialog', (dialog) => {
    noted.push(`asked ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => noted.push(`opened ${popup.url()}`))
  const debug = await page.context().newCDPSession(page)
  await debug.send('Debugger.enable')
  debug.on('Debugger.scriptParsed', ({url}) => {
    if (url.startsWith('http') && !/\.js(?:\?|$)/u.test(url)) noted.push(`a script of the markup of ${url}`)
  })
  return noted
}
