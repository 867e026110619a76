import {describe, expect, test} from 'vitest'
import {citationFile, citationFormats} from '../../../src/site/cite/formats.ts'
import {passageAddress} from '../../../src/site/cite/passage.ts'
import {parseDate, type Work} from '../../../src/site/cite/work.ts'
import {citationStyles} from '../../../templates/scripts/cite/styles.ts'

const today = {year: 2026, month: 11, day: 22}

const chinese: Work = {
  id: 'x1',
  title: '沿河步道今起开放',
  authors: ['刘春明', '陈海燕'],
  publication: '河湾晚报',
  date: {year: 2022, month: 1, day: 25},
  isInferred: false,
  address: 'https://news.example/a/x1/',
  lang: 'zh-Hans',
}
const english: Work = {
  ...chinese,
  title: 'Who pays for water?',
  authors: ['Mary Ann Evans', 'John Smith'],
  publication: 'Riverbend Echo',
  lang: 'en',
}
const bare: Work = {...chinese, authors: [], publication: null, date: null}

describe('GB/T 7714', () => {
  test.each([
    [chinese, '刘春明，陈海燕. 沿河步道今起开放[N/OL]. 河湾晚报，2022-01-25[2026-11-22]. https://news.example/a/x1/.'],
    [
      {...chinese, isInferred: true, date: {year: 2024, month: 8}},
      '刘春明，陈海燕. 沿河步道今起开放[N/OL]. 河湾晚报，[2024-08][2026-11-22]. https://news.example/a/x1/.',
    ],
    [
      {...chinese, authors: ['甲', '乙', '丙', '丁']},
      '甲，乙，丙，等. 沿河步道今起开放[N/OL]. 河湾晚报，2022-01-25[2026-11-22]. https://news.example/a/x1/.',
    ],
    [
      {...chinese, publication: null},
      '刘春明，陈海燕. 沿河步道今起开放[EB/OL]. （2022-01-25）[2026-11-22]. https://news.example/a/x1/.',
    ],
    [bare, '沿河步道今起开放[EB/OL]. [2026-11-22]. https://news.example/a/x1/.'],
  ])('%#', (work, expected) => expect(citationStyles.gbt(work, today)).toBe(expected))
})

test('APA', () => {
  expect(citationStyles.apa(english)).toBe(
    'Evans, M. A., & Smith, J. (2022, January 25). Who pays for water? Riverbend Echo. https://news.example/a/x1/',
  )
  expect(citationStyles.apa(bare)).toBe('沿河步道今起开放. (n.d.). https://news.example/a/x1/')
})

test('MLA', () => {
  expect(citationStyles.mla(english)).toBe(
    'Evans, Mary Ann, and John Smith. “Who pays for water?” Riverbend Echo, 25 Jan. 2022, news.example/a/x1/.',
  )
  expect(citationStyles.mla({...english, authors: ['A B', 'C D', 'E F']})).toMatch(/^B, A, et al\. /)
})

test('Chicago', () => {
  expect(citationStyles.chicago(english)).toBe(
    'Evans, Mary Ann, and John Smith. “Who pays for water?” Riverbend Echo, January 25, 2022. https://news.example/a/x1/.',
  )
  expect(citationStyles.chicago({...english, isInferred: true, date: {year: 1936}})).toContain(
    'Riverbend Echo, [1936?].',
  )
})

test('RIS: tags at the beginning of lines, CR LF at their end', () => {
  expect(citationFormats.ris.write(chinese).split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - x1',
    'TI  - 沿河步道今起开放',
    'AU  - 刘春明',
    'AU  - 陈海燕',
    'T2  - 河湾晚报',
    'PY  - 2022',
    'DA  - 2022/01/25',
    'UR  - https://news.example/a/x1/',
    'LA  - zh-Hans',
    'ER  - ',
    '',
  ])
  expect(citationFormats.ris.write({...chinese, title: 'a\r\nER  - '})).toContain('TI  - a ER -\r\n')
})

test('BibTeX: Han names are whole, and no title can end its field', () => {
  expect(citationFormats.bib.write(chinese)).toContain('  author = {{刘春明} and {陈海燕}},\n')
  expect(citationFormats.bib.write(english)).toContain('  author = {Evans, Mary Ann and Smith, John},\n')
  expect(citationFormats.bib.write({...chinese, title: '5% } \\input{x}'})).toContain(
    '  title = {{5\\% \\textbraceright{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}}},\n',
  )
})

test('CSL-JSON', () => {
  expect(JSON.parse(citationFile(citationFormats['csl.json'], [{...english, date: {year: 2022, month: 1}}]))).toEqual([
    {
      id: 'x1',
      type: 'article-newspaper',
      title: 'Who pays for water?',
      author: [
        {family: 'Evans', given: 'Mary Ann'},
        {family: 'Smith', given: 'John'},
      ],
      'container-title': 'Riverbend Echo',
      issued: {'date-parts': [[2022, 1]]},
      URL: 'https://news.example/a/x1/',
      language: 'en',
    },
  ])
})

test('a passage is addressed by its words, the signs of the directive as bytes', () => {
  expect(passageAddress('https://news.example/a/x1/', ' 11-68，a,b&c ')).toBe(
    'https://news.example/a/x1/#:~:text=11%2D68%EF%BC%8Ca%2Cb%26c',
  )
})

test('a long passage is addressed by its first and last words', () => {
  const [, text = ''] = passageAddress('https://news.example/', `${'甲'.repeat(30)}${'乙'.repeat(30)}`).split('text=')
  expect(text.split(',').map(decodeURIComponent)).toEqual(['甲'.repeat(16), '乙'.repeat(16)])
})

test('dates are read as far as they go', () => {
  expect(parseDate('2022/01/25')).toEqual({year: 2022, month: 1, day: 25})
  expect(parseDate('2022-01')).toEqual({year: 2022, month: 1})
  expect(parseDate('about 1936')).toBeNull()
})
