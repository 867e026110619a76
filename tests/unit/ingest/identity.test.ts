import {expect, test} from 'vitest'
import {idInAddress} from '../../../src/ingest/identity.ts'

test.each([
  ['https://a.example/news?infoCode=NW202201252259607031', 'NW202201252259607031'],
  ['https://a.example/news?infoCode=12', null],
  ['河湾', null],
])('%s holds the id %s', (address, id) => {
  expect(idInAddress(address)).toBe(id)
})
