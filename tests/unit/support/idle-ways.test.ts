import path from 'node:path'
import ts from 'typescript'
import {expect, test} from 'vitest'
import {type Branches, leaveOut} from '../../support/branches.ts'
import {idleWays, lenientProgram} from '../../support/idle-ways.ts'
import {withFolder} from '../../support/prepare.ts'

const declared = `
declare const words: string[]
declare const lists: string[][]
declare const names: Map<string, string>
declare const maybe: string | undefined
declare const gaps: (string | undefined)[]
declare const table: Readonly<Record<string, string>>
declare const text: string
declare const bytes: Uint8Array
`

/** Defaults that are left out of some lines, as the text that stands there. */
const idleIn = (lines: string): Promise<readonly string[]> =>
  withFolder({'read.ts': `${declared}${lines}`}, async (folder) => {
    const file = path.join(folder, 'read.ts')
    const program = lenientProgram([file], {
      strict: true,
      noUncheckedIndexedAccess: true,
      target: ts.ScriptTarget.ES2022,
    })
    const source = program.getSourceFile(file)
    if (!source) throw new Error('not read')
    return [...idleWays(source, program.getTypeChecker())].map((place) => {
      const [line = 1, column = 0] = place.split(':').map(Number)
      return (source.text.split('\n')[line - 1] ?? '').slice(column)
    })
  })

test.each([
  ['of an index', `words[0] ?? ''`, [`''`]],
  ['of an index of an index', `lists[0]?.[1] ?? 'none'`, [`'none'`]],
  ['of something of what an index leads to', `words[0]?.length ?? 0`, ['0']],
  ['of what is made of it', `lists[0]?.slice(1) ?? []`, ['[]']],
  ['of a character', `text[3] ?? ''`, [`''`]],
  ['of a number of a typed array', `bytes[3] ?? 0`, ['0']],
])('the default %s is left out: %s', async (_, line, idle) => {
  expect(await idleIn(line)).toEqual(idle)
})

test.each([
  ['what may be missing', `maybe ?? ''`],
  ['what may be missing in a list', `gaps[0] ?? ''`],
  ['what a map may not have', `names.get('a') ?? ''`],
  ['what a table may not have', `table['a'] ?? ''`],
  ['what a table may not have, asked by number', `table[1] ?? ''`],
  ['a group of a match', `(/a(b)?/u.exec(text) ?? [])[1] ?? ''; for (const m of text.matchAll(/a(b)?/gu)) m[1] ?? ''`],
  ['a group by its name', `/(?<a>b)?/u.exec(text)?.groups?.['a'] ?? ''`],
  ['the last of a list', `words.at(-1) ?? ''`],
  ['what is looked for in a list', `words.find(Boolean) ?? ''`],
  ['what destructuring gives', `const [word] = words; word ?? ''`],
  ['what is done where an index leads nowhere', `lists[0] ? 1 : 2`],
  ['a condition that leaves a loop', `for (const n of [1]) if (!lists[n]) continue`],
  ['a text that may be empty', `words[0] || 'a'`],
])('%s is counted: %s', async (_, line) => {
  expect(await idleIn(line)).toEqual([])
})

const at = (line: number, column: number) => ({start: {line, column}})

test('defaults that are left out are no part of the count, and listed, unless something took them', () => {
  const branches: Branches = {
    branchMap: {
      0: {type: 'binary-expr', locations: [at(1, 0), at(1, 9)]},
      1: {type: 'binary-expr', locations: [at(2, 0), at(2, 9)]},
      2: {type: 'binary-expr', locations: [at(3, 0), at(3, 9)]},
      3: {type: 'if', locations: [at(1, 9), at(1, 9)]},
    },
    b: {0: [7, 0], 1: [7, 2], 2: [7, 0], 3: [5, 0]},
  }
  expect(leaveOut(branches, new Set(['1:9', '2:9']))).toEqual(['1:9'])
  expect(branches.b).toEqual({0: [7], 1: [7, 2], 2: [7, 0], 3: [5, 0]})
  expect(branches.branchMap['0']?.locations).toEqual([at(1, 0)])
})
