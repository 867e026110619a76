import {expect, test} from 'vitest'
import {gramsOf, planFor} from '../../../../src/site/search/grams.ts'

const grams = (text: string) => gramsOf([...text]).map(({gram, at}) => `${gram}@${at}`)

test('Han characters make pairs, runs of letters and digits make threes, each where it begins', () => {
  expect(grams('A股AIX')).toEqual(
    ['a股@0', '股a@1', '股ai@1', 'aix@2', 'ix@3'].map((g) => g.replace(/[a-z]/gu, (c) => c.toUpperCase())),
  )
})

test.each([
  ['ab', {kind: 'pair', entry: 'ab'}],
  ['税', {kind: 'character', entry: '税'}],
  ['公司', {kind: 'grams', grams: [{gram: '公司', at: 0, length: 2}]}],
])('%s is looked up at once', (query, plan) => {
  expect(planFor([...query])).toEqual(plan)
})

test('a query is covered by as few grams as will do', () => {
  const plan = planFor([...'2021年公司'])
  expect(plan.kind === 'grams' && plan.grams.map(({gram, at}) => `${gram}@${at}`)).toEqual(['202@0', '1年@3', '公司@5'])
})
