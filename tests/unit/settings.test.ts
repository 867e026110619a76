import {describe, expect, test} from 'vitest'
import {parseSettings} from '../../src/settings.ts'
import {UserError} from '../../src/user-error.ts'

const faultOf = async (text: string): Promise<string> => {
  try {
    await parseSettings(text, 'archive.yaml')
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.hint}`
    throw error
  }
  return 'none'
}
const seeReadme = ' | See seeds/README.md for every setting.'

test('an empty file gives the defaults: no rules of the owner’s, no publication, drafts left out', async () => {
  const {remove, publication, drafts, zone, language} = await parseSettings('', 'archive.yaml')
  expect({remove, publication, drafts, zone, language}).toEqual({
    remove: [],
    publication: undefined,
    drafts: 'skip',
    zone: 'Asia/Shanghai',
    language: 'zh-Hans',
  })
})

test('the owner’s rules are called by their name, or else by their number', async () => {
  const text = 'remove:\n  - selector: .share > a\n  - text: 本文仅供参考…\n    name: 声明\n    why: 网站自己的话\n'
  expect((await parseSettings(text, 'archive.yaml')).remove).toEqual([
    {name: 'owner:1', selector: '.share > a'},
    {name: 'owner:声明', text: '本文仅供参考…', why: '网站自己的话'},
  ])
})

test('every tag has a page, unless the owner wants it to be on more articles', async () => {
  expect((await parseSettings('', 'archive.yaml')).tags).toEqual({minimum: 1})
  expect((await parseSettings('tags:\n  minimum: 3\n', 'archive.yaml')).tags).toEqual({minimum: 3})
})

describe('a setting that can’t be is told with its place', () => {
  test.each([
    ['tags:\n  minimum: 0\n', '2:12: “tags minimum” Too small: expected number to be >=1'],
    ['title: 河湾\nzone: Mars/Olympus\n', '2:7: “zone” must be a time zone such as Asia/Shanghai'],
    ['title: 河湾\n\ndrafts: maybe\n', '3:9: “drafts” Invalid option: expected one of "skip"|"publish"'],
    [
      'remove:\n  - selector: "a:shiny"\n',
      '2:15: “remove 1 selector” is no selector this program reads (Unknown pseudo-class :shiny)',
    ],
    ['remove:\n  - text: 广告\n  - selector: ..share\n', '3:15: “remove 2 selector” is no selector'],
    ['remove:\n  - selector: "div >"\n', '2:15: “remove 1 selector” is no selector'],
    ['remove:\n  - text: …\n', '2:11: “remove 1 text” must have two characters besides …'],
    ['remove:\n  - why: 无\n', '2:5: “remove 1” must have either `selector:` or `text:`'],
    ['remove:\n  - text: 广告\n    selector: .ad\n', '2:5: “remove 1” must have either `selector:` or `text:`'],
    ['remove:\n  - .ad\n', '2:5: “remove 1” Invalid input: expected object, received string'],
  ])('%j', async (text, message) => {
    expect(await faultOf(text)).toBe(`archive.yaml:${message}${seeReadme}`)
  })

  test('an unknown one with those there are', async () => {
    expect(await faultOf('remove:\n  - selectr: .ad\n')).toBe(
      'archive.yaml:2:5: unknown setting “selectr” in “remove 1” | Known settings: selector, text, name, why.',
    )
    expect(await faultOf('title: 河湾\n\ntitel: 河湾\n')).toMatch(/^archive\.yaml:3:1: unknown setting “titel” \|/u)
  })
})
