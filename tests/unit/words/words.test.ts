import {describe, expect, test} from 'vitest'
import {cleaningRules} from '../../../src/ingest/body/rules/table.ts'
import {named, wordsOf} from '../../../src/words/index.ts'
import {grouped} from '../../../src/words/number.ts'

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const

describe.each(languages)('%s', (lang) => {
  const words = wordsOf(lang)

  test('names its own language', () => expect(words.lang).toBe(lang))

  test('has a name for every rule that takes something out', () => {
    expect(cleaningRules.map(({name}) => name).filter((name) => !Object.hasOwn(words.removals, name))).toEqual([])
  })

  test('leaves no sentence empty', () => {
    const empty: string[] = []
    const look = (value: unknown, name: string): void => {
      if (value === '') empty.push(name)
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) look(inner, `${name}.${key}`)
    }
    look(words, lang)
    expect(empty).toEqual([])
  })
})

test('dates in words', () => {
  const dates = languages.map((lang) => {
    const {date} = wordsOf(lang)
    return [date.day(2022, 1, 25), date.approximate(date.month(2024, 8)), date.season(1999, 1), date.decade(1930)]
  })
  expect(dates).toEqual([
    ['2022年1月25日', '约2024年8月', '1999年春', '1930年代'],
    ['2022年1月25日', '約2024年8月', '1999年春', '1930年代'],
    ['25 January 2022', 'about August 2024', 'Spring 1999', '1930s'],
  ])
})

test('centuries are counted in English as they are said', () => {
  const {date} = wordsOf('en')
  expect([1, 2, 3, 11, 12, 13, 19, 20, 21].map(date.century).map((text) => text.split(' ')[0])).toEqual([
    '1st',
    '2nd',
    '3rd',
    '11th',
    '12th',
    '13th',
    '19th',
    '20th',
    '21st',
  ])
})

test('numbers are grouped alike on every machine', () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
})

test('a name without words stands for itself, whatever it is', () => {
  expect([named({a: '甲'}, 'a'), named({a: '甲'}, 'b'), named({}, 'constructor')]).toEqual(['甲', 'b', 'constructor'])
})
