import {createHash} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {disarmed} from '../../../../src/site/publish/csv.ts'
import {writeData} from '../../../../src/site/publish/data.ts'
import {article, type Words} from './articles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-archive-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const site = {
  title: '旧闻',
  description: '',
  rights: '',
  home: undefined,
  place: {origin: 'https://news.example', prefix: '/x/'},
}
const read = (name: string): string => readFileSync(join(folder, 'data', name), 'utf8')

const json = (text: string): unknown => JSON.parse(text)
const lines = (): readonly unknown[] => read('articles.jsonl').trimEnd().split('\n').map(json)

async function write(...all: readonly (Words & {text?: string})[]): Promise<void> {
  await writeData(
    folder,
    site,
    all.map((words, i) => ({key: String(i), make: () => ({article: article(words), text: words.text ?? '正文'})})),
  )
}

describe('articles.jsonl', () => {
  test('holds one article a line, its keys in the agreed order', async () => {
    await write({
      id: 'nw1',
      title: '“健康保”扩面',
      date: '2022-01-25',
      published: '2022-01-25T01:04:02+08:00',
      publication: '晨报',
      authors: ['甲', '乙'],
      categories: [['财经', '保险']],
      tags: ['健康'],
      originalUrl: 'https://example.org/1.html',
      text: '导语\n第一段',
    })
    expect(read('articles.jsonl')).toBe(
      `${JSON.stringify({
        id: 'nw1',
        url: '/a/nw1/',
        title: '“健康保”扩面',
        date: '2022-01-25',
        published: '2022-01-25T01:04:02+08:00',
        publication: '晨报',
        authors: ['甲', '乙'],
        categories: [['财经', '保险']],
        tags: ['健康'],
        lang: 'zh-Hans',
        originalUrl: 'https://example.org/1.html',
        source: {path: 'nw1.txt', sha256: 'ab'.repeat(32), encoding: 'utf-8'},
        text: '导语\n第一段',
      })}\n`,
    )
  })

  test('says null for what is not known, and keeps the order it was given', async () => {
    await write({id: 'b', date: null}, {id: 'a'})
    const [first, second] = lines()
    expect(first).toMatchObject({
      id: 'b',
      date: null,
      published: null,
      publication: null,
      originalUrl: null,
      authors: [],
    })
    expect(second).toMatchObject({id: 'a'})
  })

  test('is whole, however long the texts are', async () => {
    const long = '长'.repeat(700_000)
    await write({id: 'a', text: long}, {id: 'b', text: long}, {id: 'c', text: '短'})
    const [first, second, third] = lines()
    expect([first, second, third]).toMatchObject([{text: long}, {text: long}, {text: '短'}])
  })

  test('carries any text there and back', async () => {
    const text = 'a\u2028b\u0000c"d\\e\nf😀'
    await write({text})
    expect(json(read('articles.jsonl'))).toMatchObject({text})
    expect(read('articles.jsonl').split('\n')).toHaveLength(2)
  })
})

describe('articles.csv', () => {
  test('begins with a byte order mark, ends lines with CR LF, and has no text', async () => {
    await write({id: 'nw1', title: '一,二"三', tags: ['甲', '乙'], text: '不该在这里'})
    expect(read('articles.csv')).toBe(
      '\uFEFFid,url,title,date,published,publication,authors,categories,tags,lang,originalUrl,sourcePath,sourceSha256,sourceEncoding\r\n' +
        `nw1,/a/nw1/,"一,二""三",2022-01-25,,,[],[],"[""甲"",""乙""]",zh-Hans,,nw1.txt,${'ab'.repeat(32)},utf-8\r\n`,
    )
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=1', "'\r'=1"],
    ['＝1', "'＝1"],
    ['甲;=1', "甲;'=1"],
    ['甲,"=1', `甲,"'=1`],
    ['甲\n@x', "甲\n'@x"],
    ['a-b = c', 'a-b = c'],
    ['https://example.org/?a=b', 'https://example.org/?a=b'],
  ])('the cell %j becomes %j', (cell, written) => {
    expect(disarmed(cell)).toBe(written)
  })

  test('no cell begins a formula, however the file is cut into cells', async () => {
    const cells = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', "'", '＝', '甲'),
    })
    await fc.assert(
      fc.asyncProperty(cells, async (title) => {
        await write({title})
        expect(read('articles.csv')).not.toMatch(/(^|[,;\t\r\n])"*[=+@＝]/)
      }),
      {numRuns: 100},
    )
  })
})

describe('datapackage.json', () => {
  test('describes both files: size, hash, encoding, and every column of the table', async () => {
    await write({id: 'nw1'}, {id: 'nw2'})
    const header = read('articles.csv').slice(1).split('\r\n')[0] ?? ''
    const described = (path: string) => {
      const bytes = readFileSync(join(folder, 'data', path))
      return {
        path,
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        encoding: 'utf-8',
      }
    }
    expect(json(read('datapackage.json'))).toMatchObject({
      resources: [
        {...described('articles.csv'), schema: {fields: header.split(',').map((name) => ({name}))}},
        described('articles.jsonl'),
        described('articles.bib'),
        described('articles.ris'),
        described('articles.csl.json'),
      ],
    })
  })

  test('references: one an article, in the same order, with the page’s address', async () => {
    await write({id: 'nw1', title: '甲'}, {id: 'nw2', title: '乙', date: '2024-08~'}, {id: 'nw3', date: '193X'})
    const references = json(read('articles.csl.json'))
    expect(references).toMatchObject([
      {id: 'nw1', title: '甲', issued: {'date-parts': [[2022, 1, 25]]}, URL: 'https://news.example/x/a/nw1/'},
      {id: 'nw2', title: '乙', issued: {'date-parts': [[2024, 8]]}},
      {id: 'nw3'},
    ])
    expect([...read('articles.bib').matchAll(/^@\w+\{(.*),$/gmu)].map(([, id]) => id)).toEqual(['nw1', 'nw2', 'nw3'])
    expect([...read('articles.ris').matchAll(/^ID {2}- (.*)\r$/gmu)].map(([, id]) => id)).toEqual(['nw1', 'nw2', 'nw3'])
    await write()
    expect([read('articles.bib'), read('articles.ris'), json(read('articles.csl.json'))]).toEqual(['', '', []])
  })

  test('is the same bytes for the same articles', async () => {
    await write({id: 'nw1'})
    const before = read('datapackage.json')
    await write({id: 'nw1'})
    expect(read('datapackage.json')).toBe(before)
  })

  test('names the site only where it has an address', async () => {
    await writeData(
      folder,
      {...site, home: 'https://news.example/', rights: '版权归原作者', description: '一份旧报'},
      [],
    )
    expect(json(read('datapackage.json'))).toMatchObject({
      homepage: 'https://news.example/',
      rights: '版权归原作者',
    })
  })
})
