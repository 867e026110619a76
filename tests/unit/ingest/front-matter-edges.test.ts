/** Front matter at the ends of what can be read: what can't be a field is text, and nothing is lost. */
import {describe, expect, test} from 'vitest'
import {looseValue} from '../../../src/ingest/front-matter/loose.ts'
import {readYamlMapping} from '../../../src/ingest/front-matter/yaml.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'

const read = (content: string) => {
  const {stories, issues} = ingestBytes('a.md', content)
  const [story] = stories
  return {story, article: story?.article, codes: issues.map(({code}) => code), issues}
}

test('a first line that is longer than all of a block may be is text, with the fields below it', () => {
  const {story, article} = read(`---\nnote: ${'长'.repeat(70_000)}\ntitle: 河湾\n---\n河湾放晴。\n`)
  expect(story?.body.text).toContain('长'.repeat(70_000))
  expect(story?.body.text).toContain('title: 河湾')
  expect(article?.title.value).not.toBe('')
})

describe('JSON', () => {
  test('a key is found by what it says, however it is written', () => {
    expect(read('{"\\u0074itle": "河湾", "date": "2021-03-05"}\n\n放晴。').article?.title.value).toBe('河湾')
  })

  test('a field that can’t be used is said at the block where its key is written otherwise', () => {
    const {issues} = read('\n{"title": "河湾",\n "d\\u0061te": "some day"}\n\n放晴。')
    expect(issues.find(({code}) => code === 'date-unreadable')?.line).toBe(2)
  })

  test('braces and quotes inside a text end nothing', () => {
    expect(read('{"title": "河}湾\\"{", "date": "2021-03-05"}\n\n放晴。').article?.title.value).toBe('河}湾"{')
  })

  test('an object that never ends is text', () => {
    expect(read('{"title": "河湾"\n\n放晴。').story?.body.text).toContain('"title"')
  })
})

describe('TOML', () => {
  const toml = (block: string) => read(`+++\n${block}\n+++\n放晴。`)

  test('a key of a table is read with the table, its days as they are', () => {
    const {article} = toml('title = "河湾"\n[params]\nwhen = 2021-03-05T01:02:03Z\nhow = 1.50')
    expect(article?.title.value).toBe('河湾')
    expect(JSON.stringify(article?.extra)).toContain('2021-03-05T01:02:03')
  })

  test('a key with a dot has no line of its own, and is read', () => {
    expect(JSON.stringify(toml('title = "河湾"\nsite.name = "河湾报"').article?.extra)).toContain('河湾报')
  })

  test('tables nested without end are read line by line', () => {
    const {article, codes} = toml(`title = "河湾"\ndeep = ${'['.repeat(2000)}${']'.repeat(2000)}`)
    expect([article?.title.value, codes.includes('front-matter-repaired')]).toEqual(['河湾', true])
  })

  test('a broken block is read line by line, keys in quotes too', () => {
    const {article} = toml(`"title" = "河湾"\n'date' = 2021-03-05\nbroken = = 1`)
    expect([article?.title.value, article?.date?.value]).toEqual(['河湾', '2021-03-05'])
  })
})

describe('YAML', () => {
  test('a key alone has no value, in braces too', () => {
    expect(readYamlMapping('a: {b, c: d}')).toEqual({
      fields: [{key: 'a', value: {b: null, c: 'd'}, line: 1, column: 1}],
      asWritten: [],
    })
  })

  test('a quotation mark more than there ought to be belongs to the text', () => {
    expect(looseValue(['"a""'])).toBe('a"')
  })

  test.each([
    ['~', '放晴。'],
    ['null', '放晴。'],
    ['""', '放晴。'],
    ['"null"', 'null'],
    ['"~"', '~'],
  ])('title: %s', (written, title) => {
    expect(read(`---\ntitle: ${written}\n---\n放晴。`).article?.title.value).toBe(title)
  })

  test.each([
    ['an alias', 'a: &a 河湾报\nsource: *a'],
    ['an alias in a list', 'tags: [&a 锁, *a]'],
    ['a key that is a list', 'source: {[a, b]: c}'],
    ['a key with a tag', 'source: {!x a: c}'],
  ])('%s is kept as it is written', (_, block) => {
    const {article, issues} = read(`---\ntitle: 河湾\n${block}\n---\n放晴。`)
    expect(article?.title.value).toBe('河湾')
    const said = JSON.stringify([article, issues])
    for (const word of block.match(/[\p{Script=Han}]+|\*a|\[a, b\]/gu) ?? []) expect(said).toContain(word)
  })
})

test('a key of TOML with a quotation mark in it is read by its value', () => {
  const {article} = read('+++\ntitle = "河湾"\n"a\\"b" = 7\n+++\n放晴。')
  expect(article?.extra['a"b']).toBe('7')
})

test('of a broken block with thousands of keys all are kept, as text from some number on', () => {
  const keys = Array.from({length: 400}, (_, at) => `k${at}: "a" b`)
  const {article, issues} = read(`---\ntitle: 河湾\n${keys.join('\n')}\n---\n放晴。`)
  expect(Object.keys(article?.extra ?? {})).toHaveLength(400)
  expect(issues.filter(({message}) => message.includes('one of too many'))).toHaveLength(101)
})

test('a day of change that can’t be read is said', () => {
  expect(read('---\ntitle: 河湾\nupdated: some day\n---\n放晴。').codes).toContain('date-unreadable')
})
