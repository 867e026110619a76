/** Dates at the ends of what can be written. */
import {expect, test} from 'vitest'
import {nameDate} from '../../../src/ingest/date/file-name.ts'
import {asEdtf, firstDay, lastDay, precision} from '../../../src/ingest/edtf.ts'
import type {EdtfDate} from '../../../src/model.ts'

test('years before the first have four digits in no calendar here', () => {
  expect(asEdtf('-0050')).toBeNull()
  expect(asEdtf('-0050/0010')).toBeNull()
})

test.each([
  ['2021-05-14', 'day'],
  ['2021-05-XX', 'month'],
  ['2021-05~', 'month'],
  ['2021-21', 'season'],
  ['2021-XX', 'year'],
  ['195X', 'decade'],
  ['19XX', 'century'],
  ['1911-10/1911-12', 'interval'],
  ['[1911-10,1911-12]', 'interval'],
])('%s is known to the %s', (date, fineness) => {
  expect(precision(date as EdtfDate)).toBe(fineness)
})

test('an interval that is open covers the days of the end it has', () => {
  expect(asEdtf('/1911-10')).toBe('/1911-10')
  expect([firstDay('../1911-10' as EdtfDate), lastDay('../1911-10' as EdtfDate)]).toEqual(['1911-10-01', '1911-10-31'])
  expect([firstDay('1911-10/..' as EdtfDate), lastDay('1911-10/' as EdtfDate)]).toEqual(['1911-10-01', '1911-10-31'])
  expect(asEdtf('/')).toBeNull()
})

test.each([
  ['2022/河湾.md', null],
  ['2022/11/河湾.md', '2022-11'],
  ['2022/11/27.md', '2022-11-27'],
  ['2022/02/30/河湾.md', null],
  ['20220230-河湾.md', null],
])('the path %s states %s', (path, date) => {
  expect(nameDate(path)?.date ?? null).toBe(date)
})
