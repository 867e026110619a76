/** People by office and family name: 总经理王方勇, 国家主席习近平, 唐纳德·特朗普. */
import type {KindOf, Line} from './line.ts'
import {nameAfter, nameBefore} from './names.ts'
import {officesPattern} from './titles.ts'

/** A person named in a line, with the office beside the name. */
export interface FoundPerson {
  readonly name: string
  /** As written: 中国人寿青岛市分公司党委书记、总经理. */
  readonly role: string
}

/** Longest role, in characters. */
const longestRole = 32
/** Kinds of words a role goes on with to the left: things, places, houses, numbers of order. */
const ofRole = /^(?:n|nt|ns|nz|ng|nrt|j|b|vn|an|l|s|a|eng|)$/u
/** Verbs that are parts of the names of houses and departments. */
const ofHouse =
  /^(?:管理|监督|发展|投资|服务|建设|交易|运输|保障|教育|研究|设计|合作|控股|营销|销售|运营|生产|采购|审计|组织|宣传|执行|研发|培训|治疗|护理|检验|检疫|仲裁|咨询|担保|出版|传播|防治|救援|应急|联合|工作|指导|保护|监管)$/u
const notOfRole = /^(?:记者|该|本|某|这|那|其|时|据|年|月|日|近日|日前|今天|昨天|一位|一名|时任|同志|先生|女士)$/u

/** 董事会, 主席团, 委员长: what seemed an office is a part of another word. */
const notOffice = /^[会會局团團长長处處台国國部级級们們]/u

const offices = new RegExp(officesPattern, 'gu')

/** Everybody a line names beside an office. */
export function peopleIn(line: Line, kindOf: KindOf): FoundPerson[] {
  return [...line.text.matchAll(offices)].flatMap(({0: office, index}): FoundPerson[] => {
    const end = index + office.length
    const after = nameAfter(line, end, kindOf)
    if (after) return [{name: after.name, role: line.text.slice(roleStart(line, index, kindOf), end)}]
    const before = notOffice.test(line.text.slice(end)) ? undefined : nameBefore(line, index, kindOf)
    return before ? [{name: before.name, role: office}] : []
  })
}

/** Where a role begins: as far left of its office as things and places go. */
function roleStart(line: Line, office: number, kindOf: KindOf): number {
  // 党委书记 is one word of the dictionary.
  let start = line.startAround(office)
  for (let word = line.endingAt(start); word && office - word.start < longestRole; word = line.endingAt(start)) {
    const goesOn =
      /^\p{Script=Han}+$|^[A-Za-z]+$/u.test(word.text) && (ofRole.test(kindOf(word.text)) || ofHouse.test(word.text))
    if (!goesOn || notOfRole.test(word.text)) break
    start = word.start
  }
  return start
}
