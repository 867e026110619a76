/** What holds for every kind of page in every language of the interface. */
import {renderToString} from 'preact-render-to-string'
import {describe, expect, test} from 'vitest'
import type {InterfaceLanguage} from '../../../src/site/views/model.ts'
import {render as about} from '../../../templates/about.11ty.tsx'
import {render as article} from '../../../templates/article.11ty.tsx'
import {render as days} from '../../../templates/days.11ty.tsx'
import {render as home} from '../../../templates/home.11ty.tsx'
import {render as index} from '../../../templates/index.11ty.tsx'
import {render as list} from '../../../templates/list.11ty.tsx'
import {render as mention} from '../../../templates/mention.11ty.tsx'
import {render as names} from '../../../templates/names.11ty.tsx'
import {render as notFound} from '../../../templates/not-found.11ty.tsx'
import {render as report} from '../../../templates/report.11ty.tsx'
import {render as reportList} from '../../../templates/report-list.11ty.tsx'
import {render as search} from '../../../templates/search.11ty.tsx'
import {
  aboutView,
  articleView,
  daysView,
  frameIn,
  homeView,
  indexView,
  listView,
  mentionView,
  namesView,
  notFoundView,
  reportListView,
  reportView,
  searchView,
  sharedTagsView,
  tagsView,
} from './pages.ts'

const languages: readonly InterfaceLanguage[] = ['zh-Hans', 'zh-Hant', 'en']

const pages = languages.flatMap((lang) => {
  const frame = frameIn(lang)
  return [
    ['home', home({view: homeView, frame})],
    ['list', list({view: listView, frame})],
    ['shared tags', list({view: sharedTagsView, frame})],
    ['index', index({view: indexView, frame})],
    ['tags', index({view: tagsView, frame})],
    ['days', days({view: daysView, frame})],
    ['article', article({view: articleView, frame})],
    ['search', search({view: searchView, frame})],
    ['report', report({view: reportView, frame})],
    ['report of a code', reportList({view: reportListView, frame})],
    ['about', about({view: aboutView, frame})],
    ['mention', mention({view: mentionView, frame})],
    ['names', names({view: namesView, frame})],
    ['not-found', notFound({view: notFoundView, frame})],
  ].map(([kind, page]) => ({name: `${kind} in ${lang}`, lang, html: renderToString(page as never)}))
})

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length

describe.each(pages)('$name', ({name, html, lang}) => {
  test('has one heading of the first level, one main part and the language of its interface', () => {
    expect(count(html, /<h1[ >]/g)).toBe(1)
    expect(count(html, /<main[ >]/g)).toBe(1)
    expect(html).toMatch(new RegExp(`^<html lang="${lang}">`))
  })

  test('has no style of its own, and no script but files of this site and data', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
    for (const [, attributes, content] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)) {
      if (attributes?.includes('application/ld+json')) continue
      expect(attributes).toMatch(/src="\/archive\//)
      expect(content).toBe('')
    }
  })

  test('forbids everything from elsewhere, and sends no address along', () => {
    // The page that searches compiles WebAssembly; no other page may.
    const scripts = name.startsWith('search') ? `'self' 'wasm-unsafe-eval'` : `'self'`
    expect(html).toContain(`content="default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:`)
    expect(html).toContain('<meta name="referrer" content="no-referrer"/>')
  })

  test('writes every address of the site below its path prefix', () => {
    const addresses = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address)
    const inside = addresses.filter((address) => !/^(?:https?:|#)/.test(address))
    expect(inside.length).toBeGreaterThan(5)
    expect(inside.filter((address) => !address.startsWith('/archive/'))).toEqual([])
  })

  test('names every region it has more than one of', () => {
    for (const [tag] of html.matchAll(/<nav[^>]*>/g)) expect(tag).toMatch(/aria-label/)
  })

  test('has no absolute address without an origin', () => {
    expect(html).not.toMatch(/rel="canonical"|og:url|rel="search"/)
  })
})

test('with an origin, a page says where it stands', () => {
  const html = renderToString(article({view: articleView, frame: frameIn('zh-Hans', {origin: 'https://news.example'})}))
  expect(html).toContain('<link rel="canonical" href="https://news.example/archive/a/x1/"/>')
  expect(html).toContain('<meta property="og:url" content="https://news.example/archive/a/x1/"/>')
})

test('with an origin, a page has a picture to be passed on with: its own, or the one of all pages', () => {
  const frame = frameIn('zh-Hans', {origin: 'https://news.example'})
  const drawn = renderToString(article({view: articleView, frame}))
  expect(drawn).toContain('<meta property="og:image" content="https://news.example/archive/assets/card.png"/>')
  const figure = {address: 'x.png', local: '/media/ab.png', width: 600, height: 400, alt: '河边', caption: ''}
  const own = renderToString(article({view: {...articleView, body: {...articleView.body, figures: [figure]}}, frame}))
  expect(own).toContain('<meta property="og:image" content="https://news.example/archive/media/ab.png"/>')
  expect(own).toContain('<meta property="og:image:width" content="600"/>')
  expect(renderToString(article({view: articleView, frame: frameIn('en')}))).not.toContain('og:image')
})

test('the page for missing addresses is no page to be found or named', () => {
  const html = renderToString(notFound({view: notFoundView, frame: frameIn('en', {origin: 'https://news.example'})}))
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  expect(html).not.toContain('canonical')
})
