/** What figures count and measure: how units are written, and what each is called. */

/** What a unit is of; figures of other units are never compared. */
export type UnitKind = 'money' | 'people' | 'share' | 'measure' | 'count'

interface UnitRow {
  readonly kind: UnitKind
  /** As written, `|` between spellings: the first is the unit's name. */
  readonly written: string
  /** What may not follow at once: 元旦, 人民. */
  readonly not?: string
}

/** Longer spellings come before the ones they begin with. */
const rows: readonly UnitRow[] = [
  {kind: 'money', written: '美元|美金'},
  {kind: 'money', written: '欧元|歐元'},
  {kind: 'money', written: '英镑|英鎊'},
  {kind: 'money', written: '日元|日圆|日圓'},
  {kind: 'money', written: '港元|港币|港幣'},
  {kind: 'money', written: '韩元|韓元|韩圆'},
  {kind: 'money', written: '卢布|盧布'},
  {kind: 'money', written: '新台币|新臺幣|台币|臺幣'},
  {kind: 'money', written: '元|人民币|人民幣', not: '旦月首年素件宵'},
  {kind: 'people', written: '人次'},
  {kind: 'people', written: '人', not: '民大工员員才类類均造行数數次物们們体體'},
  {kind: 'people', written: '户次'},
  {kind: 'people', written: '户|戶', not: '口籍外均型'},
  {kind: 'people', written: '名', not: '额額单單校牌字义義为為誉譽'},
  {kind: 'people', written: '位', not: '于於置数數次列居'},
  {kind: 'share', written: '个百分点|個百分點'},
  {kind: 'share', written: '%|％'},
  {kind: 'share', written: '‰'},
  {kind: 'measure', written: '平方公里|平方千米'},
  {kind: 'measure', written: '平方米|平米'},
  {kind: 'measure', written: '立方米'},
  {kind: 'measure', written: '公顷|公頃'},
  {kind: 'measure', written: '亩|畝'},
  {kind: 'measure', written: '公里|千米'},
  {kind: 'measure', written: '海里|海浬'},
  {kind: 'measure', written: '厘米|釐米|公分'},
  {kind: 'measure', written: '毫米'},
  {kind: 'measure', written: '米', not: '饭飯粒兰蘭其尔爾'},
  {kind: 'measure', written: '公斤|千克'},
  {kind: 'measure', written: '毫克'},
  {kind: 'measure', written: '吨|噸'},
  {kind: 'measure', written: '克', not: '拉服里隆林莱萊'},
  {kind: 'measure', written: '千瓦时|千瓦時'},
  {kind: 'measure', written: '兆瓦'},
  {kind: 'measure', written: '千瓦'},
  {kind: 'measure', written: '桶'},
  {kind: 'measure', written: '摄氏度|攝氏度|℃'},
  {kind: 'count', written: '件', not: '事'},
  {kind: 'count', written: '例', not: '如外行'},
  {kind: 'count', written: '家', not: '庭里裡长長人乡鄉具属屬用'},
  {kind: 'count', written: '辆|輛'},
  {kind: 'count', written: '架', not: '构構'},
  {kind: 'count', written: '艘'},
  {kind: 'count', written: '台|臺', not: '湾灣'},
  {kind: 'count', written: '套'},
  {kind: 'count', written: '座', not: '位谈談'},
  {kind: 'count', written: '个|個', not: '人别別性月百'},
  {kind: 'count', written: '份', not: '额額'},
  {kind: 'count', written: '项|項', not: '目'},
  {kind: 'count', written: '所'},
  {kind: 'count', written: '次', not: '数數日月年'},
]

const nameOf = new Map<string, {readonly name: string; readonly kind: UnitKind}>(
  rows.flatMap(({kind, written}) => {
    const spellings = written.split('|')
    return spellings.map((spelling) => [spelling, {name: spellings[0] ?? spelling, kind}] as const)
  }),
)

/** Every spelling with what may not follow it: a piece of a regular expression that captures nothing. */
export const unitPattern = `(?:${rows
  .map(({written, not}) => `(?:${written})${not === undefined ? '' : `(?![${not}])`}`)
  .join('|')})`

/** `美金` → 美元, money. */
export const unitOf = (written: string): {readonly name: string; readonly kind: UnitKind} | undefined =>
  nameOf.get(written)
