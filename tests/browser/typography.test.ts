/** How lines are broken and things are set, on a phone. */
import {expect, inject, test} from 'vitest'
import {type Page, visit} from '../support/browser.ts'

const {window} = visit(() => inject('site'))
const phone = {viewport: {width: 390, height: 844}}

/** Words of headlines that a line's end cuts through. */
const cutWords = (page: Page): Promise<string[]> =>
  page.locator('main .phrased').evaluateAll((headings) =>
    headings.flatMap((heading) => {
      const words = new Intl.Segmenter('zh', {granularity: 'word'})
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      const cut: string[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const {segment, index, isWordLike} of words.segment(node.textContent ?? '')) {
          if (isWordLike !== true) continue
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + segment.length)
          if (new Set([...range.getClientRects()].map(({top}) => top)).size > 1) cut.push(segment)
        }
      return cut
    }),
  )

test.each(['/', '/2022/', '/organisation/zhongguorenshou/', '/a/nw202112232224415618/'])(
  'on %s no headline breaks inside a word',
  (address) =>
    window(async ({page, open}) => {
      await open(address)
      expect(await page.locator('main .phrased').count()).toBeGreaterThan(0)
      expect(await cutWords(page)).toEqual([])
    }, phone),
)

test('a headline in two phrases is two lines, and one line with a space between them where there is room', () =>
  window(async ({page, open}) => {
    await open('/a/nw202112232224415618/')
    const heading = page.locator('h1')
    const gap = () =>
      heading.evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const rects: DOMRect[] = []
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const range = document.createRange()
          range.selectNodeContents(node)
          if (node.textContent?.trim() !== '') rects.push(range.getBoundingClientRect())
        }
        const lines = new Set(rects.map(({top}) => Math.round(top)))
        const between = rects.slice(1).map((rect, i) => rect.left - (rects[i]?.right ?? 0))
        return {lines: lines.size, widest: Math.max(...between)}
      })
    await page.setViewportSize({width: 1280, height: 800})
    expect((await gap()).lines).toBe(2)
    await heading.evaluate((element) => {
      element.style.width = '80rem'
      element.style.textWrap = 'wrap'
    })
    const {lines, widest} = await gap()
    expect(lines).toBe(1)
    expect(widest).toBeGreaterThan(4)
  }))

test('a figure is as wide as the text', () =>
  window(async ({page, open}) => {
    await open('/a/s342458589a93/')
    const width = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().width)
    expect(await width('.prose figure')).toBe(await width('.prose'))
  }, phone))

test('a year has its twelve months in a grid, silent ones drawn', () =>
  window(async ({page, open}) => {
    await open('/2022/')
    const months = page.locator('.narrower .months > li')
    expect(await months.count()).toBe(12)
    expect(await months.nth(0).innerText()).toContain('1月')
    expect(await months.locator('.silent').count()).toBeGreaterThan(0)
  }, phone))

test('offices fit a phone in four columns, however long the span', () =>
  window(async ({page, open}) => {
    await open('/organisation/zhongguorenshou/')
    const over = await page.locator('main').evaluate((main) => {
      const cells = [
        '中国河湾水务股份有限公司总经理',
        '<span class="span"><a href="/">2021年12月23日</a><a href="/">2022年11月30日</a></span>',
        '河湾晚报',
        '12',
      ]
      main.insertAdjacentHTML(
        'beforeend',
        `<section class="roles"><section class="wide-table"><table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table></section></section>`,
      )
      const table = main.querySelector('.roles .wide-table')
      return (table?.scrollWidth ?? 0) - (table?.clientWidth ?? 0)
    })
    expect(over).toBe(0)
  }, phone))

test('what is written from the right stands there on its own lines, and in lists beside what it belongs to', () =>
  window(async ({page, open}) => {
    /** Free room on both sides of a headline in Hebrew, as the page's template would make it. */
    const room = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((headline) => {
          headline.setAttribute('lang', 'he')
          headline.textContent = 'גשר חדש'
          const words = document.createRange()
          words.selectNodeContents(headline)
          const [line, box] = [words.getBoundingClientRect(), headline.getBoundingClientRect()]
          return {left: Math.round(line.left - box.left), right: Math.round(box.right - line.right)}
        })
    await open('/a/sd98747eaf0ab/')
    const own = await room('h1')
    expect([own.right, own.left > 50]).toEqual([0, true])
    await open('/2022/')
    const inList = await room('.entry .headline')
    expect([inList.left, inList.right > 50]).toEqual([0, true])
  }, phone))

test('Chinese is set as a typesetter would: two characters of indent, full lines, marks where they belong', () =>
  window(async ({page, open}) => {
    await open('/a/nw202201252259607031/')
    const set = await page
      .locator('.prose p')
      .nth(1)
      .evaluate((paragraph) => {
        const style = getComputedStyle(paragraph)
        return {
          indent: Number.parseFloat(style.textIndent) / Number.parseFloat(style.fontSize),
          align: style.textAlign,
          breaks: style.getPropertyValue('line-break'),
          between: style.getPropertyValue('text-autospace'),
          marks: style.getPropertyValue('text-spacing-trim'),
        }
      })
    expect(set).toEqual({indent: 2, align: 'justify', breaks: 'strict', between: 'normal', marks: 'trim-start'})
    const texts = await page.locator('.prose p').allTextContents()
    expect(texts.filter((text) => /^[\s\u3000]/u.test(text))).toEqual([])
  }, phone))

test('no paragraph ends in a line of one character with its mark', () =>
  window(async ({page, open}) => {
    for (const address of ['/a/nw202201252259607031/', '/a/sd98747eaf0ab/']) {
      await open(address)
      const lonely = await page.locator('.prose p').evaluateAll((paragraphs) =>
        paragraphs.flatMap((paragraph) => {
          const range = document.createRange()
          range.selectNodeContents(paragraph)
          const rects = [...range.getClientRects()]
          const lines = new Set(rects.map(({top}) => Math.round(top)))
          const bottom = Math.max(...rects.map((rect) => rect.bottom))
          const last = rects.filter((rect) => bottom - rect.bottom < 4)
          const width = Math.max(...last.map(({right}) => right)) - Math.min(...last.map(({left}) => left))
          // Two characters of 18 pixels: one with the mark behind it.
          return lines.size > 1 && width <= 36 ? [paragraph.textContent?.slice(-8)] : []
        }),
      )
      expect(lonely).toEqual([])
    }
  }, phone))

test('words in Chinese are not slanted, emphasis is told by another hand', () =>
  window(async ({page, open}) => {
    await open('/a/sd98747eaf0ab/')
    const styles = await page.locator('.prose').evaluate((prose) => {
      const paragraph = prose.appendChild(document.createElement('p'))
      paragraph.innerHTML = '河湾<em>大桥</em><em lang="en">bridge</em>'
      return [...paragraph.querySelectorAll('em')]
        .map((em) => getComputedStyle(em))
        .map((style) => [style.fontStyle, /Kai/u.test(style.fontFamily)])
    })
    expect(styles).toEqual([
      ['normal', true],
      ['italic', false],
    ])
  }, phone))

test('the one before and the one after stand side by side, those of a day below those of a publication', () =>
  window(async ({page, open}) => {
    await open('/a/nw202201252259607031/')
    await page.setViewportSize({width: 1280, height: 800})
    const sides = await page.locator('main').evaluate((main) => {
      main.insertAdjacentHTML(
        'beforeend',
        '<nav class="neighbours"><div class="pair"><a class="neighbour older">甲</a></div><div class="pair"><a class="neighbour older">乙</a><a class="neighbour newer">丙</a></div></nav>',
      )
      const [first, older, newer] = [...main.querySelectorAll('nav:last-child > .pair > *')].map((each) =>
        each.getBoundingClientRect(),
      )
      return {
        column: first?.left === older?.left,
        row: older?.top === newer?.top,
        right: (newer?.left ?? 0) >= (older?.right ?? 0),
      }
    })
    expect(sides).toEqual({column: true, row: true, right: true})
  }))

test('where a system has its own colours, what is chosen is still told from what is not', () =>
  window(
    async ({page, open}) => {
      await open('/a/sd98747eaf0ab/')
      const colours = await page
        .locator('.versions label')
        .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor))
      expect(new Set(colours).size).toBe(2)
      // Where it is put on a plate of the page's colour, words of that colour are not seen.
      await open('/search/')
      const button = page.locator('.search-line button')
      expect(await button.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe('none')
      await open('/date/01/')
      const here = page.locator('.month-links [aria-current]')
      const colour = (element: Element) => getComputedStyle(element).backgroundColor
      expect(await here.evaluate(colour)).not.toBe(await page.locator('body').evaluate(colour))
    },
    {...phone, forcedColors: 'active'},
  ))
