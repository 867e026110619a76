/** A story in two papers: the comparison of its versions, with and without script. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {visit} from '../support/browser.ts'
import {newsArchive} from '../support/command.ts'

const room = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(room, {recursive: true, force: true}))

const sentences = Array.from(
  {length: 10},
  (_, i) => `新馆的第${'一二三四五六七八九十'[i]}间阅览室昨天开放，里面有${i + 3}排书架。`,
)
const print = (source: string, day: number, text: readonly string[]) =>
  `---\nid: hewan-${source === '河湾晚报' ? 'wanbao' : 'ribao'}-2022\ntitle: 新馆开放\nsource: ${source}\ndate: 2022-03-0${day}\n---\n\n${text.join('\n\n')}\n`

const site = path.join(room, 'site')
beforeAll(async () => {
  const input = path.join(room, 'in')
  mkdirSync(input)
  writeFileSync(path.join(input, 'a.md'), print('河湾晚报', 2, sentences))
  writeFileSync(
    path.join(input, 'b.md'),
    print('江口日报', 3, [...sentences.slice(0, 9), '读者说，最喜欢靠河的窗子。']),
  )
  const {code, stderr} = await newsArchive(['build', '--input', input, '--output', site, '--no-cache', '--no-search'])
  expect([code, stderr]).toEqual([0, expect.stringContaining('published 2')])
})

const {window} = visit(() => site)

test.each([true, false])('the versions are compared (script: %s)', (javaScriptEnabled) =>
  window(
    async ({page, open}) => {
      await open('/a/hewan-wanbao-2022/')
      const versions = page.locator('.reprints .family > li')
      expect(await versions.count()).toBe(2)
      expect(await versions.first().textContent()).toContain('本页')
      const inserted = page.locator('.comparison ins')
      expect(await inserted.isVisible()).toBe(false)
      await page.locator('.comparison summary').click()
      expect(await inserted.isVisible()).toBe(true)
      expect(await inserted.textContent()).toBe('读者说，最喜欢靠河的窗子。')
      expect(await page.locator('.comparison del').textContent()).toBe(sentences[9])
    },
    {javaScriptEnabled},
  ),
)

test('nothing a checker of accessibility finds in an open comparison, light or dark', () =>
  window(async ({page, open}) => {
    await open('/a/hewan-ribao-2022/')
    await page.locator('.comparison summary').click()
    await page.evaluate(axe.source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme})
      const {violations} = await page.evaluate(() => (globalThis as unknown as {axe: typeof axe}).axe.run())
      expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`)).toEqual(
        [],
      )
    }
  }))
