import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {type IssueCode, issue, issueTable} from '../../../src/issue.ts'
import {findingOf, remedyOf} from '../../../src/words/findings/finding.ts'
import {zhHans} from '../../../src/words/findings/zh-hans.ts'
import {zhHant} from '../../../src/words/findings/zh-hant.ts'

const root = path.join(import.meta.dirname, '../../../src')
const codes = Object.keys(issueTable) as IssueCode[]
const placesOf = (text: string) => new Set(text.match(/\{\w+\}/gu) ?? [])

/** Sentences that the program puts together of two, in one of their forms. */
const apart: Readonly<Partial<Record<IssueCode, string>>> = {
  'encoding-guessed': 'No UTF-8, and hardly gbk as declared; read as big5, which makes most sense as Thai (9 %).',
  'encoding-unsupported':
    'No encoding this program reads fits the bytes; the best reading, windows-1252, makes little sense (3 %).',
  draft: 'Says “draft: true”; it is held back.',
  'file-binary': 'Holds no text, by its name. 5000000 bytes; the limit is 4194304 (4 MiB). Not read.',
  'picture-unusable': '“a.bmp” is of the type bmp.',
  'picture-remote': '2 pictures are not loaded from elsewhere.',
  'words-doubtful': '7 of 90 words were recognized with a confidence below 50 % (WC).',
}

/** Every sentence the source says with its code, `${…}` standing for what changes; sentences put together elsewhere are not seen. */
function saidInSource(): readonly {readonly code: IssueCode; readonly message: string}[] {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.ts'))
  const said = /issue\(\s*'([a-z-]+)',\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`$\\]|\$\{[^`{}]*\})*)`)/gu
  return files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(said)].map(([, code, plain, template]) => ({
      code: code as IssueCode,
      message: (plain ?? template ?? '').replace(/\\(.)/gu, '$1').replace(/\$\{[^}]*\}/gu, '7'),
    })),
  )
}

describe.each([
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
] as const)('in %s', (lang, words) => {
  test('there are words for every code, and what to do about it', () => {
    expect(Object.keys(words.sentences)).toEqual(codes)
    expect(codes.filter((code) => Object.keys(words.sentences[code]).length === 0)).toEqual([])
    expect(codes.map((code) => remedyOf(code, lang)).filter((said) => said.lang !== lang || said.text === '')).toEqual(
      [],
    )
  })

  test('a sentence keeps all that changes in it', () => {
    const lost = codes.flatMap((code) =>
      Object.entries(words.sentences[code]).filter(
        ([sentence, said]) =>
          [...placesOf(sentence)].join() !== [...placesOf(sentence)].filter((p) => said.includes(p)).join(),
      ),
    )
    expect(lost).toEqual([])
  })

  test('every sentence the program says is said', () => {
    const all = saidInSource()
    expect(all.length).toBeGreaterThan(40)
    const whole = all.filter(({code}) => !Object.hasOwn(apart, code))
    const put = Object.entries(apart).map(([code, message]) => ({code: code as IssueCode, message}))
    expect([...whole, ...put].filter((one) => findingOf(one, lang).lang !== lang)).toEqual([])
  })
})

describe('a finding', () => {
  const said = (code: IssueCode, message: string) => findingOf(issue(code, message), 'zh-Hans').text

  test('quotes what was found as it stands, marks and line ends included', () => {
    expect(said('heading-inferred', 'Took “讲“政策”\n{n} $1” for a heading.')).toBe('以“讲“政策”\n{n} $1”为小标题。')
    expect(findingOf(issue('heading-inferred', 'Took “政策” for a heading.'), 'zh-Hant').text).toBe(
      '以「政策」為小標題。',
    )
  })

  test('names kinds, languages and rules in the language of the interface', () => {
    expect(said('file-binary', 'The first bytes are those of a PDF document.')).toBe('开头的字节表明是 PDF 文档。')
    expect(
      said(
        'encoding-guessed',
        'No UTF-8, and nothing declared; read as big5, which makes most sense as Chinese (traditional) (97 %, before gbk with 60 %).',
      ),
    ).toBe('不是 UTF-8，也没有声明；按 big5 读取，读成繁体中文最通顺（97 %；其次 gbk，60 %）。')
    expect(said('words-doubtful', '7 of 90 words were recognized with a confidence below 50 % (WC).')).toBe(
      '90 个词中有 7 个识别的把握低于 50 %（WC）。',
    )
    expect(said('text-removed', 'Rule own-title took out “河湾”.')).toBe('作为重复的标题移去“河湾”。')
    expect(said('text-removed', 'Rule adverts of archive.yaml took out “河湾”: sold.')).toBe(
      '按 archive.yaml 的规则“adverts”移去“河湾”：sold.',
    )
  })

  test('stays English where there are no words for it, and in English', () => {
    expect(findingOf(issue('draft', 'Something new.'), 'zh-Hans')).toEqual({text: 'Something new.', lang: 'en'})
    expect(findingOf(issue('file-empty', 'The file is empty.'), 'en')).toEqual({text: 'The file is empty.', lang: 'en'})
    expect(remedyOf('draft', 'en')).toEqual({text: issueTable.draft.hint, lang: 'en'})
  })
})
