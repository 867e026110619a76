/** Each folder of `tests/cases` is one file of a kind, and what it must become. See `tests/README.md`. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {actualOf, caseNames, casesFolder} from './support/cases.ts'

describe('a file becomes the article beside it', () => {
  test.each(caseNames())('%s', (name) => {
    const expected = (file: string) => readFileSync(path.join(casesFolder, name, file), 'utf8')
    const {json, html} = actualOf(name)
    expect(JSON.parse(json)).toEqual(JSON.parse(expected('expected.json')))
    expect(html).toBe(expected('expected.html'))
  })
})
