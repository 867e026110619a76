import {expect, test} from 'vitest'
import {isByline} from '../../../../src/ingest/reflow/bylines.ts'
import {writingOf} from '../../../../src/ingest/reflow/writing.ts'

const byline = (text: string) => isByline(text, writingOf(text, undefined))

test.each([
  '本报记者 徐顺凯',
  '本报记者徐顺凯 通讯员王丽',
  '记者 王 丽',
  '港口晚报记者 欧阳明 实习记者 张丽',
  '本報記者 張麗',
  '（记者 王丽 通讯员 李明）',
  '（王丽 李明）',
  '文/王丽',
  '本报记者王丽发自西宁',
  '记者王丽报道',
  'By Mary Major',
  'BY MARY MAJOR and John Q. Public',
])('“%s” is a byline', (text) => {
  expect(byline(text)).toBe(true)
})

test.each([
  '记者从商务部获悉',
  '记者 在现场看到',
  '记者节',
  '王丽',
  '（以下简称公司）',
  '本报讯',
  '通讯员培训班开班',
  'By the time',
  '记者了解到',
])('“%s” is none', (text) => {
  expect(byline(text)).toBe(false)
})
