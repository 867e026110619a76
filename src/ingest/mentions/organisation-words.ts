/** What the names of organisations are made of: endings, the words in them, and the words that never are. */
import {officePattern} from './titles.ts'

/** What a name ends with. `self`: a place alone before it makes no name (中国公司, 上海医院). */
const endings: readonly {readonly pattern: string; readonly self?: true}[] = [
  {pattern: '(?:股份|控股|集团|集團|责任|責任){0,3}有限(?:责任|責任)?公司'},
  {pattern: '(?:分|支|总|總)公司|集团公司|集團公司'},
  {pattern: '公司|集团|集團|基金会|基金會|研究院|研究所|出版社|电视台|電視台|联合会|聯合會', self: true},
  {
    pattern: '医院|醫院|中学|中學|小学|小學|学院|學院|协会|協會|学会|學會|商会|商會|总会|總會|联盟|聯盟|交易所|事务所',
    self: true,
  },
  {pattern: '大学|大學|人民政府|人民法院|人民检察院|人民檢察院|红十字会|博物馆|图书馆|日报|晚报|都市报|晨报'},
  {pattern: '(?:分|支)行|银行|銀行'},
  {
    pattern:
      '(?:总|分|监管|監管|管理|保障|公安|税务|統計|统计|教育|卫生|财政|民政|司法|审计|水利|林业|邮政|气象|海事|专利|地震|外汇管|能源|铁路|文物|粮食|广电|体育|交通运输|住房和城乡建设|文化和旅游|医疗保障|市场监督管理)局',
  },
  {
    pattern:
      '(?:教育|公安|财政|民政|司法|水利|卫生|科技|科学技术|商务|文化|建设|交通|交通运输|农业|农业农村|住房和城乡建设|人力资源和社会保障|文化和旅游|自然资源|生态环境|应急管理|工业和信息化)厅',
  },
  {pattern: '委员会|委員會|卫健委|发改委|国资委|纪委监委|医保局|银保监局|证监局'},
]

export const ending = new RegExp(endings.map(({pattern}) => `(?:${pattern})`).join('|'), 'gu')
export const loneEnding = new RegExp(
  `^(?:${endings.flatMap(({pattern, self}) => (self ? [pattern] : [])).join('|')})$`,
  'u',
)
/** The name may have the name of another house before it: 中国人寿保险股份有限公司|青海省分公司, 北京大学|第一医院. */
export const ofHouse =
  /(?:分公司|支公司|分行|支行|研究院|研究所|学院|學院|医院|醫院|委员会|委員會|基金会|协会|出版社|中心)$/u

/** Phrases with 和 in them that are parts of names. */
export const bridged =
  /(?:发展和改革|發展和改革|工业和信息化|住房和城乡建设|人力资源和社会保障|文化和旅游|卫生和计划生育|自然资源和规划|市场监督和管理|民族和宗教|监察和司法)$/u

/** Kinds of words that a name is made of. */
export const made = /^(?:n|nt|ns|nz|ng|nrt|nr|nrfg|j|b|s|eng|)$/u
export const institutional =
  /^(?:第[一二三四五六七八九十]+|健康|先进|特殊|战略|经营|运营|咨询|资产|安全|劳动|调解|纪律检查|检查|预警|制造|生产|物流|餐饮|旅游|互联网|贸易|经济|管理|监督|发展|投资|服务|建设|交易|运输|保障|教育|研究|设计|合作|控股|营销|工作|审计|执行|培训|治疗|护理|检验|检疫|仲裁|咨询|担保|出版|传播|防治|救援|应急|联合|保护|监管|租赁|开发|通信|改革|指导|采购|评估|证券|保险|养老|统计|统一|促进|慈善|救助|进出口|控制|预防|打击|协调|领导|创新)$/u
/** Words that never are a part of a name, whatever their kind. */
export const outside = new RegExp(
  `^(?:记者|該|该|本|某|各|这|那|其|全国性|多家|一家|两家|国内|国外|海外|境外|境内|上市|国有|民营|私营|外资|中资|大型|小型|中小|知名|著名|有关|相关|所属|下属|旗下|原|前|新|老|据|在|年|月|日|近日|其中|巨头|龙头|企业|机构|品牌|厂商|生产商|开发商|制造商|运营商|供应商|子公司|母公司|股东|客户|媒体|国企|央企|民企|高校|名校|学者|嘉宾|专家|总部|驻|特邀|党中央|校友|毕业生|学生|会同|联同|携手|各级|大中城市|主要|重点|顶尖|初创|地方|当地|本地|外国|国际|${officePattern})$`,
  'u',
)
/** Countries and parts of the world: with them alone, 中国公司 and 美国制药公司 are no names. */
export const country =
  /^(?:中国|中國|我国|全国|美国|美國|英国|英國|法国|德国|日本|韩国|韓國|俄罗斯|印度|巴西|加拿大|澳大利亚|澳洲|意大利|西班牙|欧洲|歐洲|欧美|欧盟|亚洲|非洲|美洲|北美|南美|东南亚|中东|世界|全球|国际|新加坡|越南|泰国|以色列|伊朗|乌克兰|台湾|臺灣|香港|澳门|国家|中外|中美|中日|苏联|前苏联|瑞士|荷兰|瑞典|墨西哥|土耳其|朝鲜|菲律宾|马来西亚|印度尼西亚|印尼|阿根廷|埃及|南非|西方|华人|民国)$/u

/** Houses everybody knows by a name that is made of common words. */
export const known =
  /^(?:中国银行|建设银行|工商银行|农业银行|交通银行|招商银行|中信银行|光大银行|民生银行|兴业银行|人民银行|世界银行|国防大学|党校|人民日报|光明日报|经济日报|最高人民法院|最高人民检察院|国家行政学院)$/u
/** What says that a country's name is meant and no house's: 部分中国银行, 三家美国大学. */
export const several =
  /(?:部分|多家|多数|一些|许多|不少|各家?|\p{N}家|[一两二三四五六七八九十几数]家|所有|大型|其他|其它|这些|那些|去|到|的)$/u
/** Common words that the dictionary takes for names; they are parts of names but begin none: 城市大学, 普通医院. */
export const beginsNone = /^(?:瓦斯|煤气|天然气|自来水|城市|普通|三甲|乡村|社区|乡镇|民间|平民)$/u
