import {describe, expect, test} from 'vitest'
import {readFields} from '../../../src/ingest/fields.ts'
import {splitFrontMatter} from '../../../src/ingest/front-matter.ts'

const read = (block: string) => readFields(splitFrontMatter(`---\n${block}\n---\n`).fields)
const fields = (block: string) => read(block).fields

test('a Jekyll post', () => {
  const block = `layout: post
title: "Port opens"
date: 2022-01-25 01:04:02 +0800
categories: harbour town
tags: 港口新闻
permalink: /news/port/
redirect_from:
- /old/1
- /old/2`
  expect(read(block)).toEqual({
    fields: {
      title: {value: 'Port opens', line: 3, key: 'title'},
      date: {value: '2022-01-25 01:04:02 +0800', line: 4, key: 'date'},
      otherDates: [],
      authors: [],
      categories: [['harbour'], ['town']],
      tags: ['港口新闻'],
      permalink: {value: '/news/port/', line: 7, key: 'permalink'},
      aliases: ['/old/1', '/old/2'],
      pictures: [],
      extra: {layout: 'post'},
    },
    issues: [],
  })
})

describe('categories', () => {
  test.each([
    ['one word', 'categories: harbour', [['harbour']]],
    ['Jekyll’s spaced words', 'layout: post\ncategories: harbour town', [['harbour'], ['town']]],
    ['a name with a space', 'category: harbour town', [['harbour town']]],
    ['a name in capitals', 'categories: Harbour Town', [['Harbour Town']]],
    ['Chinese with a space', 'categories: 港口 新闻', [['港口 新闻']]],
    ['a comma-joined line', 'categories: harbour, town', [['harbour'], ['town']]],
    ['a list in a Jekyll post', 'layout: post\ncategories: [a, b]', [['a'], ['b']]],
    ['a list in a Hexo post is a path', 'comments: false\nthumbnail: x\ncategories:\n- a\n- b', [['a', 'b']]],
    ['lists in a list are paths', 'categories:\n- [a, b]\n- [c]', [['a', 'b'], ['c']]],
    ['lists and texts', 'comments: true\ncategories:\n- [a, b]\n- c', [['a', 'b'], ['c']]],
    ['nothing', 'categories:', []],
    ['null', 'categories: null', []],
    ['singular and plural', 'layout: post\ncategories: [a]\ncategory: b', [['a'], ['b']]],
    ['an arrow', 'category: a > b', [['a', 'b']]],
  ])('%s', (_, block, expected) => {
    expect(fields(block).categories).toEqual(expected)
  })
})

describe('more than any article has', () => {
  const list = (count: number) => Array.from({length: count}, (_, i) => `a${i}`)
  const flat = (count: number) => `[${list(count).join(', ')}]`

  test('as many names and categories as one may have are taken, and nothing is said', () => {
    const {fields: read100, issues} = read(`authors: ${flat(100)}\ntags: ${flat(300)}\ncategories: [${flat(12)}]`)
    expect([read100.authors, read100.tags, read100.categories]).toEqual([list(100), list(300), [list(12)]])
    expect([issues, read100.extra]).toEqual([[], {}])
  })

  test.each([
    ['authors', flat(101), list(101), 'has more than 100 entries', {authors: list(100)}],
    ['categories', flat(101), list(101), 'has more than 100 entries', {categories: list(100).map((one) => [one])}],
    ['aliases', flat(101), list(101), 'has more than 100 entries', {aliases: list(100)}],
    ['categories', `[${flat(13)}]`, [list(13)], 'has more than 12 levels', {categories: [list(12)]}],
  ])('of %s: %.20s… the first are taken, and what is stated is kept', (key, value, stated, why, taken) => {
    const {fields: found, issues} = read(`layout: post\n${key}: ${value}`)
    expect(found).toMatchObject(taken)
    expect(found.extra[key]).toEqual(stated)
    expect(issues.map(({message}) => message)).toEqual([expect.stringContaining(`“${key}” ${why}: `)])
  })

  test('in a table of taxonomies too', () => {
    const {fields: found, issues} = read(`taxonomies:\n  authors: ${flat(101)}`)
    expect([found.authors, issues.length]).toEqual([list(100), 1])
    expect(found.extra['taxonomies']).toEqual({authors: list(101)})
  })
})

describe('tags', () => {
  test.each([
    ['a list', 'tags: [a, b c, a]', ['a', 'b c']],
    ['a comma-joined line', 'tags: 经济, 港口，航运、船', ['经济', '港口', '航运', '船']],
    ['hashes', 'tags: "#a #b"', ['a', 'b']],
    ['nothing', 'tags:', []],
    ['names of object parts', 'tags: [constructor, toString]', ['constructor', 'toString']],
  ])('%s', (_, block, expected) => {
    expect(fields(block).tags).toEqual(expected)
  })
  test('a table has no tags, but is not lost', () => {
    const {fields: found, issues} = read('tags: {a: 1}')
    expect(found.tags).toEqual([])
    expect(found.extra).toEqual({tags: {a: '1'}})
    expect(issues).toMatchObject([{code: 'field-unusable', line: 2}])
  })
})

describe('people and papers', () => {
  test.each([
    ['author: 张三', ['张三']],
    ['author: 张三、李四', ['张三', '李四']],
    ['author: 张三 李四', ['张三', '李四']],
    ['authors: [A. Ship, B. Quay]', ['A. Ship', 'B. Quay']],
    ['author: Ship, A.', ['Ship, A.']],
    ['author: {name: A. Ship}', ['A. Ship']],
    ['author: 佚名', []],
  ])('%s', (block, expected) => {
    expect(fields(block).authors).toEqual(expected)
  })
  test('a source that is an address is the link, not the publication', () => {
    expect(fields('source: https://example.org/1')).toMatchObject({
      link: {value: 'https://example.org/1', key: 'source'},
    })
    expect(fields('source: https://example.org/1').publication).toBeUndefined()
    expect(fields('source: 港口日报').publication).toMatchObject({value: '港口日报'})
  })
  test('a placeholder is no publication and no date, and is kept', () => {
    const found = fields('source: (newspaper not visible)\ndate: unknown\ndate_text: 9 Feb 1940')
    expect(found.publication).toBeUndefined()
    expect(found.date).toMatchObject({value: '9 Feb 1940', key: 'date_text'})
    expect(found.extra).toEqual({source: '(newspaper not visible)', date: 'unknown'})
  })
})

describe('keys', () => {
  test('case, dashes and underlines make no difference', () => {
    expect(fields('Title: Port\nPubDate: 2022-01-25\nRedirect-From: /a')).toMatchObject({
      title: {value: 'Port', key: 'Title'},
      date: {value: '2022-01-25', key: 'PubDate'},
      aliases: ['/a'],
    })
  })
  test('of two keys of one meaning the more telling is used, and the other is kept', () => {
    const found = fields('headline: Second\ntitle: First')
    expect(found.title).toMatchObject({value: 'First'})
    expect(found.extra).toEqual({headline: 'Second'})
  })
  test('published is a date or a draft’s mark by what it says', () => {
    expect(fields('published: false')).toMatchObject({draft: {key: 'published', value: 'false'}})
    expect(fields('published: 2022-01-25').date).toMatchObject({value: '2022-01-25'})
  })
  test('unknown keys are kept in their order, without a prototype', () => {
    const {extra} = fields('zebra: 1\nalpha:\n  hasOwnProperty: 2')
    expect(Object.keys(extra)).toEqual(['zebra', 'alpha'])
    expect(Object.getPrototypeOf(extra)).toBeNull()
  })
  test('url is the original if whole and the page’s own if not', () => {
    expect(fields('url: https://example.org/1').link).toMatchObject({value: 'https://example.org/1'})
    expect(fields('url: /news/1/').permalink).toMatchObject({value: '/news/1/'})
  })
  test('Zola’s taxonomies', () => {
    const {fields: found} = readFields(
      splitFrontMatter('+++\n[taxonomies]\ntags = ["a"]\ncategories = ["b"]\n+++\n').fields,
    )
    expect(found).toMatchObject({tags: ['a'], categories: [['b']]})
  })
})

describe('what can’t be used is named and kept', () => {
  test.each([
    ['title: {a: 1}', 'field-unusable', {title: {a: '1'}}],
    ['date: [2022-01-25, 2022-01-26]', 'field-unusable', {date: ['2022-01-25', '2022-01-26']}],
    ['link: javascript:alert(1)', 'address-unusable', {link: 'javascript:alert(1)'}],
  ])('%s', (block, code, extra) => {
    const {fields: found, issues} = read(block)
    expect(issues).toMatchObject([{code, line: 2}])
    expect(found.extra).toEqual(extra)
    expect([found.title, found.date, found.link]).toEqual([undefined, undefined, undefined])
  })
  test('control characters and halves of characters are no part of a title', () => {
    expect(fields('title: "Po\\u0000rt \\ud800\\uffff  opens"').title?.value).toBe('Port opens')
  })
})

test.each([
  ['image:\n  path: /a.png\n  alt: x', {pictures: ['/a.png']}, []],
  ['image:\n  x: 1', {extra: {image: {x: '1'}}}, ['field-unusable']],
  ['pages: 3-4', {extra: {pages: '3-4'}}, []],
  ['subtitle: a\ndescription: b', {description: {value: 'a', line: 2, key: 'subtitle'}, extra: {description: 'b'}}, []],
  ['date: 2020-01-01\ncreated: 2019-01-01', {extra: {created: '2019-01-01'}}, []],
  ['author: https://a.example', {authors: [], extra: {author: 'https://a.example'}}, []],
  ['taxonomies:\n  tags: [a]\n  series: [b]', {tags: ['a'], extra: {series: ['b']}}, []],
  ['author:\n  - name:\n  - 王', {authors: ['王']}, []],
  ['tags: [a, [b]]', {tags: ['a', 'b']}, []],
  ['categories: {a: b}', {extra: {categories: {a: 'b'}}}, ['field-unusable']],
  ['aliases:\n - {a: b}', {extra: {aliases: [{a: 'b'}]}}, ['field-unusable']],
  ['link: {a: b}', {extra: {link: {a: 'b'}}}, []],
])('%j is read as far as it can be, and the rest kept', (block, expected, codes) => {
  const {fields: found, issues} = read(block)
  expect(found).toMatchObject(expected)
  expect(issues.map(({code}) => code)).toEqual(codes)
})

test('a second date that says the same is not kept twice; what Zola files under other names is kept in order', () => {
  expect(fields('date: 2021-05-14\ncreated: 2021-05-14').extra).toEqual({})
  expect(fields('date: 2021-05-14\ncreated: 2021-05-15').extra).toEqual({created: '2021-05-15'})
  expect(fields('zebra: 1\ntaxonomies:\n  series: [a]\n  tags: [b]').extra).toEqual({series: ['a'], zebra: '1'})
})

test('a step of a path that says nothing is none', () => {
  expect(fields('comments: true\ncategories: [a, ~, b]').categories).toEqual([['a', 'b']])
})

describe('what can’t be used is left over as it is written', () => {
  test.each([
    ['lang: 中文', {lang: '中文'}, []],
    ['lang: zh_CN.UTF-8', {lang: 'zh_CN.UTF-8'}, []],
    ['id: 第3号', {id: '第3号'}, []],
    ['id: ../../etc', {id: '../../etc'}, []],
    ['guid: tag:a.example,2021:1\nlink: https://a.example/1', {guid: 'tag:a.example,2021:1'}, []],
    ['url: 河湾', {url: '河湾'}, []],
    ['link: https://a.example/1\nurl: https://a.example/2', {url: 'https://a.example/2'}, []],
    ['thumbnail: javascript:alert(1)', {thumbnail: 'javascript:alert(1)'}, ['address-unusable']],
    ['image: {path: a.png, caption: 王丽摄}', {image: {path: 'a.png', caption: '王丽摄'}}, []],
    ['cover: [{url: data:text/html}]', {cover: [{url: 'data:text/html'}]}, ['field-unusable']],
    ['cover: {url: data:text/html}', {cover: {url: 'data:text/html'}}, ['address-unusable']],
    ['author: {name: 王丽, email: a@a.example}', {author: {name: '王丽', email: 'a@a.example'}}, []],
    ['author: [{name: 王丽, role: 摄影}]', {author: [{name: '王丽', role: '摄影'}]}, []],
    ['author: unknown, of the harbour', {author: 'unknown, of the harbour'}, []],
    ['draft: 待核', {draft: '待核'}, []],
    ['published: 待核', {published: '待核'}, []],
  ])('%s', (block, extra, codes) => {
    const {fields: found, issues} = read(block)
    expect(found.extra).toEqual(extra)
    expect(issues.map(({code}) => code)).toEqual(codes)
  })

  test.each([
    'lang: zh-Hans',
    'id: nw202201252259607031',
    'guid: https://a.example/1\nlink: https://a.example/1',
    'guid: https://a.example/1\nlink: https://A.example/1',
    'url: https://a.example/2',
    'url: /2/',
    'thumbnail: images/a.png',
    'image: {path: https://a.example/a.png, caption: ""}',
    'author: {name: 王丽}',
    'draft: false',
    'published: true',
    'published: 2021-03-05',
  ])('and nothing is where all is used: %s', (block) => {
    expect(fields(block).extra).toEqual({})
  })
})
