import {execFileSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {isZone, nameDate, parseDate} from '../../../src/ingest/date.ts'
import {asEdtf, firstDay, lastDay, precision} from '../../../src/ingest/edtf.ts'

const shanghai = 'Asia/Shanghai'
const read = (text: string, zone = shanghai) => {
  const found = parseDate(text, zone)
  return found === null ? null : [found.date, found.stamp].filter((part) => part !== null).join(' ')
}

describe('a time of day is shown by the archive’s clocks', () => {
  test.each([
    ['2022-01-25 01:04:02 +0800', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['2022-01-25 01:04:02', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['2022-01-25T01:04:02+08:00', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['2022-01-24T17:04:02Z', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['2022-01-24T17:04:02.500Z', '2022-01-25 2022-01-25T01:04:02.5+08:00'],
    ['2022-01-25 9:04', '2022-01-25 2022-01-25T09:04:00+08:00'],
    ['20220124T170402Z', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['20220125010402', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['1643043842', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['1643043842000', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['Fri, 18 Mar 2022 06:14:45 GMT', '2022-03-18 2022-03-18T14:14:45+08:00'],
    ['Fri, 18 Mar 2022 20:14:45 EST', '2022-03-19 2022-03-19T09:14:45+08:00'],
    ['Friday, 18-Mar-22 06:14:45 GMT', '2022-03-18 2022-03-18T14:14:45+08:00'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06 1994-11-06T08:49:37+08:00'],
    ['Fri Mar 18 2022 06:14:45 GMT+0800 (China Standard Time)', '2022-03-18 2022-03-18T06:14:45+08:00'],
    ['Fri Mar 18 06:14:45 CST 2022', '2022-03-18 2022-03-18T06:14:45+08:00'],
    ['March 3, 2021 at 3:05 pm', '2021-03-03 2021-03-03T15:05:00+08:00'],
    ['2022年1月25日 01时04分02秒', '2022-01-25 2022-01-25T01:04:02+08:00'],
    ['2022年01月25日 星期二 下午3:05', '2022-01-25 2022-01-25T15:05:00+08:00'],
    ['发布时间：2022-01-25 10:20', '2022-01-25 2022-01-25T10:20:00+08:00'],
    ['2021년 3월 5일 오후 3시 20분', '2021-03-05 2021-03-05T15:20:00+08:00'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('the same text is another day in another zone, and summer time counts', () => {
    expect(read('2022-01-25 01:04:02 +0800', 'America/Los_Angeles')).toBe('2022-01-24 2022-01-24T09:04:02-08:00')
    expect(read('2022-07-25 01:04:02', 'Europe/Berlin')).toBe('2022-07-25 2022-07-25T01:04:02+02:00')
    expect(read('2022-01-25 01:04:02 CST', 'America/Chicago')).toBe('2022-01-25 2022-01-25T01:04:02-06:00')
    expect(read('1988-07-01 12:00:00')).toBe('1988-07-01 1988-07-01T12:00:00+09:00')
  })

  test('an hour clocks skip, and one they show twice, have a stamp on that day', () => {
    expect(read('2022-03-27 02:30:00', 'Europe/Berlin')).toBe('2022-03-27 2022-03-27T03:30:00+02:00')
    expect(read('2022-10-30 02:30:00', 'Europe/Berlin')).toBe('2022-10-30 2022-10-30T02:30:00+02:00')
  })
})

describe('a day, month or year stays what it is', () => {
  test.each([
    ['2022-01-25', '2022-01-25'],
    ['2022/1/5', '2022-01-05'],
    ['2022.01.25', '2022-01-25'],
    ['20220125', '2022-01-25'],
    ['２０２２-０１-２５', '2022-01-25'],
    ['"2022-01-25"', '2022-01-25'],
    ['2022年1月25日', '2022-01-25'],
    ['2022年1月25日（星期二）', '2022-01-25'],
    ['二〇二二年一月二十五日', '2022-01-25'],
    ['一九四九年十月一日', '1949-10-01'],
    ['民国二十六年七月七日', '1937-07-07'],
    ['民國26年', '1937'],
    ['令和3年3月5日(金)', '2021-03-05'],
    ['2021년 3월 5일', '2021-03-05'],
    ['March 3, 2021', '2021-03-03'],
    ['3 March 2021', '2021-03-03'],
    ['3rd of March 2021', '2021-03-03'],
    ['Wednesday, Sept. 5th, 2018', '2018-09-05'],
    ['3. März 2021', '2021-03-03'],
    ['1er mars 2021', '2021-03-01'],
    ['3 de marzo de 2021', '2021-03-03'],
    ['12 марта 2021', '2021-03-12'],
    ['25.01.2022', '2022-01-25'],
    ['25/01/2022', '2022-01-25'],
    ['Dec 1911', '1911-12'],
    ['1911年12月', '1911-12'],
    ['2022-01', '2022-01'],
    ['1936', '1936'],
    ['1930s', '193X'],
    ['c. 1936', '1936~'],
    ['约1936年', '1936~'],
    ['2024-08~', '2024-08~'],
    ['1984?', '1984?'],
    ['1911-10/1911-12', '1911-10/1911-12'],
    ['../1936-07-20', '../1936-07-20'],
    ['Published Wednesday, July 10, 2002', '2002-07-10'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('what is no date, or two, or none a calendar has, is not guessed', () => {
  test.each([
    '',
    'unknown',
    'tomorrow',
    'null',
    '-1',
    '19',
    '123',
    '0000-00-00',
    '2022-02-30',
    '2021-02-29',
    '2022-13-45',
    '1900-02-29',
    '99999-01-01',
    '9999-12-31',
    '01/02/2022',
    '2022-01-25 25:61:61',
    '2022-01-25 24:00:00',
    '2016-12-31T23:59:60Z',
    '2020-05-29 14:15:14+15:00',
    '2021-02-08 16:30-:00+16:30',
    '2022-01-25 10:00 XYZ',
    '+0800',
    '10月1日',
    '农历八月十五',
    'Feb. 9',
    '6-Nov-94',
    '1936-37',
    '1643043842123456',
    '2022-01-25 and more',
    '3 Smarch 2021',
  ])('%j', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('EDTF', () => {
  test.each([
    ['2022-01-25', '2022-01-25', '2022-01-25', 'day'],
    ['2024-02~', '2024-02-01', '2024-02-29', 'month'],
    ['1936', '1936-01-01', '1936-12-31', 'year'],
    ['193X', '1930-01-01', '1939-12-31', 'decade'],
    ['1911-10/1911-12', '1911-10-01', '1911-12-31', 'interval'],
    ['1936-07/..', '1936-07-01', '1936-07-31', 'interval'],
    ['2021-21', '2021-01-01', '2021-03-31', 'season'],
  ])('%s covers %s to %s, a %s', (text, first, last, fineness) => {
    const date = asEdtf(text)
    expect(date && [firstDay(date), lastDay(date), precision(date)]).toEqual([first, last, fineness])
  })
  test.each(['2022-01-25T01:04:02Z', '2022-02-30', '2022-00', 'port', '', '../..', '1912/1911', 'Y17000'])(
    '%j is none',
    (text) => {
      expect(asEdtf(text)).toBeNull()
    },
  )
})

describe('dates in names', () => {
  test.each([
    ['2022-01-25-port-opens.md', '2022-01-25', 'port-opens', 'head'],
    ['a/1936-07-18_straits_port.md', '1936-07-18', 'straits_port', 'head'],
    ['news/20230218.md', '2023-02-18', '', 'head'],
    ['scan_1762_12_07.txt', '1762-12-07', 'scan_1762_12_07', 'inside'],
    ['-202205262391921712.md', '2022-05-26', '-202205262391921712', 'inside'],
    ['202112082206672930.md', '2021-12-08', '202112082206672930', 'inside'],
    ['NW202201252259607031.html', '2022-01-25', 'NW202201252259607031', 'inside'],
    ['2025/11/23/tech.md', '2025-11-23', 'tech', 'folders'],
    ['daily/2022/11/27.md', '2022-11-27', '', 'folders'],
    ['blog/2010/02/port.md', '2010-02', 'port', 'folders'],
  ])('%s', (path, date, rest, where) => {
    expect(nameDate(path)).toMatchObject({date, rest, where})
  })
  test.each([
    '202113082206672930.md',
    '7302027221080788261.md',
    '2021120822066729301234567.md',
    '2022-02-30-port.md',
    '004_9bab263913d2cbd9.txt',
    '2022/port.md',
    '12345678.txt',
    'port.md',
  ])('%s has none', (path) => {
    expect(nameDate(path)).toBeNull()
  })
})

test('only zones that Intl knows are zones', () => {
  expect(['Asia/Shanghai', 'UTC', 'Asia/Nowhere', ''].map(isZone)).toEqual([true, true, false, false])
})

test('the machine’s own zone changes nothing', () => {
  const script = `import {parseDate} from './src/ingest/date.ts'
    const texts = ['2022-01-25 01:04:02', 'Fri, 18 Mar 2022 23:14:45 GMT', '2022-01-25', '1643043842', '2022年3月27日 2时30分', '1936', '2024-08~']
    console.log(JSON.stringify(texts.map((text) => parseDate(text, 'Asia/Shanghai'))))`
  const outputs = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Apia'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: new URL('../../..', import.meta.url).pathname,
      env: {...process.env, TZ},
      encoding: 'utf8',
    }),
  )
  expect(new Set(outputs).size).toBe(1)
  expect(JSON.parse(outputs[0] ?? '')[1]).toEqual({date: '2022-03-19', stamp: '2022-03-19T07:14:45+08:00'})
})
