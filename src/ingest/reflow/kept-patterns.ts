/** Longest line that is looked at, in characters. */
const longest = 300

/** White space, tabs, rules or leaders between the cells of a row, as `pdftotext -layout` and typists leave them. */
const cellGap = /\t+|[ \u00a0]{3,}|\u3000{2,}|\s?[|│┃]\s?|\.{4,}|…{2,}|(?:\. ){3,}/gu
/** `3250.12`, `+0.5%`, `1,200`, `—`: what the cells of market reports and league tables hold. */
const figure = /^[-+−–—±]?[\d.,:/]*\d[\d.,:/]*[%‰℃°]?$|^[-–—]$/u

/** Cells of a row; 1 for prose. Rows of figures need no wide gaps. */
export function columnsOf(text: string): number {
  if (text.length > longest) return 1
  const cells = text.split(cellGap).filter((cell) => cell.trim() !== '')
  if (cells.length > 1) return cells.length
  const words = text.split(/\s+/u)
  const figures = words.filter((word) => figure.test(word)).length
  return words.length > 2 && figures * 2 >= words.length ? words.length : 1
}

/** Bullets of typed and scanned lists. ●■◆ are no bullets: Chinese papers set them before sub-heads. */
export function isBullet(text: string): boolean {
  return /^(?:[•·‧▪◦►▶➢✓✔]\s{0,4}\S|[*+-]\s{1,4}\S)/u.test(text)
}

/** `1. …`, `2) …`, `③…`: numbered lines without a full stop. */
export function isNumbered(text: string): boolean {
  return text.length < 80 && /^(?:\d{1,2}[.)、．]\s?\S|[（(]\d{1,2}[）)]|[①-⑳])/u.test(text)
}

/** Lines of an address or of a box with telephone numbers. */
export function isContact(text: string): boolean {
  return text.length < 60 && contact.test(text)
}

const contact =
  /^(?:地\s?址|住\s?址|通讯地址|电\s?话|電\s?話|联系电话|咨询电话|传\s?真|傳\s?真|手\s?机|邮\s?编|郵\s?編|邮政编码|邮\s?箱|电子邮箱|网\s?址|網\s?址|微信|QQ|联系人|聯絡人|Tel|Phone|Fax|E-?mail|Web(?:site)?|Address|Contact)\s{0,2}[:：.]|^\d{1,5}[A-Z]?,? (?:[\p{L}.'’]{1,20} ){1,4}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Square|Drive)\b.{0,20}$|^[\p{L} .'’]{2,30},? [A-Z]{2},? \d{5}(?:-\d{4})?$|^P\.? ?O\.? Box \d+|^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\p{L}{2,8}$/iu

/** Verse begins its lines with capitals; lines all in capitals are display type. */
export function startsWithCapital(text: string): boolean {
  return /^["“‘'(—-]{0,2}\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)
}
