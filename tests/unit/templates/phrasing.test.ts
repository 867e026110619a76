import {expect, test} from 'vitest'
import {phrasing} from '../../../templates/parts/phrasing.ts'

test.each([
  ['多方联动 主动对接', 'phrased'],
  ['“青海湖”水位上升：今年又添三处湿地', 'phrased'],
  ['河湾水务公司：为建成新河湾添一分力量', 'phrased'],
  ['全市农村饮水安全巩固提升工作会议召开', undefined],
  ['Mayor opens new library wing', 'phrased'],
  ['关于进一步做好全市农村饮水安全巩固提升工作、保障群众用水需求和切实解决季节性缺水问题的若干意见', 'long'],
  ['', 'phrased'],
])('%s is %s', (title, expected) => {
  expect(phrasing(title)).toBe(expected)
})
