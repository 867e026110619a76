import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compareTexts, type Difference} from '../../../src/archive/differences.ts'
import {sentencesOf} from '../../../src/archive/sentences.ts'

describe('sentences', () => {
  test.each([
    ['他说：“到了。”门开着。没有人', ['他说：“到了。”', '门开着。', '没有人']],
    ['真的？！真的……（是吗？）是', ['真的？！', '真的……', '（是吗？）', '是']],
    [
      'The river rose. Dr. Li left! 3.5 metres of water stood',
      ['The river rose.', 'Dr.', 'Li left!', '3.5 metres of water stood'],
    ],
    ['标题\n第一段\n\n第二段', ['标题', '第一段', '第二段']],
    ['甲；乙；', ['甲；', '乙；']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  test('no character is lost but white space', () => {
    const bare = (text: string) => text.replace(/\s+/gu, '')
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'甲乙。！？…”」) .!?aB1\n')}), (text) => {
        expect(bare(sentencesOf(text).join(''))).toBe(bare(text))
      }),
    )
  })
})

/** As a reader sees it: `-` only in the first text, `+` only in the other, `{-…-}{+…+}` in a changed sentence. */
const shown = (difference: Difference): string =>
  difference.kind === 'changed'
    ? difference.pieces
        .map(({text, of}) => (of === 'both' ? text : of === 'one' ? `{-${text}-}` : `{+${text}+}`))
        .join('')
    : `${difference.kind === 'one' ? '-' : '+'} ${difference.text}`

const compared = (one: string, other: string) => {
  const found = compareTexts(one, other)
  return found && {same: found.same, differences: found.differences.map(shown)}
}

test('sentences that one text lacks stand alone, one in other words is shown changed', () => {
  const one = '新馆昨天开放。进馆的读者超过五千人。老人每天来读报。'
  const other = '新馆昨天开放。\n市长剪了彩。\n首日进馆的读者超过六千人。'
  expect(compared(one, other)).toEqual({
    same: 1,
    differences: ['+ 市长剪了彩。', '{+首日+}进馆的读者超过{-五-}{+六+}千人。', '- 老人每天来读报。'],
  })
})

test('a numeral is changed as a whole, a single character between two changes with them', () => {
  expect(compared('全长1,234.5公里的路', '全长1,236.5公里的路')).toEqual({
    same: 0,
    differences: ['全长{-1,234.5-}{+1,236.5+}公里的路'],
  })
  expect(compared('河湾的夜市今天关门了吗', '河湾的早市明天关门了吗')).toEqual({
    same: 0,
    differences: ['河湾的{-夜市今-}{+早市明+}天关门了吗'],
  })
})

test('white space and width are no difference, punctuation is', () => {
  expect(compared('共 620 组。', '共６２０组。')).toEqual({same: 1, differences: []})
  expect(compared('到了。', '到了！')).toEqual({same: 0, differences: ['到了{-。-}{+！+}']})
})

test('both texts can be read from their comparison', () => {
  const sentence = fc.constantFrom(
    '甲乙丙丁。',
    '甲乙丙戊。',
    '子丑寅卯！',
    'The river rose.',
    '子丑 寅卯！',
    '3 千人。',
  )
  const text = fc.array(sentence, {maxLength: 12})
  const bare = (of: string) => of.normalize('NFKC').replace(/\s+/gu, '')
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = compareTexts(one.join('\n'), other.join('\n'))
      const of = (side: 'one' | 'other') =>
        (found?.differences ?? []).map((d) =>
          d.kind === 'changed'
            ? d.pieces.flatMap((p) => (p.of === 'both' || p.of === side ? [p.text] : [])).join('')
            : d.kind === side
              ? d.text
              : '',
        )
      const letters = (texts: readonly string[]) => [...bare(texts.join(''))].sort().join('')
      const sum = (side: 'one' | 'other') => letters(of(side)).length
      // What is the same is left out of the list, so both sides must lack the same number of characters.
      expect(bare(one.join('')).length - sum('one')).toBe(bare(other.join('')).length - sum('other'))
      const subset = (part: readonly string[], whole: string) => part.every((text) => bare(whole).includes(bare(text)))
      expect(subset(of('one'), one.join(''))).toBe(true)
      expect(subset(of('other'), other.join(''))).toBe(true)
    }),
  )
})

test('texts that are too long or all different are not compared', () => {
  const long = (mark: string) => Array.from({length: 1600}, (_, i) => `${mark}${i}。`).join('')
  expect(compareTexts(long('甲'), long('乙'))).toBe(null)
  expect(compareTexts('甲。'.repeat(5001), '甲。')).toBe(null)
})

describe('between simplified and traditional characters', () => {
  const across = (one: string, other: string) => compareTexts(one, other, true)

  test('the script is no difference, and both keep their own', () => {
    const found = across('大桥昨天通车。设计师说，桥很稳。门票十元。', '大橋昨天通車。設計師說，橋十分穩固。門票十元。')
    expect(found).toMatchObject({same: 2, acrossScripts: true})
    expect(found?.differences.map(shown)).toEqual(['设计师说，桥{-很稳-}{+十分穩固+}。'])
  })

  test('the particle is the same, whichever way it is written', () => {
    expect(across('孩子们躺着看书，听著名作家讲故事。', '孩子們躺著看書，聽著名作家講故事。')).toMatchObject({
      same: 1,
      differences: [],
    })
  })

  test('within one script another character is another word', () => {
    const found = across('皇后在庆功宴上说。', '皇後在庆功宴上说。')
    expect(found).toMatchObject({same: 0, acrossScripts: false})
    expect(found?.differences.map(shown)).toEqual(['皇{-后-}{+後+}在庆功宴上说。'])
  })

  test('where the other text is on no page, it is', () => {
    expect(compareTexts('大桥通车。', '大橋通車。')).toMatchObject({same: 0, acrossScripts: false})
  })
})
