import {describe, expect, test} from 'vitest'
import type {SitePath} from '../../../../src/model.ts'
import {contentPolicy, headerPolicy, searchPolicy} from '../../../../src/site/publish/csp.ts'
import {headersFile, headersFor, parseHeaders, robotsFile} from '../../../../src/site/publish/headers.ts'
import {budgetOf, hostNames, isHostName, overLimits} from '../../../../src/site/publish/hosts.ts'
import {openSearch} from '../../../../src/site/publish/opensearch.ts'
import {sitemaps} from '../../../../src/site/publish/sitemap.ts'

const place = {origin: 'https://news.example', prefix: '/x/'}
const paths = (count: number) => Array.from({length: count}, (_, index) => `/a/s${index}/` as SitePath)

describe('the sitemap', () => {
  test('names every page by its whole address', () => {
    expect([...sitemaps(place, paths(2))]).toEqual([
      {
        path: 'sitemap.xml',
        text:
          '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
          '<url><loc>https://news.example/x/a/s0/</loc></url><url><loc>https://news.example/x/a/s1/</loc></url></urlset>\n',
      },
    ])
  })

  test('is parted at 50,000 addresses, with an index in its place', () => {
    const files = [...sitemaps(place, paths(100_001))]
    expect(files.map(({path}) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    expect(files.map(({text}) => text.match(/<loc>/g)?.length)).toEqual([3, 50_000, 50_000, 1])
    expect(files[0]?.text).toContain('<loc>https://news.example/x/sitemap-3.xml</loc>')
    expect([...sitemaps(place, paths(50_000))]).toHaveLength(1)
  })

  test('is not there without an address', () => {
    expect([...sitemaps({...place, origin: null}, paths(2))]).toEqual([])
  })
})

describe('_headers', () => {
  const rules = parseHeaders(headersFile(place, ['/media/*']))

  test('sends every file with the policy and its type as it is, types hosts don’t know, and how long to keep which', () => {
    expect(headersFile(place, ['/media/*'])).toBe(`/x/*
  Content-Security-Policy: ${headerPolicy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()

/x/data/articles.jsonl
  Content-Type: application/jsonl; charset=utf-8

/x/data/articles.bib
  Content-Type: application/x-bibtex; charset=utf-8

/x/data/articles.ris
  Content-Type: application/x-research-info-systems; charset=utf-8

/x/media/*
  Cache-Control: public, max-age=31536000, immutable
`)
  })

  test('forbids everything that is not this site’s; only pages that search may run WebAssembly', () => {
    const policy = (script: string) =>
      `default-src 'none'; script-src ${script}; style-src 'self'; img-src 'self' data:; connect-src 'self'; ` +
      "font-src 'self'; base-uri 'none'; form-action 'self'"
    expect(contentPolicy).toBe(policy("'self'"))
    expect(searchPolicy).toBe(policy("'self' 'wasm-unsafe-eval'"))
    expect(headerPolicy).toBe(`${searchPolicy}; frame-ancestors 'self'`)
  })

  test('holds for the addresses a rule names, and for as many as its star stands for', () => {
    const of = (path: string) => [...headersFor(path, rules).keys()]
    expect(of('/x/a/s1/')).toContain('Content-Security-Policy')
    expect(of('/x/')).toContain('Content-Security-Policy')
    expect(of('/y/a/s1/')).toEqual([])
    expect(of('/x/data/articles.jsonl')).toContain('Content-Type')
    expect(of('/x/data/articles.jsonl2')).not.toContain('Content-Type')
    const ends = parseHeaders('/ab*bc\n  X-One: 1\n')
    expect([headersFor('/abc', ends).size, headersFor('/abbc', ends).size, headersFor('/ab.bc', ends).size]).toEqual([
      0, 1, 1,
    ])
  })

  test('lets only files named by their content be kept for ever', () => {
    expect(headersFor('/x/media/0a1b.png', rules).get('Cache-Control')).toContain('immutable')
    expect(headersFor('/x/a/s1/', rules).has('Cache-Control')).toBe(false)
    expect(headersFor('/media/0a1b.png', rules).has('Cache-Control')).toBe(false)
  })

  test('gives no header twice to one address, since hosts would join the values', () => {
    for (const path of ['/x/', '/x/data/articles.jsonl', '/x/media/0a1b.png']) {
      const names = rules
        .filter((rule) => headersFor(path, [rule]).size > 0)
        .flatMap(({headers}) => headers.map(([name]) => name))
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('is read as hosts read it: comments and nonsense are passed over', () => {
    expect(parseHeaders('# words\n  Lost: 1\n/a \n  X-One: 1: 2\n  nonsense\n\n/*.txt\n  X-Two: 2\n')).toEqual([
      {path: '/a', headers: [['X-One', '1: 2']]},
      {path: '/*.txt', headers: [['X-Two', '2']]},
    ])
    expect(headersFor('/b.txt', parseHeaders('/a\n  X-One: 1\n/*.txt\n  X-Two: 2\n'))).toEqual(
      new Map([['X-Two', '2']]),
    )
  })
})

describe('robots.txt and opensearch.xml', () => {
  test('let everybody in, and name the sitemap where there is one', () => {
    expect(robotsFile(undefined)).toBe('User-agent: *\nDisallow:\n')
    expect(robotsFile('https://news.example/x/sitemap.xml')).toBe(
      'User-agent: *\nDisallow:\n\nSitemap: https://news.example/x/sitemap.xml\n',
    )
  })

  test('search by address, only where the address is known', () => {
    const frame = {...place, siteTitle: '一二三四五六七八九十甲乙丙丁戊己庚辛', siteDescription: ''}
    expect(openSearch(frame)).toContain('template="https://news.example/x/search/?q={searchTerms}"')
    expect(openSearch(frame)).toContain('<ShortName>一二三四五六七八九十甲乙丙丁戊己</ShortName>')
    expect(openSearch({...frame, siteDescription: '一份旧报'})).toContain('<Description>一份旧报</Description>')
    expect(openSearch({...frame, origin: null})).toBeUndefined()
  })
})

describe('what hosts take', () => {
  const site = budgetOf([
    {path: 'index.html', bytes: 10},
    {path: 'a/1/index.html', bytes: 20},
    {path: 'search/index.bin', bytes: 30 * 1024 * 1024},
    {path: 'search/more.bin', bytes: 5},
  ])

  test('is measured in files, folders, bytes, the largest file and the fullest folder', () => {
    expect(site).toEqual({
      files: 4,
      entries: 7,
      bytes: 35 + 30 * 1024 * 1024,
      fileBytes: 30 * 1024 * 1024,
      largestFile: 'search/index.bin',
      folderFiles: 2,
      fullestFolder: 'search',
    })
  })

  test('a site that is over a limit is told which, by how much and where', () => {
    expect(overLimits(site, 'cloudflare')).toEqual([
      {
        what: 'fileBytes',
        limit: 26_214_400,
        found: 31_457_280,
        message:
          'more than Cloudflare Pages (free) takes: 31,457,280 bytes in search/index.bin; its limit is 26,214,400',
      },
    ])
    expect(overLimits(site, 'github')).toEqual([])
    const full = {...site, files: 20_001, entries: 200_001, bytes: 1_000_000_001, folderFiles: 54_001, fileBytes: 1}
    expect(hostNames.map((name) => [name, overLimits(full, name).map(({what}) => what)])).toEqual([
      ['cloudflare', ['files']],
      ['cloudflare-paid', []],
      ['github', ['bytes']],
      ['netlify', ['folderFiles']],
      ['gitlab', ['entries', 'bytes']],
    ])
  })

  test('only hosts of the table are hosts', () => {
    expect(isHostName('github')).toBe(true)
    expect(isHostName('toString')).toBe(false)
  })
})
