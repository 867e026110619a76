import {expect, test} from 'vitest'
import type {SitePath} from '../../../src/model.ts'
import {digestOf} from '../../../src/site/digest.ts'
import {mentionsView, ownNamePaths} from '../../../src/site/views/article-mentions.ts'
import {figuresIn} from '../../../src/site/views/figures.ts'

const article = {
  mentions: {
    people: [{name: '王丽', roles: ['局长', '书记'], count: 2}],
    organisations: [{name: '河湾大学', count: 1}],
  },
}
const page = '/person/wangli/' as SitePath
const none = {person: new Map(), organisation: new Map()}
const one = {person: new Map([['王丽', page]]), organisation: new Map()}

test('a name leads to its page where it has one; figures lead to their clause', () => {
  expect(mentionsView(article, figuresIn('今年投资3万元。'), ownNamePaths(article, one))).toEqual({
    people: [{name: '王丽', role: '局长', path: page}],
    organisations: [{name: '河湾大学', role: '', path: null}],
    figures: [{text: '3万元', label: '今年投资', place: '#:~:text=今年投资3万元'}],
  })
})

test('an article whose name gets a page is made again, one whose names keep theirs is not', () => {
  const two = {person: new Map([...one.person, ['李明', '/person/liming/' as SitePath]]), organisation: new Map()}
  expect(digestOf(ownNamePaths(article, one))).not.toBe(digestOf(ownNamePaths(article, none)))
  expect(digestOf(ownNamePaths(article, two))).toBe(digestOf(ownNamePaths(article, one)))
})
