/** Where a Chinese name ends: by what can follow one and by what can't be in one. */
import {kindOfWord, wordsIn} from '../segmenter.ts'

/** Characters that are verbs and particles and never a part of a given name. */
const never =
  /[说說称稱在是的地了与與对對就向等也還还则則均都曾于於从從被把及到又再以给給某们們你我他她它这這那哪什么麼吗嗎呢吧啊很不没沒您并並且或该該各每此将將让讓请請已未像跟往后後内內外上下据據由]/u

/** One character that can follow a name at once, when more of the sentence comes after it. */
const followers =
  /^[说說称稱在对對就向等将將从從是被把与與及还還也均都则則又再曾为為的于於以给給让讓率携攜带帶任至到和同并並而即因按由应應经經有没沒拿做当當去看想问問答讲講谈談写寫曾已未亦仍便却卻才只更最很不来來用要能会會可作獲获出主指赴]\p{L}/u

/** What may stand at once after the whole sentence part: 王丽说：, 李明等。 */
const closers = /^(?:说|說|称|稱|道|等|时|時|看来|看來|一行)(?=[\p{P}\p{Z}]|$)/u

/** The name goes on behind a middle dot: 阿卜杜|哈克·奥马尔, 凯沙瓦|.拉奥. */
const isMidName = /^\p{Script=Han}{0,8}[·•・‧．.](?=\p{Script=Han})|^[-－—]\p{Script=Han}/u

/** What leaves no doubt that a name has just ended. */
const plainly =
  /^(?:$|[，。；：！？、（(」』”》,;:!?]|(?:说|說|称|稱|道)(?=[\p{P}\p{Z}]|$)|表示|介绍|介紹|认为|認為|指出|强调|強調|告诉|告訴|透露|坦言|回应|回應|宣布|出席|主持|致辞|致辭|讲话|講話|先生|女士|同志)/u

/** Whether a name can't but end where `tail` begins. */
export const plainlyEndsBefore = (tail: string): boolean => plainly.test(tail)

/** Whether a name can end where `tail` begins. */
export function endsBefore(tail: string): boolean {
  if (isMidName.test(tail)) return false
  if (tail === '' || /^[\p{P}\p{Z}\p{S}]/u.test(tail)) return true
  if (/^[\p{N}A-Za-z]/u.test(tail)) return false
  if (plainly.test(tail) || closers.test(tail) || followers.test(tail)) return true
  const [first = ''] = wordsIn(tail.slice(0, 8))
  // 冯德|莱恩: the dictionary knows the end of a foreign name as a name.
  return first.length > 1 && !kindOfWord(first).startsWith('nr')
}

/** Whether characters can be a given name: `方勇` → true, `表示` → the dictionary decides elsewhere, `在京` → false. */
export const canBeGiven = (given: string): boolean => !never.test(given)
