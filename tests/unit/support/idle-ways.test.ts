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
`

/** What is never reached in some lines, as the text that stands there; of an `if`, `if: else`. */
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
    const {parts, ifs} = idleWays(source, program.getTypeChecker())
    const at = (place: string) => {
      const [line = 1, column = 0] = place.split(':').map(Number)
      return (source.text.split('\n')[line - 1] ?? '').slice(column)
    }
    return [...[...parts].map(at), ...[...ifs].map(([place, way]) => `${at(place).split(' ')[0]}: ${way}`)]
  })

test.each([
  ['the default of an index', `words[0] ?? ''`, [`''`]],
  ['the default of an index of an index', `lists[0]?.[1] ?? 'none'`, [`'none'`]],
  ['what is done where an index leads nowhere', `lists[0] ? 1 : 2`, ['2']],
  ['the same asked the other way round', `!lists[0] ? 1 : 2`, ['1 : 2']],
  ['the same in words', `words[0] === undefined ? 1 : 2`, ['1 : 2']],
  ['and in other words', `words[0] !== undefined ? 1 : 2`, ['2']],
  ['a condition that leaves a loop', `for (const n of [1]) if (!lists[n]) continue`, ['if: then']],
  ['an else that is not written', `if (lists[0]) 1`, ['if: else']],
  ['one of several that decides', `if (maybe || lists[0]) 1`, ['if: else']],
  ['several that come out the same', `if (lists[0] && (lists[1])) 1`, ['if: else']],
])('%s is never reached: %s', async (_, line, idle) => {
  expect(await idleIn(line)).toEqual(idle)
})

test.each([
  ['what may be missing', `maybe ?? ''`],
  ['what a map may not have', `names.get('a') ?? ''`],
  ['the last of a list', `words.at(-1) ?? ''`],
  ['a text that may be empty', `words[0] ? 1 : 2`],
  ['a text that may be empty or missing', `if (!words[0]) 1`],
  ['one of two that decides nothing', `if (maybe && lists[0]) 1`],
  ['a comparison', `words[0] === 'a' ? 1 : 2`],
  ['an order', `words.length > 1 ? 1 : 2`],
])('%s is counted: %s', async (_, line) => {
  expect(await idleIn(line)).toEqual([])
})

const at = (line: number, column: number) => ({start: {line, column}})

test('ways that are left out are no part of the count, taken or not', () => {
  const branches: Branches = {
    branchMap: {
      0: {type: 'binary-expr', loc: at(1, 0), locations: [at(1, 0), at(1, 9)]},
      1: {type: 'cond-expr', loc: at(2, 0), locations: [at(2, 5), at(2, 9)]},
      2: {type: 'if', loc: at(3, 0), locations: [at(3, 0), at(3, 0)]},
      3: {type: 'if', loc: at(4, 0), locations: [at(4, 0), at(4, 0)]},
      4: {type: 'default-arg', loc: at(5, 3), locations: [at(5, 3)]},
    },
    b: {0: [7, 0], 1: [0, 3], 2: [0, 4], 3: [5, 0], 4: [0]},
  }
  leaveOut(branches, {
    parts: new Set(['1:9', '2:5', '5:3']),
    ifs: new Map([
      ['3:0', 'then'],
      ['4:0', 'else'],
    ]),
  })
  expect(branches).toEqual({
    branchMap: {
      0: {type: 'binary-expr', loc: at(1, 0), locations: [at(1, 0)]},
      1: {type: 'cond-expr', loc: at(2, 0), locations: [at(2, 9)]},
      2: {type: 'if', loc: at(3, 0), locations: [at(3, 0)]},
      3: {type: 'if', loc: at(4, 0), locations: [at(4, 0)]},
    },
    b: {0: [7], 1: [3], 2: [4], 3: [5]},
  })
})

test('other ways are counted as they were', () => {
  const branches = {branchMap: {0: {type: 'if', loc: at(1, 0), locations: [at(1, 0), at(1, 0)]}}, b: {0: [1, 0]}}
  leaveOut(branches, {parts: new Set(['1:0']), ifs: new Map()})
  expect(branches.b).toEqual({0: [1, 0]})
})
