import type {Fragment} from './fragments.ts'

/** Longest caption, in em. */
const longest = 90

const credit =
  /(?:摄影报道|供图|供圖|(?:记者|記者|通讯员|[\s　])\s{0,2}\p{Script=Han}{2,4}\s{0,2}(?:摄|攝|撮影)|图[/／]\s{0,2}\p{Script=Han}{2,4}|资料图片?|資料圖片?|(?:视觉中国|新华社|新華社|中新社)(?:[发發][图圖]?|供图|记者\p{Script=Han}{2,4}摄|照片))[）)]?[。.]?$/u
const opening =
  /^(?:图为|圖為|图片说明|上图|下图|左图|右图|图[①②③④⑤⑥]|▲|△|↑|【写真】|＝写真|Photo(?:graph)?(?: by|:)|Pictured?:|Image:|Credit:)/u

/** `青海湖。 王丽 摄`, `图为…`, `Photo: …` → true. */
export function isCaption(fragment: Fragment): boolean {
  if (fragment.width > longest || fragment.lines.length > 4) return false
  return opening.test(fragment.text) || credit.test(fragment.text.slice(-24))
}
