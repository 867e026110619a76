import {expect, test} from 'vitest'
import {reflow} from '../../../../src/ingest/reflow/reflow.ts'

const joined = (text: string) => reflow(text).units.map((unit) => unit.text)

test.each([
  ['The boats lay in the har-\nbour all day.', 'The boats lay in the harbour all day.'],
  ['They sell high-\nend boats.', 'They sell high-end boats.'],
  ['They sell well-\nknown boats.', 'They sell well-known boats.'],
  ['The Anglo-\nSaxon boats lay still.', 'The Anglo-Saxon boats lay still.'],
  ['The boats lay in the har\u00ad\nbour all day.', 'The boats lay in the harbour all day.'],
  ['The trawl-net broke; the trawl-\nnet was old.', 'The trawl-net broke; the trawl-net was old.'],
  ['The boats lay still —\nall of them.', 'The boats lay still —all of them.'],
  ['The quay was shut 2019-\n2021 for repairs.', 'The quay was shut 2019- 2021 for repairs.'],
])('%j becomes %j', (text, whole) => {
  expect(joined(text)).toEqual([whole])
})

test('a hyphen that falls away is named with its line', () => {
  expect(reflow('The boats lay in the har-\nbour all day.').removed).toEqual([{text: '-', line: 0, why: 'hyphen'}])
})

test.each([
  ['NEW-\nYORK lay still, as the papers said.', 'NEWYORK lay still, as the papers said.'],
  ['The walk-\ning men came home to eat.', 'The walking men came home to eat.'],
  ['The self-\nmade men came home to eat.', 'The self-made men came home to eat.'],
  [
    'The copper, long hidden, and its copper-\nbased paint were gone.',
    'The copper, long hidden, and its copper-based paint were gone.',
  ],
])('%j becomes %j, as words are made', (text, whole) => {
  expect(joined(text)).toEqual([whole])
})
