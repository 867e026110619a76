/** Whether a paragraph whose last line is full, and whose sentence is over, goes on at the top of the next column. */
import {expect, test} from 'vitest'
import {reflow} from '../../../../src/ingest/reflow/reflow.ts'

const unitsOf = (...columns: (readonly string[])[]) =>
  reflow(columns.map((lines) => lines.join('\n')).join('\n\n')).units.map(({text, doubtful}) => [text, doubtful ?? []])
const joined = (...columns: (readonly string[])[]) => columns.flat().join('').replaceAll('\u3000', '')

const next = [
  '岸边的灯也换了新的，对岸看得清清',
  '楚楚，船长说最后一班十点钟开，请',
  '大家早一点到码头来，不要误了船。',
]

test('where first lines are set in, it does unless the next line is', () => {
  const first = [
    '　　河湾昨天放晴，停了两年的夜航',
    '重新开船，码头上站满了人，老人免',
    '费乘坐，学生半价，票价没有变化。',
  ]
  const setIn = [
    '　　岸边的灯换了新的，对岸看得清',
    '清楚楚，船长说最后一班十点钟开，',
    '请大家早一点到码头来，别误了船。',
  ]
  const last = [
    '　　桥上的灯也亮了，船长向大家招',
    '手，乐队奏起了曲子，孩子们跟着唱',
    '起来，一直唱到最后一班船开走。',
  ]
  expect(unitsOf(first, next, last)).toEqual([
    [joined(first, next), []],
    [joined(last), []],
  ])
  expect(unitsOf(first, setIn, last)).toEqual([
    [joined(first), []],
    [joined(setIn), []],
    [joined(last), []],
  ])
})

test('where only columns are parted by blanks, it may, which is marked; where paragraphs are, it does not', () => {
  const opening = ['河湾昨天放晴，停了两年的夜航今天', '重新开船，码头上站满了人，老人免']
  const before = ['学生半价。', '行人欢笑。', '小孩也是。'].map((end) => [...opening, `费乘坐，${end}`])
  const full = [...opening, '费乘坐，学生半价，票价没有变化。']
  const each = before.map((lines) => [joined(lines), []])
  expect(unitsOf([...before.flat(), ...full], next)).toEqual([...each, [joined(full, next), [13]]])
  expect(unitsOf(...before, full, next)).toEqual([...each, [joined(full), []], [joined(next), []]])
})

test('where first lines are set in, an open sentence surely goes on with a line that is not', () => {
  const open = [
    '　　河湾昨天放晴，停了两年的夜航',
    '重新开船，码头上站满了人，老人免',
    '费乘坐，学生半价，票价没有变化，',
  ]
  const setIn = [
    '　　桥上的灯也亮了，船长向大家招',
    '手，乐队奏起了曲子，孩子们跟着唱',
    '起来，一直唱到最后一班船开走。',
  ]
  expect(unitsOf(open, next, setIn)).toEqual([
    [joined(open, next), []],
    [joined(setIn), []],
  ])
})

test('a line that is set in below another begins a paragraph where the sentence before is over', () => {
  const lines = ['　　行人欢笑。', '　　小孩也是，', '　　船长招手。']
  expect(unitsOf([...lines, ...next, ...next]).slice(0, 2)).toEqual([
    ['行人欢笑。', []],
    ['小孩也是，船长招手。', []],
  ])
})
