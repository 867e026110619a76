import {describe, expect, test} from 'vitest'
import {placeInYaml, readYamlMapping} from '../../../src/ingest/front-matter/yaml.ts'
import {splitFrontMatter} from '../../../src/ingest/front-matter.ts'

const values = (text: string) => {
  const {fields} = splitFrontMatter(text)
  return Object.fromEntries([...fields].map(([key, {value}]) => [key, value]))
}
const codes = (text: string) => splitFrontMatter(text).issues.map(({code}) => code)

describe('where front matter is', () => {
  test('between two fences at the top', () => {
    expect(splitFrontMatter('---\ntitle: Port\n---\n\nText')).toMatchObject({
      format: 'yaml',
      fields: new Map([['title', {value: 'Port', line: 2, column: 1}]]),
      body: '\nText',
      bodyLine: 4,
      issues: [],
    })
  })
  test('after blank lines and characters of no width, which is noted', () => {
    const found = splitFrontMatter('\n \u{200b}\n\u{feff}---\ntitle: Port\n---\nText')
    expect(found).toMatchObject({format: 'yaml', body: 'Text', bodyLine: 6})
    expect(found.fields.get('title')).toEqual({value: 'Port', line: 4, column: 1})
    expect(found.issues).toMatchObject([{code: 'front-matter-late', level: 'info', line: 3}])
  })
  test('a fence with text stuck to it ends the block and loses nothing', () => {
    expect(splitFrontMatter('---\ntitle: Port\n---<p>Text</p>\nMore')).toMatchObject({
      body: '<p>Text</p>\nMore',
      bodyLine: 3,
    })
  })
  test('an unclosed block gives its fields and leaves the article alone', () => {
    const found = splitFrontMatter('---\ntitle: Port\ndate: 2022-01-25\n<p>Text</p>\nMore: text\n')
    expect([...found.fields.keys()]).toEqual(['title', 'date'])
    expect(found).toMatchObject({
      body: '<p>Text</p>\nMore: text\n',
      bodyLine: 4,
      issues: [{code: 'front-matter-unclosed'}],
    })
  })
  test('a block may be set in as a whole', () => {
    const found = splitFrontMatter('---\n  title: Port\n  tags:\n    - one\n---\nText')
    expect(found).toMatchObject({body: 'Text', issues: []})
    expect([...found.fields]).toEqual([
      ['title', {value: 'Port', line: 2, column: 3}],
      ['tags', {value: ['one'], line: 3, column: 3}],
    ])
  })
  test('an empty block is front matter without fields', () => {
    expect(splitFrontMatter('---\n---\nText')).toMatchObject({format: 'yaml', body: 'Text', fields: new Map()})
  })
  test.each([
    ['a rule at the top', '---\n\nThe port opened today.\n'],
    ['a rule at the top and one below', '---\n\nThe port: it opened today.\nAnd more.\n\n---\n\nText'],
    ['prose with a colon between rules', '---\nUpdate: the port opened.\nIt was late.\nNobody knew.\n---\nText'],
    ['a list between rules', '---\n- one\n- two\n---\nText'],
    ['a heading between rules', '---\n# Port\n---\nText'],
    ['a rule of four dashes', '----\ntitle: Port\n----\n'],
    ['a line of text in dashes', '--- Port opens ---\nText\n---\n'],
    ['fields in the middle', 'Text\n---\ntitle: Port\n---\nText'],
    ['prose that begins with a colon', 'Note: the port opened.\n\nText\n---\nText'],
    ['one field above a rule', 'Title: the port\n---\nText'],
    ['template braces', '{{ page.title }}\n{% if x %}\n'],
    ['braces that are no JSON', '{title: Port}\n\nText'],
  ])('%s is text', (_, text) => {
    expect(splitFrontMatter(text)).toEqual({format: 'none', fields: new Map(), body: text, bodyLine: 1, issues: []})
  })
})

describe('other forms', () => {
  test('TOML between plus signs; scalars stay as written, tables are kept', () => {
    const text = '+++\ntitle = "Port"\ndate = 2022-01-25T01:04:02+08:00\nversion = 1.10\n[extra]\nnote = "x"\n+++\nText'
    expect(splitFrontMatter(text)).toMatchObject({format: 'toml', body: 'Text', bodyLine: 8, issues: []})
    expect(values(text)).toEqual({
      title: 'Port',
      date: '2022-01-25T01:04:02+08:00',
      version: '1.10',
      extra: {note: 'x'},
    })
  })
  test('broken TOML is read line by line', () => {
    const text = '+++\ntitle = "The "new" port"\ndate = 2022-01-25\ntags = ["a", "b"]\n+++\nText'
    expect(values(text)).toEqual({title: 'The "new" port', date: '2022-01-25', tags: ['a', 'b']})
    expect(codes(text)).toEqual(['front-matter-repaired'])
  })
  test('JSON in braces, and Hexo’s between quotes and semicolons', () => {
    const json = '{\n  "title": "A } port",\n  "n": 1.5\n}\n\nText'
    expect(splitFrontMatter(json)).toMatchObject({format: 'json', body: '\nText', bodyLine: 5, issues: []})
    expect(splitFrontMatter(json).fields.get('n')).toEqual({value: '1.5', line: 3, column: 3})
    expect(values('"title": "Port",\n"date": "2022-01-25"\n;;;\nText')).toEqual({title: 'Port', date: '2022-01-25'})
  })
  test('Hexo’s form without the opening fence', () => {
    const found = splitFrontMatter('title: Port\ndate: 2022-01-25\ntags:\n- a\n---\nText')
    expect(found).toMatchObject({format: 'yaml', body: 'Text', bodyLine: 6, issues: []})
    expect(found.fields.get('date')).toEqual({value: '2022-01-25', line: 2, column: 1})
  })
})

describe('values stay as written', () => {
  test.each(['2022-01-25', '010', '1e3', '12:30:45', 'yes', '0x1F', '1_000', '000001', '"null"'])('%s', (written) => {
    expect(values(`---\ntitle: ${written}\n---\n`)).toEqual({title: written.replaceAll('"', '')})
  })
  test('nothing, null and ~ are no value', () => {
    expect(values('---\na:\nb: null\nc: ~\n---\n')).toEqual({a: null, b: null, c: null})
  })
  test('lists, tables and folded lines', () => {
    const text = '---\ntags: [a, b c]\nlist:\n- x\n- y\ntable:\n  k: v\nlong: one\n  two\n---\n'
    expect(values(text)).toEqual({tags: ['a', 'b c'], list: ['x', 'y'], table: {k: 'v'}, long: 'one two'})
  })
})

describe('broken YAML is read key by key and marked', () => {
  test.each([
    ['quotes in quotes', 'title: "The "new" port"', 'The "new" port'],
    ['quoted words at both ends', 'title: "New" port "open"', '"New" port "open"'],
    ['an apostrophe in single quotes', "title: 'The port's gate'", "The port's gate"],
    ['a backslash', 'title: "C:\\port \\"open\\""', 'C:\\port "open"'],
    ['a colon', 'title: Port: open at last', 'Port: open at last'],
    ['stacked quotes', `title: """""'Port'"""""`, 'Port'],
    ['a quote never closed', 'title: "Port', 'Port'],
    ['an at sign', 'title: @port opens', '@port opens'],
    ['a star, YAML’s alias', 'title: *Port* opens', '*Port* opens'],
    ['an exclamation mark, YAML’s tag', 'title: !Port opens', '!Port opens'],
    ['an ampersand, YAML’s anchor', 'title: &Port opens', '&Port opens'],
    ['a percent sign', 'title: %50 more', '%50 more'],
    ['a hash, which YAML takes for a comment', 'title: Gate #4 opens', 'Gate #4 opens'],
    ['a topic between hashes', 'title: #河湾放晴# 夜航重开', '#河湾放晴# 夜航重开'],
    ['a full-width colon', 'title：港口', '港口'],
  ])('%s', (_, line, title) => {
    const text = `---\n${line}\ndate: 2022-01-25\n---\nText`
    expect(values(text)).toEqual({title, date: '2022-01-25'})
    expect(splitFrontMatter(text).issues).toMatchObject([{code: 'front-matter-repaired', level: 'warning', line: 2}])
    expect(splitFrontMatter(text).body).toBe('Text')
  })
  test('a list with a broken item', () => {
    expect(values('---\ntags: ["a "x" b", c]\nlist:\n- "p" q\n- r\n---\n')).toEqual({
      tags: ['a "x" b', 'c'],
      list: ['"p" q', 'r'],
    })
  })
  test('tabs for indentation', () => {
    expect(values('---\ntags:\n\t- a\n\t- b\ntitle: Port\n---\n')).toEqual({tags: ['a', 'b'], title: 'Port'})
  })
  test('a key given twice keeps its last value, and the other under its line', () => {
    const text = '---\ntitle: Old\ntitle: New\n---\n'
    expect(values(text)).toEqual({title: 'New', 'title (line 2)': 'Old'})
    expect(splitFrontMatter(text).issues).toMatchObject([{code: 'front-matter-duplicate-key', line: 3}])
  })
  test('an empty repetition does not wipe a value', () => {
    expect(values('---\ntitle: Port\ntitle:\n---\n')).toEqual({title: 'Port'})
  })
  test('the same broken text is broken the second time too', () => {
    const text = '---\ntitle: "a\ntags: [a\n---\nText'
    expect([codes(text), codes(text)]).toEqual([['front-matter-unreadable'], ['front-matter-unreadable']])
  })
})

describe('hostile front matter', () => {
  test.each(['js', ' js', 'JS', 'javascript', 'js ', 'coffee', 'json', 'toml', 'constructor', '__proto__', 'toString'])(
    '“---%s” is refused and nothing runs',
    (language) => {
      const found = splitFrontMatter(`---${language}\n{title: (globalThis.ran = true)}\n---\nText`)
      expect(found).toMatchObject({
        fields: new Map(),
        issues: [{code: 'front-matter-code', level: 'error', line: 1}],
      })
      expect('ran' in globalThis).toBe(false)
    },
  )
  test('aliases are never followed', () => {
    const text = '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n'
    expect(values(text)).toEqual({a: '&a [x, x]', b: '&b [*a, *a]', c: ['*b', '*b']})
  })
  test('keys that are traps are left out and named', () => {
    const found = splitFrontMatter(
      '---\ntitle: Port\n__proto__: {bad: 1}\nconstructor: x\nt: {__proto__: y, k: v}\n---\n',
    )
    expect(Object.keys(values('---\n__proto__: {bad: 1}\n---\n'))).toEqual([])
    expect([...found.fields.keys()]).toEqual(['title', 't'])
    expect(Object.getPrototypeOf(found.fields.get('t')?.value)).toBeNull()
    expect(found.issues.map(({code, line}) => [code, line])).toEqual([
      ['field-unusable', 3],
      ['field-unusable', 4],
    ])
  })
  test('5,000 brackets, 30,000 dashes and 5,000 braces end no process', () => {
    for (const deep of ['['.repeat(5000), '- '.repeat(30000), '{a: '.repeat(5000), `${' '.repeat(5000)}x: y`]) {
      expect(splitFrontMatter(`---\ntitle: Port\nx: ${deep}\n---\nText`).body).toBe('Text')
    }
    expect(splitFrontMatter(`{"a":${'['.repeat(20000)}${']'.repeat(20000)}}\nText`).body).toBe('Text')
    expect(splitFrontMatter(`+++\na = ${'['.repeat(5000)}\n+++\nText`).body).toBe('Text')
  })
  test('a block over the limit is cut, and the rest is shown as text', () => {
    const found = splitFrontMatter(`---\ntitle: Port\nlong: ${'x'.repeat(70000)}\n---\nText`)
    expect(found.fields.get('title')?.value).toBe('Port')
    expect(found.body).toBe(`long: ${'x'.repeat(70000)}\nText`)
    expect(found.issues).toMatchObject([{code: 'front-matter-too-large'}])
  })
})

describe('front matter without end', () => {
  test('has at most as many lines as are read in half a second; the rest is text', () => {
    const lines = Array.from({length: 3500}, (_, number) => `k${number}: ${number}`)
    const {fields, body, issues} = splitFrontMatter(`---\n${lines.join('\n')}\n---\n正文`)
    expect(fields.size).toBe(3000)
    expect(body).toMatch(/^k3000: 3000\n[\s\S]*k3499: 3499\n+正文$/u)
    expect(issues.map(({code}) => code)).toContain('front-matter-too-large')
  })

  test.each([
    ['brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['brackets that are few enough for a parser', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['brackets that never end', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['list marks', '- '.repeat(50_000)],
    ['spaces', `${' '.repeat(300)}a: 1`],
  ])('of %s is a fault, and no stack ends', (_, text) => {
    expect(readYamlMapping(`x: ${text}\n`.replace('x: -', '-'))).toHaveProperty('fault')
  })
})

describe('places in YAML', () => {
  test.each([
    ['a:\n  - b: 1\n  - c: 2\n', ['a', 1, 'c'], {line: 3, column: 8}],
    ['a: 1', ['a', 'x', 'y'], {line: 1, column: 4}],
    ['a: 1', ['z'], null],
    ['', ['a'], null],
  ])('%j has %j at %j, or the nearest around it', (text, at, place) => {
    expect(placeInYaml(text, at)).toEqual(place)
  })
})

describe('what is no text, or no mapping', () => {
  test.each([
    ['', {fields: [], asWritten: []}],
    ['# only', {fields: [], asWritten: []}],
    ['- a', {fault: {message: 'not a list of `key: value`', line: 1, column: 1}}],
    ['? [k]\n: v\nb: 2', {fault: {message: 'a key that is no plain text', line: 1, column: 3}}],
  ])('%j', (text, expected) => {
    expect(readYamlMapping(text)).toEqual(expected)
  })

  test.each(['{b: {c: 1}, ? [x] : 2}', '!!map {b: 1}', '[1, {b: !x 2}]', '{b: *x}', '&x 1'])(
    '%s stays as it is written',
    (value) => {
      expect(readYamlMapping(`a: ${value}`)).toMatchObject({fields: [{key: 'a', value}], asWritten: ['a']})
    },
  )
})

test.each([
  ['{"title": "x"}', {title: 'x'}, ''],
  ['{"a": "\\"}"}\nx', {a: '"}'}, 'x'],
  ['{"title": "x"} text', {}, '{"title": "x"} text'],
  ['{\n"a" 1}\nx', {}, '{\n"a" 1}\nx'],
  ['[1]\nx', {}, '[1]\nx'],
  ['{"a":', {}, '{"a":'],
])('JSON at the top: %j', (text, expected, body) => {
  expect([values(text), splitFrontMatter(text).body]).toEqual([expected, body])
})

test('days and times of TOML stay as they are written; a value that isn’t there is told with its line', () => {
  expect(values('+++\na = 1979-05-27T07:32:00Z\nb = 1979-05-27\n[c]\nd = 1\n+++\nx')).toEqual({
    a: '1979-05-27T07:32:00Z',
    b: '1979-05-27',
    c: {d: '1'},
  })
  expect(splitFrontMatter('+++\na = \n+++\nx').issues).toMatchObject([{code: 'front-matter-repaired', line: 2}])
})

test('a place below a value that has none is the value’s own', () => {
  expect(placeInYaml('a: 1\n', ['a', 'b'], 'key')).toEqual({line: 1, column: 4})
})
