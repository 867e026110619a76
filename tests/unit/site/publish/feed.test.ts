import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {SitePath} from '../../../../src/model.ts'
import {atomFeed, entriesInFeed, type FeedSource} from '../../../../src/site/publish/feed.ts'
import {jsonFeed} from '../../../../src/site/publish/json-feed.ts'
import {article, type Words} from './articles.ts'

const frame: FeedSource['frame'] = {
  origin: 'https://news.example',
  prefix: '/x/',
  siteTitle: '旧闻档案',
  rights: '',
  lang: 'zh-Hans',
}

const source = (words: readonly Words[], more: Partial<FeedSource> = {}): FeedSource => ({
  frame,
  zone: 'Asia/Shanghai',
  title: '旧闻档案',
  description: '',
  limit: entriesInFeed,
  home: '/' as SitePath,
  self: '/feed.xml',
  articles: words.map(article),
  ...more,
})

const json = (text: string): unknown => JSON.parse(text)

describe('the Atom feed', () => {
  test('shows each article with its stamps, names, labels (each once) and opening', () => {
    const words = {
      id: 'nw1',
      title: '保费 < 89元 & 更低',
      published: '2022-01-25T01:04:02+08:00',
      publication: '晨报',
      authors: ['甲'],
      categories: [['财经', '保险']],
      tags: ['健康', '财经/保险'],
      summary: '一句话。',
    }
    expect(atomFeed(source([words]))).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>\n',
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="zh-Hans">',
        '<id>https://news.example/x/feed.xml</id><title>旧闻档案</title>',
        '<link rel="self" type="application/atom+xml" href="https://news.example/x/feed.xml" />',
        '<link rel="alternate" type="text/html" href="https://news.example/x/" />',
        '<updated>2022-01-25T01:04:02+08:00</updated><author><name>旧闻档案</name></author><generator>news-archive</generator>',
        '<entry xml:lang="zh-Hans"><id>https://news.example/x/a/nw1/</id><title>保费 &#x3C; 89元 &#x26; 更低</title>',
        '<link rel="alternate" type="text/html" href="https://news.example/x/a/nw1/" />',
        '<published>2022-01-25T01:04:02+08:00</published><updated>2022-01-25T01:04:02+08:00</updated>',
        '<author><name>甲</name></author><dc:publisher>晨报</dc:publisher>',
        '<category term="财经/保险" /><category term="健康" /><summary>一句话。</summary></entry></feed>\n',
      ].join(''),
    )
  })

  test('stamps a day, a month and a year with their last day, 00:00 in the zone', () => {
    const days = [
      {lastDay: '2022-01-25'},
      {date: '2024-08~', lastDay: '2024-08-31'},
      {date: '1936', lastDay: '1936-12-31'},
    ]
    const stamps = (zone: string) =>
      [...atomFeed(source(days, {zone})).matchAll(/<published>(.*?)</g)].map(([, stamp]) => stamp)
    expect(stamps('Asia/Shanghai')).toEqual([
      '2022-01-25T00:00:00+08:00',
      '2024-08-31T00:00:00+08:00',
      '1936-12-31T00:00:00+08:00',
    ])
    expect(stamps('America/New_York')).toEqual([
      '2022-01-25T00:00:00-05:00',
      '2024-08-31T00:00:00-04:00',
      '1936-12-31T00:00:00-05:00',
    ])
  })

  test('takes the offset of midnight on the day the clocks change', () => {
    const of = (lastDay: string, zone: string) => atomFeed(source([{lastDay}], {zone})).match(/<published>(.*?)</)?.[1]
    expect(of('2024-03-10', 'America/New_York')).toBe('2024-03-10T00:00:00-05:00')
    expect(of('2024-03-11', 'America/New_York')).toBe('2024-03-11T00:00:00-04:00')
    expect(of('2024-11-03', 'America/New_York')).toBe('2024-11-03T00:00:00-04:00')
    expect(of('2024-04-07', 'Australia/Lord_Howe')).toBe('2024-04-07T00:00:00+11:00')
    expect(of('1890-06-01', 'Asia/Shanghai')).toBe('1890-06-01T00:00:00+08:05')
  })

  test('is as new as its newest change, as a moment and not as text', () => {
    const words = [
      {id: 'a', published: '2022-01-25T09:00:00+08:00'},
      {id: 'b', published: '2022-01-25T02:00:00Z'},
      {id: 'c', published: '2021-01-01T00:00Z', updated: '2021-02-01T00:00:00Z'},
    ]
    const feed = atomFeed(source(words))
    expect(feed).toMatch(/^.*?<updated>2022-01-25T02:00:00Z</s)
    expect(feed).toContain('<published>2021-01-01T00:00:00Z</published><updated>2021-02-01T00:00:00Z</updated>')
  })

  test('says what the site is about, and who has the rights', () => {
    const told = {description: '一份旧报', frame: {...frame, rights: '版权归原作者'}}
    const feed = atomFeed(source([], told))
    expect(feed).toContain('<subtitle>一份旧报</subtitle>')
    expect(feed).toContain('<rights>版权归原作者</rights>')
    expect(json(jsonFeed(source([], told)))).toMatchObject({description: '一份旧报'})
  })

  test('takes no stamp that isn’t one: the day stands in', () => {
    const odd = ['2022-01-25', '2022-01-25T25:00:00+08:00', 'yesterday'].map((published) => ({
      published,
      lastDay: '2022-01-25',
    }))
    const stamps = [...atomFeed(source(odd, {zone: 'UTC'})).matchAll(/<published>(.*?)</g)].map(([, stamp]) => stamp)
    expect(stamps).toEqual(Array.from(odd, () => '2022-01-25T00:00:00+00:00'))
  })

  test('leaves out articles without a date, and all but the first fifty', () => {
    const many = Array.from({length: 60}, (_, index) => ({id: `s${index}`}))
    const feed = atomFeed(source([{id: 'undated', date: null}, {id: 'far', lastDay: '-0100-12-31'}, ...many]))
    expect(feed).not.toContain('undated')
    expect(feed).not.toContain('far')
    expect([...feed.matchAll(/<entry /g)]).toHaveLength(entriesInFeed)
    expect(atomFeed(source([]))).toContain('<updated>1970-01-01T00:00:00Z</updated>')
  })

  test('without an address of its own has ids that stay, and links from the root', () => {
    const local = {...frame, origin: null}
    const feed = atomFeed(source([{id: 'nw1'}, {id: 'nw2'}], {frame: local}))
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    for (const id of ids) expect(id).toMatch(uuid)
    // Readers tell entries apart by these: a release that makes others shows every article as new.
    expect(ids).toEqual([
      'urn:uuid:88f876d2-4294-81fc-92f3-087147b5fb3d',
      'urn:uuid:c166587c-8a7a-8349-b3e7-e39f2a2a4244',
      'urn:uuid:c984fd28-ca64-8390-9694-5a8a7b439d3c',
    ])
    expect(atomFeed(source([{id: 'nw2', title: '另一个题目'}], {frame: local}))).toContain(`<id>${ids[2]}</id>`)
    expect(feed).toContain('href="/x/a/nw1/"')
  })

  test('is XML whatever the words are', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.integer({min: 0, max: 0xffff}).map((c) => String.fromCharCode(c)),
        fc.constantFrom(']]>', '<!--', '&', '"'),
      ),
    })
    fc.assert(
      fc.property(anything, (words) => {
        const feed = atomFeed(
          source([{title: words, summary: words, tags: [words], authors: [words], publication: words}]),
        )
        expect(feed).not.toMatch(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        )
        expect(feed).not.toContain(']]>')
        // Taken apart at the tags we wrote, nothing is left that could be another.
        expect(
          feed
            .replace(
              /<\/?(feed|id|title|link|updated|published|author|name|generator|entry|category|summary|dc:publisher)( [a-z:]+="[^"<]*")*( \/)?>/g,
              '',
            )
            .slice(38),
        ).not.toContain('<')
      }),
    )
  })
})

describe('the JSON feed', () => {
  test('says the same', () => {
    expect(json(jsonFeed(source([{id: 'nw1', authors: ['甲'], tags: ['健康']}], {self: '/feed.json'})))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: '旧闻档案',
      home_page_url: 'https://news.example/x/',
      feed_url: 'https://news.example/x/feed.json',
      language: 'zh-Hans',
      items: [
        {
          id: 'https://news.example/x/a/nw1/',
          url: 'https://news.example/x/a/nw1/',
          title: '旧闻一则',
          content_text: '一句话。',
          date_published: '2022-01-25T00:00:00+08:00',
          authors: [{name: '甲'}],
          tags: ['健康'],
          language: 'zh-Hans',
        },
      ],
    })
  })

  test('says when an article has changed since', () => {
    const changed = {published: '2022-01-25T01:04:02+08:00', updated: '2022-01-26T01:04:02+08:00'}
    expect(json(jsonFeed(source([changed])))).toMatchObject({
      items: [{date_published: '2022-01-25T01:04:02+08:00', date_modified: '2022-01-26T01:04:02+08:00'}],
    })
  })

  test('has no addresses where the site has none', () => {
    const feed = jsonFeed(source([{}], {frame: {...frame, origin: null}}))
    expect(json(feed)).not.toHaveProperty('home_page_url')
    expect(json(feed)).not.toHaveProperty('items.0.url')
    expect(json(feed)).toHaveProperty('items.0.id')
  })
})
