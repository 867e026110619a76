/** RIGHT-TO-LEFT OVERRIDE and its like, and ISOLATE and its like, with what closes each (UAX #9, 2.1 to 2.5). */
const marks = /[\u202a-\u202e\u2066-\u2069]/gu
const popFormatting = '\u202c'
const popIsolate = '\u2069'

/** Whether a text may turn the words around it. */
export const mayTurn = (text: string): boolean => text.search(marks) >= 0

/**
 * Closes what a text opens in the direction of writing, so that it can't turn the words around it: what is missing is put
 * at its end, the innermost first. The text itself stays as it is.
 */
export function contained(text: string): string {
  const open: string[] = []
  for (const [mark] of text.matchAll(marks)) {
    // A mark that closes nothing has no effect; the end of an isolate closes what was opened inside it.
    if (mark === popFormatting) {
      if (open.at(-1) === popFormatting) open.pop()
    } else if (mark === popIsolate) open.splice(open.includes(popIsolate) ? open.lastIndexOf(popIsolate) : open.length)
    else open.push(mark >= '\u2066' ? popIsolate : popFormatting)
  }
  return text + open.reverse().join('')
}
