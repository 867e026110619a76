import {expect, test} from 'vitest'
import {archiveOf} from '../../support/archive-of.ts'

const file = (head: Readonly<Record<string, string>>, text: string) =>
  `---\n${Object.entries(head)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n\n${text}\n`

/** Kept path → paths of its copies. */
const groupsOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(archiveOf(files).archive.articles.map(({source, duplicates}) => [source.path, duplicates]))

const long = '沿河步道全长六点八公里，昨天起对市民开放，沿线设了九处观景台和两座公厕。'
const head = {title: '步道开放', date: '2022-01-25', source: '河湾晚报'}

test('one body, paper and day is one article, whatever stands between its letters', () => {
  expect(
    groupsOf({'a.md': file(head, long), 'b.md': file({...head, title: '步道'}, long.replaceAll('，', ', '))}),
  ).toEqual({
    'a.md': ['b.md'],
  })
})

test('another paper or another day is another article', () => {
  const files = {
    'a.md': file(head, long),
    'b.md': file({...head, source: '江口日报'}, long),
    'c.md': file({...head, date: '2022-01-26'}, long),
  }
  expect(groupsOf(files)).toEqual({'a.md': [], 'b.md': [], 'c.md': []})
})

test('one stated address is one article; the longer text is kept, the other stays at hand', () => {
  const link = {...head, link: 'https://paper.example/2022/walk.html'}
  const {archive} = archiveOf({'a.md': file(link, long), 'b.md': file(link, `${long}冬天也不关门。`)})
  expect(archive.articles.map(({source}) => source.path)).toEqual(['b.md'])
  expect(archive.articles[0]?.copies.map(({source}) => source.path)).toEqual(['a.md'])
})

test('kept is the latest update, then the latest date', () => {
  const link = {title: '步道', link: 'https://paper.example/2022/walk.html'}
  const files = {
    'a.md': file({...link, date: '2022-01-25', updated: '2022-02-01'}, long),
    'b.md': file({...link, date: '2022-01-28'}, `${long}冬天也不关门。`),
    'c.md': file({...link, date: '2022-01-27'}, `${long}冬天也不关门，雪天除外。`),
  }
  expect(groupsOf(files)).toEqual({'a.md': ['b.md', 'c.md']})
})

test('texts that end in one link are one article only where words agree', () => {
  const end = '\n\n<https://paper.example/walk/about-it.html>'
  const files = {
    'a.md': file({title: '步道开放', date: '2022-01-25'}, long + end),
    'b.md': file(
      {title: 'The riverside walk', date: '2022-01-25'},
      `The walk along the river opened to the public.${end}`,
    ),
    'c.md': file({title: '步道开放', date: '2022-01-26'}, `${long}冬天也不关门。${end}`),
  }
  expect(groupsOf(files)).toEqual({'c.md': ['a.md'], 'b.md': []})
})
