import type {Written} from './calendar.ts'

/**
 * Minutes east of UTC of the abbreviations mail and news pages use (RFC 2822, 4.3, and the usual others). CST and IST
 * stand for several; CST is the archive's own zone where that is Chinese, else RFC 2822's.
 */
const offsets: ReadonlyMap<string, number> = new Map([
  ...(['Z', 'UT', 'UTC', 'GMT', 'WET'] as const).map((name) => [name, 0] as const),
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
  ['BST', 60],
  ['CET', 60],
  ['CEST', 120],
  ['EET', 120],
  ['EEST', 180],
  ['MSK', 180],
  ['HKT', 480],
  ['SGT', 480],
  ['JST', 540],
  ['KST', 540],
  ['AEST', 600],
  ['AEDT', 660],
  ['NZST', 720],
  ['NZDT', 780],
])

const chineseZones =
  /^(?:Asia\/(?:Shanghai|Taipei|Hong_Kong|Macau|Macao|Chongqing|Chungking|Harbin|Urumqi)|PRC|ROC|Hongkong)$/u

const half = '上午|下午|中午|晚上|凌晨|早上|清晨|傍晚|오전|오후|午前|午後'
const clock = new RegExp(
  String.raw`^(?:[T\s,，·|-]|at |um |à )*(?<half>${half})?\s*(?<hour>\d{1,2})` +
    String.raw`(?:[:：](?<minute>\d{2})(?:[:：](?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?` +
    String.raw`|\s*[时時点點시]\s*(?:(?<hanMinute>\d{1,2})\s*[分분]?\s*(?:(?<hanSecond>\d{1,2})\s*[秒초]?)?)?整?` +
    String.raw`|(?=\s*[ap]\.?m\b)|(?<minute2>\d{2})(?<second2>\d{2})?)` +
    String.raw`\s*(?<ampm>[ap]\.?m\.?)?\s*(?<zone>\S.*)?$`,
  'iu',
)

/** Reads what stands after a day: `T01:04:02+08:00`, ` 下午3时5分`, `, 6:14 pm EST`. Null where it is no time of day. */
export function readClock(rest: string, archiveZone: string): Pick<Written, 'time' | 'offset'> | null {
  const groups = clock.exec(rest)?.groups
  if (groups === undefined) return null
  const {minute2, second2} = groups
  const hour = halfDay(
    Number(groups['hour']),
    (groups['ampm'] ?? groups['half'] ?? '').toLowerCase().replaceAll('.', ''),
  )
  const minute = Number(groups['minute'] ?? groups['hanMinute'] ?? minute2 ?? 0)
  const second = Number(groups['second'] ?? groups['hanSecond'] ?? second2 ?? 0)
  const fraction = (groups['fraction'] ?? '').slice(0, 3).replace(/0+$/u, '')
  const offset = readOffset((groups['zone'] ?? '').trim(), archiveZone)
  if (offset === null || hour === null) return null
  return {time: {hour, minute, second, fraction}, ...(offset === undefined ? {} : {offset})}
}

/** 下午3 is 15, 12 am is 0; null for 15 pm and the like, which some clock wrote and nobody can read. */
function halfDay(hour: number, word: string): number | null {
  if (word === '') return hour
  if (/^(?:pm|下午|晚上|傍晚|오후|午後)$/u.test(word))
    return hour < 12 ? hour + 12 : hour < 24 && word !== 'pm' ? hour : hour === 12 ? 12 : null
  if (word === 'am' || word === '오전' || word === '午前') return hour > 12 ? null : hour % 12
  if (word === '中午') return hour < 3 ? hour + 12 : hour
  return hour === 12 && word === '凌晨' ? 0 : hour
}

/** Undefined where there is none, null where it can't be read. `GMT+8` and `UTC+08:00` are ahead of UTC. */
function readOffset(text: string, archiveZone: string): number | undefined | null {
  const zone = text.replace(/\s*\([^)]*\)$/u, '').replace(/^\[|\]$/gu, '')
  if (zone === '' || /^(?:北京时间|北京時間|local)$/u.test(zone)) return undefined
  const numeric = /^(?:GMT|UTC|UT)?\s*([-+−])(\d{1,2})(?::?(\d{2}))?$/iu.exec(zone)
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return Number(numeric[3] ?? 0) > 59 ? null : numeric[1] === '+' ? minutes : -minutes
  }
  const name = zone.toUpperCase()
  if (name === 'CST' && chineseZones.test(archiveZone)) return undefined
  return offsets.get(name) ?? null
}
