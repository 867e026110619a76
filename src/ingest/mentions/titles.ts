/** Offices and professions as they stand beside a name. */

/** What can stand before an office: 副总经理, 常务副市长, 名誉主席. */
const rank = '(?:第一|常务|执行|名誉|荣誉|代理|高级|首席|助理|代|原|前|副|总)'

/** Offices and professions, in simplified characters. None that is a common verb or a form of address as well. */
const offices = [
  '总书记 书记 主席 总理 国务委员 总统 首相 国务卿 议长 议员 外长 防长 财长 特首 行政长官 外交大臣 财政大臣',
  '部长 司长 厅长 省长 市长 区长 县长 州长 旗长 盟长 镇长 乡长 村长 局长 处长 科长 署长 关长 审计长 村支书 支书 村主任',
  '院长 校长 所长 站长 队长 会长 秘书长 理事长 董事长 监事长 行长 馆长 台长 社长 园长 厂长 店长 组长 团长 庭长',
  '总经理 经理 总裁 首席执行官 首席运营官 首席财务官 首席技术官 董事 监事 理事 董秘 总监 创始人 联合创始人 合伙人',
  '主任 主任委员 负责人 发言人 新闻发言人 政委 党组成员 党委委员 政协委员 常委 委员 首席代表',
  '教授 研究员 工程师 院士 律师 医师 医生 护士长 药师 讲师 博士 经济学家 科学家 分析师 策略师 历史学家 社会学家',
  '法学家 数学家 物理学家 首席经济学家 法官 大法官 检察长 检察官 审判长 民警 警长 警官 大使 总领事 领事 参赞',
  '司令 司令员 参谋长 指挥官 少将 中将 上将 旅长 师长 军长 船长 机长 主教练 教练',
  '总编辑 总编 主编 主笔 制片人 作家 诗人 画家 歌手 主持人 设计师 建筑师',
].flatMap((line) => line.split(' '))

/** The characters of those words that are written otherwise in traditional texts, each behind its simplified form. */
const traditional = new Map(
  [
    '总總书書记記长長经經员員务務国國统統议議执執区區县縣乡鄉厅廳处處会會财財术術监監责責发發闻聞创創联聯伙夥师師医醫',
    '护護药藥讲講园園济濟学學历歷数數检檢审審馆館台臺参參谋謀挥揮将將领領赞贊协協编編辑輯笔筆诗詩画畫设設计計练練厂廠',
    '组組团團军軍机機关關党黨队隊荣榮誉譽级級',
  ]
    .join('')
    .match(/../gu)
    ?.map(([simplified = '', other = '']) => [simplified, other] as const),
)

/** `总经理` → `[总總][经經]理`: the word in both scripts. */
const inBothScripts = (word: string): string => word.replace(/\p{Script=Han}/gu, (c) => withOther(c))

const withOther = (character: string): string => {
  const other = traditional.get(character)
  return other === undefined ? character : `[${character}${other}]`
}

const longestFirst = [...new Set(offices)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** An office with its rank, 常务副市长: a piece of a regular expression without groups that capture. */
export const officePattern = `(?:${inBothScripts(rank)}{0,3}(?:${longestFirst.map(inBothScripts).join('|')}))`

/** Several offices of one person: 党委书记、总经理; 党委副书记兼院长. */
export const officesPattern = `${officePattern}(?:[、兼暨]?(?:${inBothScripts('党组|党委|纪委|团委')})?${officePattern}){0,3}`
