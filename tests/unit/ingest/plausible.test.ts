import {expect, test} from 'vitest'
import {languages} from '../../../src/ingest/decode/languages.ts'
import {readingOf, scoreAlphabetic} from '../../../src/ingest/decode/plausible.ts'

test('a reading without a letter beyond ASCII speaks for no language', () => {
  expect(languages.map((language) => scoreAlphabetic(readingOf('the harbour'), language))).toEqual(
    languages.map(() => 0),
  )
})
