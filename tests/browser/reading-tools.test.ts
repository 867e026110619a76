/** The tools of an article, and this day on the front page: what a script adds, and only when it is wanted. */
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {visit} from '../support/browser.ts'
import {newsArchive} from '../support/command.ts'

const {window} = visit(() => inject('site'))
const article = '/a/nw202201252259607031/'

/** What scripts a page has asked for, by their last name. */
const scriptsOf = (page: import('../support/browser.ts').Page): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').flatMap(({name}) => /[\w-]+\.js$/u.exec(name) ?? []))

test('before anything is wanted, an article asks for at most 8 KB of script', () =>
  window(async ({page, open}) => {
    await open(article)
    await page.waitForLoadState('networkidle')
    const asked = await scriptsOf(page)
    expect(asked.sort()).toEqual(['site.js', 'theme.js'])
    const sizes = asked.map((file) => statSync(path.join(inject('site'), 'assets', file)).size)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(8_000)
  }))

test('what is fetched later runs only if it is what the build has made', () =>
  window(async ({page, open}) => {
    const script = readFileSync(path.join(inject('site'), 'assets', 'cite.js'), 'utf8')
    await page.route('**/cite.js', (route) =>
      route.fulfill({contentType: 'text/javascript', body: `document.title = 'changed'\n${script}`}),
    )
    await open(article)
    const refused = page.waitForEvent('pageerror')
    await page.locator('.cite summary').click()
    expect((await refused).message).toContain('isn’t what it should be')
    expect(await page.title()).not.toBe('changed')
    expect(await page.locator('.cite [data-style="gbt"]').textContent()).toBe('')
  }))

describe('citations', () => {
  test('are made when they are opened', () =>
    window(async ({page, open, misdeeds}) => {
      await open(article)
      const gbt = page.locator('.cite [data-style="gbt"]')
      expect(await gbt.textContent()).toBe('')
      await page.locator('.cite summary').click()
      await expect.poll(() => gbt.textContent()).toContain('[N/OL]. 西宁晚报')
      expect(misdeeds.list).toEqual([])
    }))

  test('of a passage are offered while it is selected', () =>
    window(async ({page, open, misdeeds}) => {
      await open(article)
      const offer = page.locator('.cite-passage')
      await page.locator('.prose p').first().selectText()
      await expect.poll(() => offer.isVisible()).toBe(true)
      await page.evaluate(() => getSelection()?.removeAllRanges())
      await expect.poll(() => offer.isVisible()).toBe(false)
      expect(misdeeds.list).toEqual([])
    }))
})

test('what was copied is said in view, and the same again is said again', () =>
  window(
    async ({page, open, misdeeds}) => {
      await open(article)
      await page.locator('.prose p').first().selectText()
      const offer = page.locator('.cite-passage')
      await expect.poll(() => offer.isVisible()).toBe(true)
      const said = page.locator('[role="status"].cite-said')
      await offer.click()
      await expect.poll(() => said.innerText()).toBe('已复制')
      expect(await said.isVisible()).toBe(true)
      const changes = said.evaluate(
        (place) =>
          new Promise<number>((resolve) => {
            const observer = new MutationObserver((records) => resolve(records.length))
            observer.observe(place, {childList: true})
          }),
      )
      await offer.click()
      expect(await changes).toBeGreaterThan(0)
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[N/OL]. 西宁晚报')
      expect(misdeeds.list).toEqual([])
    },
    {permissions: ['clipboard-read', 'clipboard-write']},
  ))

test('one press copies the citation readers of the language use', () =>
  window(
    async ({page, open, misdeeds}) => {
      await open(article)
      const button = page.locator('.tools [data-cite]')
      expect(await button.innerText()).toBe('复制引文')
      await button.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('.cite-said').innerText()).toBe('已复制')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^.*\[N\/OL\]\. 西宁晚报/u)
      expect(misdeeds.list).toEqual([])
    },
    {permissions: ['clipboard-read', 'clipboard-write']},
  ))

test('the panel of settings closes behind the focus', () =>
  window(async ({page, open}) => {
    await open(article)
    const panel = page.locator('.settings')
    await panel.locator('summary').press('Enter')
    expect(await panel.getAttribute('open')).not.toBe(null)
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    expect(await panel.getAttribute('open')).not.toBe(null)
    await page.keyboard.press('Tab')
    expect(await panel.getAttribute('open')).toBe(null)
  }))

describe('characters', () => {
  test('an article is shown in traditional characters, and back again; what names a source stays', () =>
    window(async ({page, open, misdeeds}) => {
      await open(article)
      const heading = page.locator('.story h1')
      const written = await heading.innerText()
      await page.locator('.settings summary').click()
      await page.locator('[data-setting="han"]').selectOption('hant')
      await expect.poll(() => heading.innerText()).toContain('為建設新青海')
      expect(await heading.getAttribute('lang')).toBe('zh-Hant')
      expect(await page.locator('.source code').first().textContent()).toContain('.txt')
      await page.reload()
      await expect.poll(() => heading.innerText()).toContain('為建設新青海')
      await page.locator('.settings summary').click()
      await page.locator('[data-setting="han"]').selectOption('')
      expect(await heading.innerText()).toBe(written)
      expect(await heading.getAttribute('lang')).toBe('zh-Hans')
      expect(misdeeds.list).toEqual([])
    }))
})

describe('reading aloud', () => {
  test('begins with the title, says what it can do next, and ends', () =>
    window(async ({page, open, misdeeds}) => {
      // The browser of the tests has no voices: what it is told to say is kept instead.
      await page.addInitScript(() => {
        const said: SpeechSynthesisUtterance[] = []
        Object.assign(globalThis, {said})
        Object.defineProperty(globalThis, 'speechSynthesis', {
          value: {
            speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
            getVoices: () => [],
            cancel: () => undefined,
            pause: () => undefined,
            resume: () => undefined,
          },
        })
      })
      await open(article)
      const button = page.locator('[data-aloud]')
      const said = () =>
        page.evaluate(() =>
          (globalThis as unknown as {said: SpeechSynthesisUtterance[]}).said.map(({text, lang}) => [text, lang]),
        )
      expect(await button.innerText()).toBe('朗读')
      await button.click()
      await expect.poll(async () => (await said()).length).toBe(1)
      expect((await said())[0]).toEqual([await page.locator('.story h1').innerText(), 'zh-CN'])
      expect(await button.innerText()).toBe('暂停')
      await page.evaluate(() =>
        (globalThis as unknown as {said: SpeechSynthesisUtterance[]}).said.at(-1)?.onend?.(new Event('end') as never),
      )
      expect(await page.locator('.prose .being-read').count()).toBe(1)
      await button.click()
      expect(await button.innerText()).toBe('继续')
      await page.locator('[data-aloud-stop]').click()
      expect(await button.innerText()).toBe('朗读')
      expect(await page.locator('.being-read').count()).toBe(0)
      expect(misdeeds.list).toEqual([])
    }))
})

describe('with pictures and many articles of one day', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
  beforeAll(async () => {
    // The smallest picture there is: one dot.
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const write = (name: string, content: string | Buffer) => writeFileSync(path.join(folder, name), content)
    write('dot.png', dot)
    write(
      'a.md',
      '---\ntitle: 图片两张\ndate: 2020-03-05\n---\n第一段。\n\n![河边](dot.png)\n\n第二段。\n\n![桥上](dot.png)\n',
    )
    write('b.md', '---\ntitle: 同日一则\ndate: 2020-03-05\n---\n正文一段。\n')
    const {code, stderr} = await newsArchive([
      'build',
      '--input',
      folder,
      '--output',
      path.join(folder, 'site'),
      '--no-cache',
    ])
    if (code !== 0) throw new Error(stderr)
  })
  const own = visit(() => path.join(folder, 'site'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))

  test('a picture is shown alone by click or key, the next by an arrow, and the focus comes back', () =>
    own.window(async ({page, open, misdeeds}) => {
      await open('/2020/03/05/')
      await page.locator('main').getByRole('link', {name: '图片两张'}).click()
      await page.getByRole('button', {name: '放大图片: 河边'}).focus()
      await page.keyboard.press('Enter')
      const dialog = page.locator('dialog.lightbox')
      await expect.poll(() => dialog.count()).toBe(1)
      expect(await dialog.locator('img').getAttribute('alt')).toBe('河边')
      await page.keyboard.press('ArrowRight')
      expect(await dialog.locator('img').getAttribute('alt')).toBe('桥上')
      expect(await dialog.locator('[aria-live="polite"]').innerText()).toBe('桥上')
      await page.keyboard.press('Escape')
      await expect.poll(() => dialog.count()).toBe(0)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('alt'))).toBe('桥上')
      expect(misdeeds.list).toEqual([])
    }))

  test('the front page shows the day of the newest article, or the reader’s own where there is one', () =>
    own.window(async ({page, open, misdeeds}) => {
      await page.clock.setFixedTime(new Date('2031-03-05T12:00:00'))
      await open('/')
      await expect.poll(() => page.locator('#today').innerText()).toBe('历史上的3月5日')
      expect(await page.locator('.on-this-day .day-entries li').count()).toBe(1)
      expect(await page.locator('.on-this-day .more').getAttribute('href')).toBe('/date/03/#d05')
      expect(misdeeds.list).toEqual([])
    }))

  test('a day without articles leaves the newest one', () =>
    own.window(async ({page, open, misdeeds}) => {
      await page.clock.setFixedTime(new Date('2031-11-22T12:00:00'))
      await open('/')
      await page.waitForLoadState('networkidle')
      expect(await page.locator('#today').innerText()).toBe('历史上的3月5日')
      expect(misdeeds.list).toEqual([])
    }))
})
