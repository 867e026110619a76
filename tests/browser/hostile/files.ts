/** Every attack in an article's file, between two lines that readers must find again. */
import {addresses} from './addresses.ts'
import {fields} from './fields.ts'
import {foreign} from './foreign.ts'
import {handlers} from './handlers.ts'
import {markdown} from './markdown.ts'
import {structure} from './structure.ts'
import {styles} from './styles.ts'
import type {Vector} from './vector.ts'

/** A file of the hostile archive, and what a reader must see of it. */
export interface HostileFile {
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
}

/** By turns in a page, and in Markdown, which lets markup through and reads what is round it in its own way. */
const markup: readonly Vector[] = [...handlers, ...addresses, ...structure, ...styles]

export const hostileFiles: readonly HostileFile[] = [
  ...markup.map((vector, number) => inFile(vector, number % 2 === 0 ? 'html' : 'md')),
  // What is read a second time is what it is by the way it was read the first time.
  ...foreign.flatMap((vector) => [inFile(vector, 'html'), inFile(vector, 'md')]),
  ...markdown.map((vector) => inFile(vector, 'md')),
  ...fields.map(({fields: given, ...vector}) => inFile(vector, 'md', given)),
]

function inFile(
  {name, text, swallows}: Vector,
  extension: 'html' | 'md',
  given: Readonly<Record<string, string>> = {},
): HostileFile {
  const [before, after] = [`河湾开头的话，${name}，${extension}。`, `河湾最后的话，${name}，${extension}。`]
  const paragraph = (words: string) => (extension === 'html' ? `<p>${words}</p>` : words)
  const fields = {title: `河湾 ${name} ${extension}`, date: '2021-03-05', tags: '[河湾]', ...given}
  const block = Object.entries(fields).map(([key, value]) => `${key}: ${value}`)
  return {
    path: `${name}.${extension}`,
    text: ['---', ...block, '---', paragraph(before), '', text, '', paragraph(after), ''].join('\n'),
    lines: swallows ? [before] : [before, after],
  }
}
