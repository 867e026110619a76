/** Where facts come from when an article doesn’t state them, the surest first. */
import {describe, expect, test} from 'vitest'
import {ingestBytes} from '../../support/ingest-bytes.ts'

const read = (path: string, text: string) => {
  const {stories, issues} = ingestBytes(path, text)
  return {...stories[0]?.article, codes: issues.map(({code}) => code)}
}

describe('a title', () => {
  test.each([
    ['x/2020-05-06.md', '<p>※※</p>', '2020-05-06', 'file-name'],
    ['x/2020-05-06-放晴.md', '<p>※※</p>', '放晴', 'file-name'],
    ['a.txt', '本报讯（记者 王丽）停了两年的夜航重新开船。河湾。', '停了两年的夜航重新开船。', 'derived'],
    ['a.md', '本报讯（记者 王丽）', '本报讯（记者 王丽）', 'derived'],
    ['a.txt', '晴。', '晴。', 'derived'],
  ])('%s: %s → %s', (path, text, title, from) => {
    expect(read(path, text).title).toMatchObject({value: title, from})
  })
})

describe('a date', () => {
  test.each([
    ['a-2020-05-06.txt', '河湾放晴。', '2020-05-06', 'file-name'],
    ['a.md', '---\npermalink: /x/y/\naliases: [/2024/02/19/river/]\n---\n河湾', '2024-02-19', 'address'],
    ['a.md', '---\nlink: https://a.example/2024/02/19/river.html\n---\n河湾', '2024-02-19', 'address'],
  ])('%s: %j → %s', (path, text, date, from) => {
    expect(read(path, text).date).toMatchObject({value: date, from})
  })

  test('of an address without a day is not known', () => {
    expect(read('a.md', '---\npermalink: /2024/river/\n---\n河湾')).toMatchObject({
      date: null,
      codes: ['title-derived', 'date-missing'],
    })
  })
})

test('an address nobody can go to with a browser is told', () => {
  const found = read('a.md', '---\nlink: mailto:a@b.example\n---\n河湾')
  expect([found.originalUrl, found.codes]).toEqual([null, expect.arrayContaining(['address-unusable'])])
})
