/** Dates at the ends of what can be written. */

import {expect, test} from 'vitest'
import {unambiguous} from '../../../src/ingest/date/names.ts'
import {nameDate, parseDate} from '../../../src/ingest/date.ts'
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

test('two digits of a year are this century’s up to 49, the last one’s from 50 on', () => {
  expect(parseDate('Sunday, 06-Nov-94 08:49:37 GMT', 'UTC')?.date).toBe('1994-11-06')
  expect(parseDate('2022-01-25 01:04 GMT+8', 'UTC')?.stamp).toBe('2022-01-24T17:04:00+00:00')
  expect(parseDate('2022-01-25 01:04 +0875', 'UTC')).toBeNull()
  expect(parseDate('06 Nov 24 08:49:37 GMT', 'UTC')?.date).toBe('2024-11-06')
})

test('a name of two months names none', () => {
  const pairs = [
    ['listopad', 10],
    ['listopad', 11],
    ['mars', 3],
    ['mars', 3],
    ['3月', 3],
  ] as const
  expect([...unambiguous(pairs)]).toEqual([['mars', 3]])
})

test('what is no date covers what it says, not a day of today', () => {
  expect([firstDay('?' as EdtfDate), lastDay('?' as EdtfDate)]).toEqual(['?', '?'])
})
