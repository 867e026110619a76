import {renderToString} from 'preact-render-to-string'
import {describe, expect, test} from 'vitest'
import type {ArticleView} from '../../../src/site/views/model.ts'
import {render} from '../../../templates/article.11ty.tsx'
import {articleView, frame} from './pages.ts'

const page = (changes: Partial<ArticleView> = {}): string =>
  renderToString(render({view: {...articleView, ...changes}, frame}))

test('an inferred date says so, with the sentence it rests on', () => {
  const html = page()
  expect(html).toContain('<time datetime="2024-08">约2024年8月</time></a><span class="inferred">推定</span>')
  expect(html).toContain('日期系推定，原件没有写明。依据原文：<q lang="zh-Hans">截至8月底，步道已有三万人走过。</q>')
})

test('to machines an inferred date is no time of publication', () => {
  expect(page()).not.toContain('article:published_time')
  const {date} = articleView
  const stated = page({date: date && {...date, inferred: false}})
  expect(stated).toContain('<meta property="article:published_time" content="2024-08"/>')
})

test('an inferred title says so; a stated one says nothing', () => {
  expect(page()).toContain('标题系推定')
  expect(page({titleInferred: false})).not.toContain('标题系推定')
})

test('an article without date, publication, authors, tags or neighbours is still a page', () => {
  const bare = page({
    date: null,
    publication: null,
    authors: [],
    tags: [],
    categories: [],
    originalUrl: null,
    older: null,
    sameDay: null,
    related: [],
    mentions: {people: [], organisations: [], figures: []},
  })
  expect(bare).toContain('日期不详')
  expect(bare).not.toMatch(/class="(?:facts|neighbours|related)"/)
})

test('what the source says is text, never markup', () => {
  const hostile = '</title><script>alert(1)</script>'
  const html = page({title: hostile, deck: hostile, platform: hostile, removed: [{rule: hostile, text: hostile}]})
  expect(html).not.toContain('<script>alert')
})

test('linked data can not end its element, and still reads the same', () => {
  const headline = '</script><img src=x onerror=alert(1)>'
  const html = page({jsonLd: {headline}})
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual({headline})
})

test('an original address that is no web address is shown, not linked', () => {
  const html = page({originalUrl: 'javascript:alert(1)'})
  expect(html).toContain('javascript:alert(1)')
  expect(html).not.toMatch(/href="javascript/)
})

describe('原貌 and 复原', () => {
  test('every line of the source is shown with what became of it', () => {
    const lines = page().split('<ol class="lines')[1]?.split('</ol>')[0]?.split('<li') ?? []
    const [, first, blank, left, joined] = lines
    expect(first).toMatch(/class="begins">步道全长六点<span class="unit">段 1 正文<\/span>/)
    expect(blank).toBe('></li>')
    expect(left).toMatch(/aria-label="有删去">×<.*<del>河湾晚报 A03<\/del><span class="reason">版面杂项<\/span>/)
    expect(joined).toMatch(
      /is-doubtful.*紧接上行, 提前至所续之段, 接合存疑">⌒↥\?<.*八公里。<span class="unit">→ 段 1<\/span>/,
    )
  })

  test('lines that are joined as most are carry no class, the others one', () => {
    const line = (text: string, join?: 'closed' | 'space') => ({
      text,
      unit: 0,
      ...(join ? {join} : {type: 'p' as const}),
    })
    const extracted = [line('甲'), line('乙', 'closed'), line('丙', 'closed'), line('丁', 'space')]
    expect(page({body: {...articleView.body, extracted}})).toMatch(
      /<ol class="lines by-closed"[^>]*><li class="begins">甲.*<li>乙<\/li><li>丙<\/li><li class="space">丁<\/li>/,
    )
  })

  test('the reader chooses between them, and the restored text comes first', () => {
    expect(page()).toMatch(/<input type="radio" name="version" value="restored" checked\/>复原/)
  })

  test('the struck part of a line is told from what stayed', () => {
    const body = {
      ...articleView.body,
      extracted: [{text: '开放开放', unit: 0, removed: 'doubled', cut: [2, 4] as const}],
    }
    expect(page({body})).toContain('开放<del>开放</del><span class="reason">重印</span>')
  })

  test('there is nothing to choose where no line was joined or removed', () => {
    const body = {...articleView.body, extracted: [{text: '开放', unit: 0, type: 'p' as const}]}
    expect(page({body})).not.toContain('name="version"')
  })

  test('a text whose lines could not be joined says so', () => {
    const issues = [{code: 'text-not-reflowed', level: 'warning', message: ''}] as const
    expect(page({issues})).toContain('逐行照录')
    expect(page({issues})).not.toContain('name="version"')
  })
})

test('the record names file, hash, encoding, findings and removed words', () => {
  const html = page()
  for (const words of [
    '2024/x1.txt',
    'ab'.repeat(32),
    'gb18030',
    '8,123 字节',
    '日期系推定',
    'Took 2024-08 from the text.',
    '来源行',
  ])
    expect(html).toContain(words)
  expect(html).toContain('<del lang="zh-Hans">（来源：河湾晚报）</del>')
})

test('of very long removed words the record shows the beginning, and says how many more there are', () => {
  const html = page({removed: [{rule: 'page-chrome', text: '栏'.repeat(2345)}]})
  expect(html).toContain(`<del lang="zh-Hans">${'栏'.repeat(2000)}…</del>`)
  expect(html).toContain('另有 345 个字符，见整理报告的 JSON')
})

test('a picture that is elsewhere is linked, never loaded', () => {
  const html = page({leadImage: {address: 'https://pictures.example/1.jpg', alt: '步道', caption: '步道一景'}})
  expect(html).toContain('<a class="picture-placeholder" href="https://pictures.example/1.jpg"')
  expect(html).not.toContain('<img')
})

test('a picture of the archive is shown with its size, so that nothing moves when it comes', () => {
  const leadImage = {
    address: 'https://pictures.example/1.jpg',
    local: '/media/x.jpg',
    width: 600,
    height: 400,
    alt: '步道',
    caption: '',
  }
  expect(page({leadImage})).toContain('<img src="/archive/media/x.jpg" width="600" height="400" alt="步道"/>')
})

test('reference managers find a newspaper article in its newspaper', () => {
  const html = page()
  for (const [name, content] of [
    ['z:itemType', 'newspaperArticle'],
    ['citation_title', '沿河步道今起开放'],
    ['citation_author', '刘春明'],
    ['citation_publication_date', '2024/08'],
    ['prism.publicationName', '河湾晚报'],
    ['DC.identifier', 'x1'],
  ])
    expect(html).toContain(`<meta name="${name}" content="${content}"/>`)
})

test('long articles have contents, short ones have none', () => {
  const headings = ['一', '二', '三'].map((text, index) => ({depth: 2 as const, id: `h-${index}`, text}))
  expect(page({body: {...articleView.body, headings}})).toContain('<a href="#h-1">二</a>')
  expect(page()).not.toContain('class="contents"')
})
