/** Categories and publications can be followed one by one. */
import {expect, inject, test} from 'vitest'
import {parseHtml} from '../../src/ingest/body/parse.ts'
import {attribute, elements} from '../../src/ingest/body/tree.ts'
import {elementsOf, filesOf, pagesOf, textOf} from '../support/site-files.ts'

const site = inject('prefixedSite')
const origin = 'https://news.example.org/archive'

const feedOf = (page: string) =>
  elementsOf(site, page)
    .filter((node) => node.tagName === 'link' && attribute(node, 'type') === 'application/atom+xml')
    .map((node) => attribute(node, 'href'))
    .filter((href) => href !== '/archive/feed.xml')

test('every category and publication names its feed, and no other list has one', () => {
  const lists = pagesOf(site).filter((page) => feedOf(page).length > 0)
  const expected = filesOf(site).filter((file) => /^(?:category|publication)\/.+\/index\.html$/u.test(file))
  expect(lists).toEqual(expected)
  for (const page of lists) expect(feedOf(page)).toEqual([`/archive/${page.replace('index.html', 'feed.xml')}`])
})

test('a feed has the articles of its list and no others', () => {
  const text = textOf(site, 'publication/xiningwanbao/feed.xml')
  const nodes = elements(parseHtml(text)).map(({node}) => node)
  const links = nodes.filter(({tagName}) => tagName === 'link').map((node) => attribute(node, 'href'))
  expect(links).toEqual([
    `${origin}/publication/xiningwanbao/feed.xml`,
    `${origin}/publication/xiningwanbao/`,
    `${origin}/a/nw202201252259607031/`,
  ])
  expect(text).toContain('<title>西宁晚报 · 国寿新闻档案</title>')
})
