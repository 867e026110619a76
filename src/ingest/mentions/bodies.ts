/** Bodies that are known by a name without a house's ending: 国务院, 外交部, 世卫组织. */

/** Ministries: every country has them, so a country before one is a part of the name. */
const ministries =
  '外交部|国防部|財政部|财政部|教育部|公安部|司法部|民政部|商务部|水利部|农业农村部|交通运输部|生态环境部|自然资源部|应急管理部|住房和城乡建设部|住建部|人力资源和社会保障部|人社部|工业和信息化部|工信部|科技部|文化和旅游部|退役军人事务部|国家安全部'
const others = [
  '国务院办公厅|国务院|全国人大常委会|全国人大|全国政协|中央纪委国家监委|中央纪委|中央军委|中央组织部|中央宣传部|中央政法委|中央网信办',
  '国家发展改革委|国家发改委|国家卫健委|国家卫生健康委|国家民委|国家网信办|国家铁路局|中国证监会|证监会|银保监会|中国银保监会|国家金融监督管理总局|金融监管总局|中国气象局|中国地震局',
  '新华社|中新社|中央电视台|中央广播电视总台|最高法|最高检|中国残联|全国妇联|全国总工会|共青团中央|中国科协|中国作协',
  '联合国教科文组织|联合国安理会|联合国|世界卫生组织|世卫组织|世界贸易组织|世贸组织|国际货币基金组织|国际奥委会|国际原子能机构|亚投行|世界银行|上海合作组织|上合组织|北约|东盟|欧佩克',
].join('|')

const countries =
  '美国|英国|法国|德国|日本|韩国|俄罗斯|俄|印度|巴西|加拿大|澳大利亚|意大利|西班牙|越南|泰国|以色列|伊朗|乌克兰|新加坡|土耳其|波兰|朝鲜|菲律宾|巴基斯坦|埃及|南非'

const body = new RegExp(`(?:(?:${countries})?(?:${ministries})|${others})`, 'gu')

/** What makes the name a part of another word: 外交部长, 联合国大学. */
const goesOn = /^[长長门門队隊大属屬级級]/u

/** Every such body a text names. */
export const bodiesIn = (text: string): string[] =>
  [...text.matchAll(body)].flatMap(({0: name, index}) => (goesOn.test(text.slice(index + name.length)) ? [] : [name]))
