const agency =
  '(?:本报|本報|本刊|本网|新华社|新華社|新华网|中新社|中新网|中央社|人民网|央视网|\\p{Script=Han}{1,6}(?:日报|日報|晚报|晚報|时报|商报|报|報|网|社))'
const correspondent = '(?:\\s{0,2}[（(][^）)]{2,40}[）)])?'

/** Each with the kind of page it is from. */
const patterns: readonly RegExp[] = [
  // Chinese agencies and papers: 新华社北京1月5日电（记者…）, 本报西宁1月5日讯
  new RegExp(
    `^${agency}?\\s{0,2}(?:\\p{Script=Han}{2,8})?(?:\\d{1,2}月)?\\d{1,2}日(?:专)?[电電讯訊]${correspondent}`,
    'u',
  ),
  // Chinese papers without a day: 本报讯（记者…）
  new RegExp(
    `^${agency}\\p{Script=Han}{0,8}(?:快?讯|訊|消息|电|電)(?:\\s{0,2}[（(][^）)]{2,40}[）)]|(?=[：:　 ])|$)`,
    'u',
  ),
  // Japanese papers: 【ワシントン＝…】
  /^【[^】]{2,20}[＝=][^】]{2,12}】/u,
  // English agencies: LONDON, May 5 (Reuters) —
  /^\p{Lu}{2}[\p{Lu}.’'-]{0,18}(?: [\p{Lu}.’'-]{2,15}){0,2}(?:,\s\p{L}[\p{L}. ]{1,20}(?:\d{1,2})?)?\.?\s?(?:\([\p{L} ]{2,20}\)\s?)?(?:—|–|--?)\s/u,
]

/** `新华社北京1月5日电（记者 王丽）今天…` → `新华社北京1月5日电（记者 王丽）`; null if there is none. */
export function datelineOf(text: string): string | null {
  const head = text.slice(0, 80)
  for (const pattern of patterns) {
    const found = pattern.exec(head)
    if (found !== null) return found[0].trim()
  }
  return null
}
