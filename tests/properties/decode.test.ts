import fc from 'fast-check'
import {expect, test} from 'vitest'
import {decodeText} from '../../src/ingest/decode.ts'
import {plainLines} from '../../src/ingest/text-lines.ts'

const unpaired = /[\u{0}-\u{8}\u{b}\u{e}-\u{1f}\u{7f}\r\u{2028}\u{2029}]/u

test('any bytes give a text without control characters, or an issue that says why there is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
      const {text, issues, encoding} = decodeText(bytes)
      expect(encoding).not.toBe('')
      if (text === null) expect(issues.length).toBeGreaterThan(0)
      else expect(text).not.toMatch(unpaired)
    }),
    {numRuns: 150},
  )
})

test('any text in UTF-8 comes back as it was, but for line ends and control characters', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', minLength: 1}), (written) => {
      const expected = plainLines(written.replace(/\p{Cs}/gu, '\u{fffd}')).text
      const {text, encoding} = decodeText(new TextEncoder().encode(`港口开放${written}`))
      expect([text, encoding]).toEqual([`港口开放${expected}`, 'utf-8'])
    }),
  )
})

test('any text in UTF-16 with a mark comes back likewise', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', minLength: 1}), (written) => {
      const {text} = decodeText(Buffer.from(`\u{feff}x${written}`, 'utf16le'))
      expect(text).toBe(plainLines(`x${written}`).text)
    }),
  )
})

test('bytes beyond ASCII that become U+FFFD are always reported', () => {
  fc.assert(
    fc.property(fc.uint8Array({minLength: 1, maxLength: 6}), (noise) => {
      const good = new TextEncoder().encode('港口今天开放，第一艘船午后靠岸，码头工人等了三个月。')
      const {text, issues} = decodeText(Uint8Array.from([...good, ...noise, ...good]))
      if (text?.includes('\u{fffd}')) expect(issues.map(({code}) => code)).toContain('encoding-damaged')
    }),
  )
})
