import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {issueTable} from '../../src/issue.ts'
import {file} from '../support/arbitraries.ts'
import {ingestBytes} from '../support/ingest-bytes.ts'

const bytes = fc.oneof(
  fc.uint8Array({maxLength: 400}),
  file.map((content) => new TextEncoder().encode(content)),
  file.map((content) => Buffer.from(content, 'utf16le')),
  file.map((content) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'latin1')])),
)
const path = fc.constantFrom('a.txt', 'b.md', 'c.html', '2022-01-25-d.md', 'e')

describe('whatever the bytes', () => {
  test('ingest gives an outcome, and a story exactly where it says published', () => {
    fc.assert(
      fc.property(path, bytes, (name, content) => {
        const {outcome, stories, issues} = ingestBytes(name, content)
        expect(['published', 'skipped', 'refused']).toContain(outcome)
        expect(stories.length > 0).toBe(outcome === 'published')
        if (outcome !== 'published') expect(issues).not.toEqual([])
        expect(outcome === 'refused').toBe(outcome !== 'published' && issues.some(({level}) => level === 'error'))
      }),
      {numRuns: 200},
    )
  })

  test('every issue is of the table, and its line is a line of the file', () => {
    fc.assert(
      fc.property(file, (content) => {
        const lines = content.split(/\r\n|\r|\n/u).length
        for (const {code, level, line} of ingestBytes('a.md', content).issues) {
          expect(level).toBe(issueTable[code].level)
          if (line !== undefined) expect(line >= 1 && line <= lines, `${code}: line ${line} of ${lines}`).toBe(true)
        }
      }),
      {numRuns: 200},
    )
  })

  test('the same bytes become the same article', () => {
    fc.assert(
      fc.property(file, (content) => {
        expect(ingestBytes('a.md', content)).toEqual(ingestBytes('a.md', content))
      }),
      {numRuns: 50},
    )
  })

  test('an article has a title, an id that is an address segment, and text without empty lines', () => {
    fc.assert(
      fc.property(path, file, (name, content) => {
        for (const {article, body} of ingestBytes(name, content).stories) {
          expect(article.title.value.trim()).not.toBe('')
          expect(article.id).toMatch(/^[a-z0-9-]{1,80}$/u)
          if (body.text !== '') expect(body.text.split('\n').every((line) => line.trim() !== '')).toBe(true)
        }
      }),
      {numRuns: 200},
    )
  })
})
