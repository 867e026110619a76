/** Marks that end a Chinese sentence, and what may stand after them and still belong to it. */
const ends = '。！？；…'
const closers = '”’」』）)】》"\''
// At most four closing marks: a run of a million would be looked back over at every place.
const boundary = new RegExp(
  `(?<=[${ends}][${closers}]{0,4})(?![${ends}${closers}])|(?<=[.!?][${closers}]{0,4})\\s+(?=[\\p{Lu}\\p{N}\\p{Script=Han}"“‘'(])`,
  'u',
)

/** A text's sentences; a line ends one. `他说：“到了。”门开着` → `他说：“到了。”`, `门开着`. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/\n/u)
    .flatMap((line) => line.split(boundary))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
