import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {SitePath} from '../../../../src/model.ts'
import {formerPath} from '../../../../src/site/publish/former-path.ts'
import {planRedirects, redirectPage, redirectsFile} from '../../../../src/site/publish/redirects.ts'
import {article} from './articles.ts'

const place = {origin: 'https://news.example', prefix: '/x/'}

describe('a former address', () => {
  test.each([
    ['/old/x.html', '/old/x.html'],
    ['old//x/', '/old/x/'],
    ['  /old/x  ', '/old/x'],
    ['https://news.example/x/old/x.html', '/old/x.html'],
    ['/%6Fld/x.html', '/old/x.html'],
    ['/2022/01/25/jian-kang_bao~1.htm', '/2022/01/25/jian-kang_bao~1.htm'],
    [`/${'a'.repeat(180)}/`, `/${'a'.repeat(180)}/`],
    [`/${'abcdefgh/'.repeat(26)}a.html`, `/${'abcdefgh/'.repeat(26)}a.html`],
  ])('%j is kept as %j', (address, path) => {
    expect(formerPath(address, place)).toEqual({path})
  })

  test.each([
    ['https://other.example/old/', 'another site'],
    ['https://news.example.evil.example/x/old/', 'another site'],
    ['//other.example/old/', 'another site'],
    ['javascript:alert(1)', 'another site'],
    ['/?p=12', 'follows'],
    ['/old#part', 'follows'],
    ['/旧闻/', 'safe'],
    ['/%E6%97%A7/', 'safe'],
    ['/%', 'safe'],
    ['/a b/', 'safe'],
    ['/:year/:title/', 'safe'],
    ['/a%00b', 'safe'],
    ['/a\\b', 'safe'],
    ['/../../etc/passwd', 'no name'],
    ['/%2e%2e/x', 'no name'],
    ['/.git/config', 'no name'],
    ['/old./x', 'no name'],
    ['/con/', 'no name'],
    ['/NUL.html', 'no name'],
    ['/', 'home page'],
    ['', 'home page'],
    [`/${'a'.repeat(181)}/`, 'too long'],
    [`/${'abcdefgh/'.repeat(26)}ab.html`, 'too long'],
  ])('%j can’t be kept: %s', (address, why) => {
    const former = formerPath(address, place)
    expect('why' in former ? former.why : former.path).toContain(why)
  })

  test('is never a path outside the site, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.string(), fc.string({unit: fc.constantFrom('.', '/', '%2e', '\\', 'a')})),
        (address) => {
          const former = formerPath(address, place)
          if ('path' in former) expect(new URL(former.path, 'https://h.example').pathname).toBe(former.path)
        },
      ),
    )
  })
})

describe('the plan', () => {
  const site = {
    pages: ['/', '/a/s1/', '/a/s2/', '/Search/'].map((path) => path as SitePath),
    files: ['/feed.xml', '/404.html'],
  }
  const plan = (...articles: readonly {id: string; former: readonly string[]}[]) =>
    planRedirects(articles.map(article), place, site)

  test('leads old addresses to the article, each once', () => {
    const {redirects, issues} = plan({
      id: 's1',
      former: ['/old/x.html', '/old/x.html', 'old/x.html', '/a/s1/', '/a/s1'],
    })
    expect(redirects).toEqual([
      {from: '/old/x.html', file: 'old/x.html', to: '/a/s1/', title: '旧闻一则', lang: 'zh-Hans'},
    ])
    expect(issues).toEqual([])
  })

  test('never takes the place of a page, a file, a folder or another redirect, by any case', () => {
    const {redirects, issues} = plan(
      {id: 's1', former: ['/one/', '/deep/er.html']},
      {
        id: 's2',
        former: ['/ONE', '/A/S1/', '/feed.xml/', '/404.HTML', '/data/x/', '/deep/er.html/x/', '/a.html', '/旧/'],
      },
    )
    expect(redirects.map(({from, to}) => [from, to])).toEqual([
      ['/one/', '/a/s1/'],
      ['/deep/er.html', '/a/s1/'],
      ['/a.html', '/a/s2/'],
    ])
    expect(issues.map(({source, issue}) => [source, issue.code, issue.message])).toEqual([
      ['s2.txt', 'redirect-unusable', 'The former address “/ONE” can’t be kept: another page has it.'],
      ['s2.txt', 'redirect-unusable', 'The former address “/A/S1/” can’t be kept: another page has it.'],
      [
        's2.txt',
        'redirect-unusable',
        'The former address “/feed.xml/” can’t be kept: a file is where it needs a folder.',
      ],
      ['s2.txt', 'redirect-unusable', 'The former address “/404.HTML” can’t be kept: another page has it.'],
      [
        's2.txt',
        'redirect-unusable',
        'The former address “/data/x/” can’t be kept: the site keeps its own files there.',
      ],
      [
        's2.txt',
        'redirect-unusable',
        'The former address “/deep/er.html/x/” can’t be kept: a file is where it needs a folder.',
      ],
      [
        's2.txt',
        'redirect-unusable',
        'The former address “/旧/” can’t be kept: only letters, digits and - . _ ~ are safe in the names of files.',
      ],
    ])
  })

  test.each(['assets', 'data', 'media', 'search'])('%s is the site’s own, by any case', (folder) => {
    const {redirects, issues} = plan({id: 's1', former: [`/${folder}/x.html`, `/${folder.toUpperCase()}/x/`]})
    expect(redirects).toEqual([])
    expect(issues.map(({issue}) => issue.message)).toEqual([
      `The former address “/${folder}/x.html” can’t be kept: the site keeps its own files there.`,
      `The former address “/${folder.toUpperCase()}/x/” can’t be kept: the site keeps its own files there.`,
    ])
  })

  test('whichever of two that differ by case comes first', () => {
    const {redirects} = plan({id: 's1', former: ['/ONE/']}, {id: 's2', former: ['/one/', '/One/x.html']})
    expect(redirects.map(({from, to}) => [from, to])).toEqual([
      ['/ONE/', '/a/s1/'],
      ['/One/x.html', '/a/s2/'],
    ])
  })

  test('sees a folder where a file is wanted', () => {
    const {issues} = plan({id: 's1', former: ['/x.html/y/']}, {id: 's2', former: ['/x.html']})
    expect(issues.map(({issue}) => issue.message)).toEqual([
      'The former address “/x.html” can’t be kept: there is a folder of that name.',
    ])
  })
})

describe('what is written', () => {
  const redirect = {
    from: '/old/x.html',
    file: 'old/x.html',
    to: '/a/s1/' as SitePath,
    title: '<b>旧闻 & 新闻',
    lang: 'zh-Hans',
  }
  const frame = {...place, siteTitle: '旧闻档案', lang: 'zh-Hans'} as const

  test('a page with a link, and nothing that moves the reader', () => {
    const {path, text} = redirectPage(redirect, frame, {heading: '本页已移动'})
    expect(path).toBe('old/x.html')
    expect(text).toContain('<a href="/x/a/s1/" lang="zh-Hans">&#x3C;b>旧闻 &#x26; 新闻</a>')
    expect(text).toContain('<link rel="canonical" href="https://news.example/x/a/s1/" />')
    expect(text).not.toMatch(/refresh|<script/)
    expect(redirectPage(redirect, {...frame, origin: null}, {heading: '本页已移动'}).text).not.toContain('canonical')
  })

  test('its style is checked, where it is known what it must be', () => {
    const integrity = {'/assets/site.css': 'sha256-abc='}
    const {text} = redirectPage(redirect, {...frame, integrity}, {heading: '本页已移动'})
    expect(text).toContain('<link rel="stylesheet" href="/x/assets/site.css" integrity="sha256-abc=" />')
  })

  test('lines of _redirects, as many as the host reads', () => {
    expect(redirectsFile([redirect], place)).toBe('/x/old/x.html /x/a/s1/ 301\n')
    expect(redirectsFile([redirect, redirect], place, {lines: 1, bytes: 1000})).toBe('/x/old/x.html /x/a/s1/ 301\n')
    expect(redirectsFile([redirect, redirect], place, {lines: 9, bytes: 53})).toBe('/x/old/x.html /x/a/s1/ 301\n')
    expect(redirectsFile([], place)).toBeUndefined()
  })
})
