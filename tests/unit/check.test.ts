import {expect, test} from 'vitest'
import {checkLines} from '../../src/check.ts'
import {type Issue, issue} from '../../src/issue.ts'
import type {Outcome} from '../../src/model.ts'
import type {Report} from '../../src/report.ts'

const report = (files: Readonly<Record<string, readonly Issue[]>>): Report => {
  const entries = Object.entries(files)
  const outcome: Outcome = 'published'
  return {
    inputs: entries.length,
    published: entries.length,
    duplicate: 0,
    skipped: 0,
    refused: 0,
    ignored: 0,
    files: entries.map(([path, issues]) => ({path: path as never, outcome, urls: [], issues, removed: []})),
    ignoredPaths: [],
    emptyFolders: [],
  }
}

test('findings are told as a compiler tells them, by file and line, then counted, the gravest first', () => {
  const lines = checkLines(
    report({
      'a.md': [
        issue('date-unreadable', 'Can’t read “31 June” as a date.', {line: 3, column: 7}),
        issue('heading-inferred', 'Took “甲” for a heading.', {line: 12}),
        issue('heading-inferred', 'Took “乙” for a heading.', {line: 9}),
        issue('date-missing', 'No date is stated.'),
      ],
      'b.md': [
        issue('encoding-unsupported', 'No known encoding.'),
        issue('heading-inferred', 'Took “丙” for a heading.', {line: 9}),
      ],
    }),
  )
  expect(`${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "a.md: info date-missing No date is stated.
    a.md:3:7: warning date-unreadable Can’t read “31 June” as a date.
    a.md:9: info heading-inferred Took “乙” for a heading.
    a.md:12: info heading-inferred Took “甲” for a heading.
    b.md: error encoding-unsupported No known encoding.
    b.md:9: info heading-inferred Took “丙” for a heading.

    error    encoding-unsupported        1 in 1 file        Convert the file to UTF-8.
    warning  date-unreadable             1 in 1 file        Write the date as YYYY-MM-DD.
    info     heading-inferred            3 in 2 files       Nothing to do, unless it is no heading.
    info     date-missing                1 in 1 file        Add \`date:\` if it is known.

    inputs 2, published 2, duplicate 0, skipped 0, refused 0 (ignored 0)
    "
  `)
})

test('what is said twice of one place is said once', () => {
  const twice = issue('date-missing', 'No date is stated.')
  expect(checkLines(report({'feed.xml': [twice, twice, twice]}))[0]).toBe(
    'feed.xml: info date-missing No date is stated. (3 times)',
  )
})

test('nothing a terminal obeys comes out of a name or a text, and a line stays a line', () => {
  const lines = checkLines(
    report({'a\u001b[2J\n.md': [issue('text-removed', 'Took out “\u0007\u202eabc\u2028”.', {line: 1})]}),
  )
  expect(lines[0]).toBe('a\\u{1b}[2J\\u{a}.md:1: info text-removed Took out “\\u{7}\\u{202e}abc\\u{2028}”.')
})

test('where nothing was found there is one line', () => {
  expect(checkLines(report({'a.md': []}))).toEqual([
    'inputs 1, published 1, duplicate 0, skipped 0, refused 0 (ignored 0)',
  ])
})
