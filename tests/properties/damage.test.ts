/** The quick form of the fuzzer: real files, damaged as archives are, through ingest. `npm run fuzz` goes on for longer. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {caseNames, casesFolder} from '../support/cases.ts'
import {ingestBytes} from '../support/ingest-bytes.ts'
import {seedsFolder} from '../support/prepare.ts'
import {brokenPromises} from '../support/promises.ts'
import {randomFrom} from '../support/random.ts'
import {filesOf} from '../support/site-files.ts'
import {mutate} from '../torture/mutate.ts'

const sources = [
  ...caseNames().flatMap((name) => {
    const folder = path.join(casesFolder, name)
    return filesOf(folder).flatMap((file) => (file.startsWith('source.') ? [path.join(folder, file)] : []))
  }),
  ...filesOf(seedsFolder).map((file) => path.join(seedsFolder, file)),
].map((file) => ({name: path.basename(file), bytes: readFileSync(file)}))

describe('a file as archives damage it', () => {
  test('never crashes ingest, and keeps every promise of its report', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.constantFrom(...sources), fc.nat(), ({name, bytes}, other, seed) => {
        const damaged = mutate(bytes, other.bytes, randomFrom(seed)).bytes.subarray(0, 40_000)
        expect(brokenPromises(ingestBytes(name, damaged), damaged)).toEqual([])
      }),
      {numRuns: 150},
    )
  })

  test('keeps every promise as it is', () => {
    for (const {name, bytes} of sources) expect(brokenPromises(ingestBytes(name, bytes), bytes)).toEqual([])
  })
})

describe('any bytes', () => {
  const name = fc.constantFrom('a.txt', 'b.md', 'c.html', 'd.xml', 'e.json', '2022-01-25-f.htm', 'g')
  test('keep every promise', () => {
    fc.assert(
      fc.property(name, fc.uint8Array({maxLength: 600}), (file, bytes) => {
        expect(brokenPromises(ingestBytes(file, bytes), bytes)).toEqual([])
      }),
      {numRuns: 150},
    )
  })
})
