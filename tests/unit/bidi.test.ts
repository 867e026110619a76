import {expect, test} from 'vitest'
import {contained} from '../../src/bidi.ts'
import {withFolder, withPrepared} from '../support/prepare.ts'

test.each([
  ['河湾', ''],
  ['\u202e河湾', '\u202c'],
  ['\u202e河\u202c湾', ''],
  ['\u2067河\u2069湾', ''],
  ['\u202e河\u2067湾', '\u2069\u202c'],
  ['\u2067河\u202e湾', '\u202c\u2069'],
  ['\u2067河\u202e湾\u2069', ''],
  // None of these closes anything: it stands before, or on the other side of an isolate's edge.
  ['\u202c\u2069\u202e河湾', '\u202c'],
  ['\u202e\u2066河\u202c湾', '\u2069\u202c'],
  ['\u202e河\u2069湾', '\u202c'],
])('what a text opens in the direction of writing is closed at its end: %j', (text, closing) => {
  expect(contained(text)).toBe(text + closing)
})

test('no title, no label and no name of a file turns the words around it on any page', async () => {
  const odd = (name: string) => `\u202e\u202b${name}`
  const article = `---\ntitle: "${odd('题')}"\ndate: 2022-01-25\nsource: "${odd('报')}"\nauthor: "${odd('王丽')}"\ntags: ["${odd('签')}"]\ncategories: ["${odd('类')}"]\n---\n河湾放晴。\n`
  const files = {
    [`${odd('a')}.md`]: article,
    [`${odd('b')}.md`]: article.replace('01-25', '01-26').replace('放晴', '转阴'),
    [`${odd('c')}.md`]: article,
  }
  await withFolder(files, (folder) =>
    withPrepared(folder, ({pages}) => {
      expect(pages.length).toBeGreaterThan(8)
      for (const {path, view} of pages) expect([path, looseIn(view())]).toEqual([path, []])
    }),
  )
})

/** Titles, labels and names of files below a value that leave something open. */
function looseIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(looseIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['title', 'label', 'path', 'duplicateOf'].includes(key) && contained(inner) !== inner
      ? [`${key}: ${inner}`]
      : looseIn(inner),
  )
}
