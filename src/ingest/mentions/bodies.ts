/** Bodies that are known by a name without a house's ending: 国务院, 外交部, 世卫组织. */

import type {KindOf, Line} from './line.ts'

/** Ministries: every country has them, so a country before one is a part of the name. */
const ministries =
  '外交部|国防部|財政部|财政部|教育部|公安部|司法部|民政部|商务部|水利部|农业农村部|交通运输部|生态环境部|自然资源部|应急管理部|住房和城乡建设部|住建部|人力资源和社会保障部|人社部|工业和信息化部|工信部|科技部|文化和旅游部|退役军人事务部|国家安全部'
const others = [
  '国务院办公厅|全国人大常委会|全国人大|全国政协|中央纪委国家监委|中央纪委|中央军委|中央组织部|中央宣传部|中央政法委|中央网信办',
  '国家发展改革委|国家发改委|国家卫健委|国家卫生健康委|国家民委|国家网信办|国家铁路局|中国证监会|证监会|银保监会|中国银保监会|国家金融监督管理总局|金融监管总局|中国气象局|中国地震局',
  '新华社|中新社|中央电视台|中央广播电视总台|最高法|最高检|中国残联|全国妇联|全国总工会|共青团中央|中国科协|中国作协',
  '联合国教科文组织|联合国安理会|联合国|世界卫生组织|世卫组织|世界贸易组织|世贸组织|国际货币基金组织|国际奥委会|国际原子能机构|亚投行|世界银行|上海合作组织|上合组织|北约|东盟|欧佩克',
].join('|')

const body = new RegExp(`(?:${ministries}|国务院(?!办公厅))|${others}`, 'gu')
const hasCountry = new RegExp(`^(?:${ministries}|国务院)$`, 'u')
/** What makes the name a part of another word: 外交部长, 联合国大学, 最高法院. */
const goesOn = /^[长長门門队隊大属屬级級院]/u

/** Every such body a line names. */
export const bodiesIn = (line: Line, kindOf: KindOf): string[] =>
  [...line.text.matchAll(body)].flatMap(({0: name, index}) => {
    if (goesOn.test(line.text.slice(index + name.length))) return []
    return hasCountry.test(name) ? countryBefore(line, index, index + name.length, kindOf) + name : name
  })

/** The country a ministry is one of, where that stands before it: 芬兰|外交部. Of 中国 there is no need to say it. */
function countryBefore(line: Line, start: number, end: number, kindOf: KindOf): string {
  // 俄罗斯外交部 is one word of the dictionary.
  const whole = line.endingAt(end)
  const within = whole && whole.start < start ? line.text.slice(whole.start, start) : ''
  const before = within || (line.endingAt(start)?.text ?? '')
  const isCountry =
    within !== '' || /^[俄美英法德韩乌]$/u.test(before) || (before.length > 1 && kindOf(before) === 'ns')
  return isCountry && !/^(?:中国|中國|我国|北京)$/u.test(before) ? before : ''
}
