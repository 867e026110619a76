import fc from 'fast-check'
import {expect, test} from 'vitest'
import {clusters, createFold} from '../../src/site/search/fold.ts'
import {GramIds} from '../../src/site/search/gram-ids.ts'
import {gramKey, gramsOf, planFor} from '../../src/site/search/grams.ts'
import {traditionalPairs} from '../../src/site/search/traditional.ts'

const fold = createFold(traditionalPairs())
const folded = (text: string) => fold(text).characters.join('')

/** Text with everything that has made searching go wrong: marks, widths, jamo, points, signs, any code point at all. */
const piece = fc.oneof(
  fc.constantFrom(...'公司臺灣台湾藉助ＡＢab12１２.．，“”%‰+#@& \t㎡½①㈱ｶﾞガ한국각ᄀ가ㄱßæİıςΣ'),
  fc.constantFrom('é', '́', '゙', 'ﾞ', '𠮷', '👍🏽', 'й', 'ё', 'कि', 'ไทย', '…', 'ﷺ'),
  fc.string({unit: 'binary', maxLength: 3}),
)
const text = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join('').replaceAll('\n', ' '))
/** What a reader sees: widths and case aside, the same characters. */
const seen = (s: string) => wellFormed(s).normalize('NFKC').toLowerCase()
const wellFormed = (s: string) => s.replace(/\p{Surrogate}/gu, '\ufffd')

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(text, (s) => {
      expect(folded(folded(s))).toBe(folded(s))
    }),
  )
})

test('composed, decomposed and compatible writings fold alike', () => {
  fc.assert(
    fc.property(text, (s) => {
      const well = wellFormed(s)
      expect(folded(well.normalize('NFD'))).toBe(folded(well))
      expect(folded(well.normalize('NFKC'))).toBe(folded(well))
    }),
  )
})

test('whatever a reader sees inside a line is inside the folded line', () => {
  fc.assert(
    fc.property(text, text, text, (before, query, after) => {
      const line = before + query + after
      fc.pre(query.trim() !== '' && seen(line).includes(seen(query)))
      fc.pre(isApart(before, query) && isApart(query, after))
      expect(folded(line)).toContain(folded(query))
    }),
  )
})

test('every character says where it was written', () => {
  fc.assert(
    fc.property(text, (s) => {
      const {characters, starts, ends} = fold(s)
      characters.forEach((character, i) => {
        expect(ends[i]).toBeGreaterThan(starts[i] ?? 0)
        if (character !== '.') expect(folded(s.slice(starts[i], ends[i]))).toContain(character)
      })
    }),
  )
})

test('every string inside a line has the grams its plan asks for, at the right places', () => {
  const letters = fc.array(fc.constantFrom(...'公司网络ab1é가カ'), {minLength: 1, maxLength: 14})
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (line, a, b) => {
      const from = a % line.length
      const to = from + 1 + (b % (line.length - from))
      const plan = planFor(line.slice(from, to))
      if (plan.kind !== 'grams') return
      const held = new Set(gramsOf(line).map(({gram, at}) => `${gram}@${at}`))
      for (const {gram, at} of plan.grams) expect(held).toContain(`${gram}@${from + at}`)
      const covered = new Set(plan.grams.flatMap(({at, length}) => Array.from({length}, (_, i) => at + i)))
      expect(covered.size).toBe(to - from)
    }),
  )
})

test('a cluster is a character and all that joins it, wherever it stands', () => {
  const cluster = /[\s\S][\p{M}\u1160-\u11ff\u3130-\u318f\ud7b0-\ud7ff\uff9e-\uffdc]*/gu
  fc.assert(
    fc.property(text, (s) => {
      expect([...clusters(s)].map((found) => found.cluster)).toEqual(s.match(cluster) ?? [])
    }),
  )
})

test('grams have the same number if they are the same, and only then', () => {
  const ids = new GramIds()
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'公司网络ab1é'), {minLength: 3, maxLength: 14}), (line) => {
      const numbers = line.map((character) => ids.character(character))
      for (const length of [1, 2, 3]) {
        const at = line.length - length
        const key = ids.words[ids.gram(numbers, at, length)]
        expect(key).toBe(gramKey(line.slice(at).join('')))
      }
    }),
  )
  expect(new Set(ids.words).size).toBe(ids.words.length)
})

/** Nothing at the border is composed with what is on the other side, and no point loses a digit. */
const isApart = (left: string, right: string): boolean =>
  seen(left) + seen(right) === seen(left + right) && !/[\d.．]$/u.test(seen(left)) && !/^[\d.]/u.test(seen(right))
