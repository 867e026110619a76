import {expect, test} from 'vitest'
import {archiveOf} from '../../support/archive-of.ts'

/** Twelve sentences about one thing. */
const story = [
  '河湾市图书馆新馆昨天上午正式对读者开放。',
  '新馆建在旧粮库的原址上，红砖仓房一间也没有拆。',
  '设计师说，仓房的墙有半米厚，正好隔开街上的车声。',
  '书架沿着当年运粮的轨道排开，共有六百二十组。',
  '馆长林望舒介绍，旧馆的十八万册藏书已经全部搬到。',
  '搬书用了整整四十天，志愿者来了三百多人。',
  '最老的一部书是清代的县志，装在一只樟木箱里。',
  '孩子们更喜欢二楼的故事角，那里可以躺着看书。',
  '开放第一天，进馆的读者超过五千人。',
  '有位老人说，他年轻时在这里扛过麻袋。',
  '如今他每天来读两小时报纸，坐的还是当年歇脚的窗边。',
  '新馆每周一闭馆整理，其余各天从九点开到晚上九点。',
]
const other = '码头的渡船本周起停航检修，往来两岸的乘客可以改乘公交，票价照旧，时间约多二十分钟。'.repeat(4)

interface Print {
  readonly source?: string
  readonly date?: string
  readonly title?: string
  readonly text?: string
}

const print = ({source, date, title = '旧粮库变身图书馆', text = story.join('\n\n')}: Print) =>
  `---\ntitle: ${title}\n${source ? `source: ${source}\n` : ''}${date ? `date: ${date}\n` : ''}---\n\n${text}\n`

/** Families as the paths of their files. */
const familiesOf = (files: Readonly<Record<string, Print>>) =>
  archiveOf(Object.fromEntries(Object.entries(files).map(([path, file]) => [path, print(file)])))
    .archive.reprints.map((family) => family.map(({source}) => source.path))
    .sort()

test('one story in three papers is one family, the earliest first', () => {
  const files = {
    'a.md': {source: '江口日报', date: '2022-03-04', title: '粮库里的书香'},
    'b.md': {source: '河湾晚报', date: '2022-03-02'},
    'c.md': {source: '山城早报', date: '2022-03-03', text: story.slice(0, 10).join('\n\n')},
    'd.md': {source: '山城早报', date: '2022-03-03', title: '渡船停航', text: other},
  }
  expect(familiesOf(files)).toEqual([['b.md', 'c.md', 'a.md']])
})

test('an abridged reprint is found by its opening', () => {
  const files = {
    'long.md': {
      source: '河湾晚报',
      date: '2022-03-02',
      text: [...story, other, other.replaceAll('渡船', '航班')].join('\n\n'),
    },
    'short.md': {source: '江口日报', date: '2022-03-03', text: story.slice(0, 8).join('\n\n')},
  }
  expect(familiesOf(files)).toEqual([['long.md', 'short.md']])
})

test('one paper printing its own story again has no reprint', () => {
  expect(
    familiesOf({
      'a.md': {source: '河湾晚报', date: '2022-03-02'},
      'b.md': {source: '河湾晚报', date: '2022-03-04', text: story.slice(0, 11).join('\n\n')},
    }),
  ).toEqual([])
})

test('an equal text is a reprint whenever it was printed, a like one within a week', () => {
  const again = (date: string, text: string) =>
    familiesOf({'a.md': {source: '河湾晚报', date: '2022-03-02'}, 'b.md': {source: '江口日报', date, text}})
  expect(again('2023-03-02', story.join('\n'))).toHaveLength(1)
  expect(again('2022-03-09', story.slice(1).join('\n\n'))).toHaveLength(1)
  expect(again('2022-03-10', story.slice(1).join('\n\n'))).toEqual([])
  expect(again('2022-03', story.slice(1).join('\n\n'))).toHaveLength(1)
})

test('a bulletin with other numbers is another bulletin', () => {
  const market = (numbers: readonly number[]) =>
    `河湾农产品批发市场今日行情平稳，各摊位供应充足。大白菜每公斤${numbers[0]}元，土豆每公斤${numbers[1]}元，番茄每公斤${numbers[2]}元，` +
    `猪肉每公斤${numbers[3]}元，鸡蛋每公斤${numbers[4]}元。市场管理处提醒市民错峰采购，进场请走东门，停车场开放到晚上，如有问题可以到服务台询问。`
  const bulletin = (source: string, date: string, numbers: readonly number[]) => ({
    source,
    date,
    title: '行情',
    text: market(numbers),
  })
  const first = bulletin('河湾晚报', '2022-03-02', [2.1, 3.4, 5.5, 28.6, 10.2])
  expect(familiesOf({'a.md': first, 'b.md': bulletin('江口日报', '2022-03-03', [2.3, 3.1, 5.9, 27.9, 10.4])})).toEqual(
    [],
  )
  // One misprint is none.
  expect(
    familiesOf({'a.md': first, 'b.md': bulletin('江口日报', '2022-03-03', [2.1, 3.4, 5.5, 28.6, 12.2])}),
  ).toHaveLength(1)
})

test('where a paper is unknown the titles must agree, and their numbers', () => {
  const pair = (a: string, b: string) =>
    familiesOf({
      'a.md': {date: '2022-03-02', title: a},
      'b.md': {date: '2022-03-03', title: b, text: story.slice(1).join('\n\n')},
    })
  expect(pair('旧粮库变身图书馆', '【组图】旧粮库变身图书馆')).toHaveLength(1)
  expect(pair('旧粮库变身图书馆', '渡船停航')).toEqual([])
  expect(pair('河湾周报第12期', '河湾周报第13期')).toEqual([])
})

test('short texts are reprints only if they are equal', () => {
  const pair = (a: string, b: string) =>
    familiesOf({
      'a.md': {source: '河湾晚报', date: '2022-03-02', text: a},
      'b.md': {source: '江口日报', date: '2022-03-02', text: b},
    })
  expect(pair('河湾昨天放晴。', '河湾昨天放晴')).toHaveLength(1)
  expect(pair('河湾昨天放晴。', '河湾昨天转阴。')).toEqual([])
})

test('every version is published, at an address of its own', () => {
  const {archive} = archiveOf({
    'a.md': print({source: '河湾晚报', date: '2022-03-02'}),
    'b.md': print({source: '江口日报', date: '2022-03-02'}),
  })
  expect(archive.articles).toHaveLength(2)
  expect(archive.articles.map(({duplicates}) => duplicates)).toEqual([[], []])
})

/** The opening of the story in traditional characters. */
const inTraditional = [
  '河灣市圖書館新館昨天上午正式對讀者開放。',
  '新館建在舊糧庫的原址上，紅磚倉房一間也沒有拆。',
  '設計師說，倉房的牆有半米厚，正好隔開街上的車聲。',
  '書架沿著當年運糧的軌道排開，共有六百二十組。',
  '館長林望舒介紹，舊館的十八萬冊藏書已經全部搬到。',
  '搬書用了整整四十天，志願者來了三百多人。',
  '最老的一部書是清代的縣志，裝在一隻樟木箱裡。',
  '孩子們更喜歡二樓的故事角，那裡可以躺著看書。',
  '開放第一天，進館的讀者超過五千人。',
].join('\n\n')

test('a story in simplified and in traditional characters is one, in two papers or in one that prints both', () => {
  const other = {date: '2022-03-03', title: '舊糧庫變身圖書館', text: inTraditional}
  const inBoth = (source: string | undefined) =>
    familiesOf({
      'hans.md': {date: '2022-03-02', ...(source && {source: '河湾晚报'})},
      'hant.md': {...other, ...(source && {source})},
    })
  expect(inBoth('江口日報')).toEqual([['hans.md', 'hant.md']])
  expect(inBoth('河湾晚报')).toEqual([['hans.md', 'hant.md']])
  expect(inBoth(undefined)).toEqual([['hans.md', 'hant.md']])
})
