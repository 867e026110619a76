import {describe, expect, test} from 'vitest'
import {inferDate} from '../../../src/ingest/inferred-date.ts'

const found = (text: string) => {
  const {value, evidence} = inferDate(text) ?? {}
  return [value, evidence]
}

describe('the month an article was written in', () => {
  test.each([
    [
      'of the latest year before it',
      '河湾2023年开闸。2024年6月放水。截至8月底，放水三次。',
      '2024-08~',
      '截至8月底，放水三次。',
    ],
    ['of a year without a month too', '2024年，河湾开闸。截至8月底，放水三次', '2024-08~', '截至8月底，放水三次'],
    ['of its own year', '截至2023年8月底，放水三次。', '2023-08~', '截至2023年8月底，放水三次。'],
    ['the later of two', '2024年1月，河湾开闸。截至3月底一次；截至8月底三次；截至5月底两次。', '2024-08~', undefined],
  ])('%s', (_, text, date, evidence) => {
    expect(found(text)).toEqual([date, evidence ?? expect.stringContaining('截至8月底')])
  })

  test.each([
    ['no year is named', '截至8月底，放水三次。'],
    ['the year comes after it', '截至8月底，放水三次。2024年6月再放。'],
    ['a later month is named, so that it looks back', '2024年6月开闸，截至8月底三次，2024年11月停。'],
    ['there is no such month', '2024年6月开闸。截至13月底，放水三次。'],
    ['nothing is counted up to a day', '2024年6月开闸，放水三次。'],
  ])('is not known where %s', (_, text) => {
    expect(inferDate(text)).toBeNull()
  })
})
