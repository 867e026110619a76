import {createHash} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {dataFiles, writeData} from '../../../../src/site/publish/data.ts'
import {type Pieces, PiecesFile, type Range} from '../../../../src/site/publish/data-file.ts'
import {article} from './articles.ts'

let room: string
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
})
afterEach(() => rmSync(room, {recursive: true, force: true}))

const list: Pieces = {before: '[', between: ', ', after: ']'}

/** Writes pieces, those with a range as copies, and gives the text and what is said of it. */
function filled(name: string, earlier: string | null, pieces: readonly (string | Range)[], around = list) {
  const file = new PiecesFile(join(room, name), earlier && join(room, earlier), around)
  try {
    for (const piece of pieces) typeof piece === 'string' ? file.write(piece) : file.copy(piece)
    return {said: file.finish(), text: readFileSync(join(room, name), 'utf8')}
  } finally {
    file.close()
  }
}

describe('a file of many pieces', () => {
  test('has what belongs around and between them, its size and its hash', () => {
    const {said, text} = filled('a', null, ['甲', '乙'])
    expect(text).toBe('[甲, 乙]')
    expect(said).toEqual({bytes: 10, hash: `sha256:${createHash('sha256').update(text).digest('hex')}`})
    expect(filled('b', null, []).text).toBe('[]')
  })

  test('is written before it takes much memory', () => {
    const long = '河'.repeat(600_000)
    expect(filled('a', null, [long, long, 'c']).text).toBe(`[${long}, ${long}, c]`)
  })

  test('copies pieces of an earlier file: neighbours at once, others in any order, new ones between', () => {
    filled('a', null, ['one', 'two', 'three'])
    const [one, two, three] = [
      {at: 1, bytes: 3},
      {at: 6, bytes: 3},
      {at: 11, bytes: 5},
    ] as const
    expect(filled('b', 'a', [one, two, three]).text).toBe('[one, two, three]')
    expect(filled('c', 'a', [three, 'new', one, two, 'last']).text).toBe('[three, new, one, two, last]')
  })

  test('says so where the earlier file is too short, or not there', () => {
    filled('a', null, ['one'])
    expect(() => filled('b', 'a', [{at: 1, bytes: 300}])).toThrow('ends too early')
    expect(() => filled('c', null, [{at: 1, bytes: 3}])).toThrow('ends too early')
  })
})

test('data copied from the last build are those that would be written', () => {
  const site = {title: '旧闻', description: '', rights: '', home: undefined, place: {origin: null, prefix: '/'}}
  const entry = (id: number) => ({
    key: String(id),
    make: () => ({article: article({id: `nw${id}`, title: `河湾${id}`, date: '2022-01-25'}), text: `正文${id}`}),
  })
  const ids = fc.uniqueArray(fc.integer({min: 1, max: 12}), {maxLength: 8})
  fc.assert(
    fc.property(ids, ids, (before, now) => {
      const [last, copied, made] = ['last', 'copied', 'made'].map((name) => join(room, name)) as [
        string,
        string,
        string,
      ]
      const lines = writeData(last, site, before.map(entry))
      const again = writeData(copied, site, now.map(entry), {folder: last, lines})
      expect(writeData(made, site, now.map(entry))).toEqual(again)
      for (const file of dataFiles) expect(readFileSync(join(copied, file))).toEqual(readFileSync(join(made, file)))
    }),
    {numRuns: 40},
  )
})
