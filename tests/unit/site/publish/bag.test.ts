import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {assertBag, type BagFile, writeBag} from '../../../../src/site/publish/bag.ts'
import {type BagInfo, bagInfoText, dayOfEpoch} from '../../../../src/site/publish/bag-info.ts'
import {isIntact, verifyFolder} from '../../../../src/site/publish/manifest.ts'
import {withStaging} from '../../../../src/site/publish/staging.ts'
import {recover} from '../../../../src/site/publish/swap.ts'
import {UserError} from '../../../../src/user-error.ts'
import {filesOf} from '../../../support/site-files.ts'

let room: string
let bag: string
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  bag = join(room, 'bag')
})
afterEach(() => rmSync(room, {recursive: true, force: true}))

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const info: BagInfo = {title: '河湾档案', description: '', address: 'https://a.example/', date: '2022-01-25'}

/** Files of the room, as a bag takes them. */
const files = (texts: Readonly<Record<string, string>>): BagFile[] =>
  Object.entries(texts).map(([path, text], number) => {
    const from = join(room, `file-${number}`)
    writeFileSync(from, text)
    return {path, from, sha256: sha256(text)}
  })
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a bag', () => {
  test('holds payload, declaration, description and both manifests, and nothing else', async () => {
    expect(await writeBag(bag, files({'sources/a.md': '河湾', 'site/index.html': '<p>'}), '{}\n', info)).toEqual([])
    expect(filesOf(bag)).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/report/report.json',
      'data/site/index.html',
      'data/sources/a.md',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ])
    const text = (name: string) => readFileSync(join(bag, name), 'utf8')
    expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    expect(text('bag-info.txt')).toBe(
      'External-Description: 河湾档案\nExternal-Identifier: https://a.example/\nBagging-Date: 2022-01-25\nPayload-Oxum: 12.3\nBag-Software-Agent: news-archive\n',
    )
    expect(text('manifest-sha256.txt')).toBe(
      `${sha256('{}\n')}  data/report/report.json\n${sha256('<p>')}  data/site/index.html\n${sha256('河湾')}  data/sources/a.md\n`,
    )
    expect(text('tagmanifest-sha256.txt')).toBe(
      ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map((name) => `${sha256(text(name))}  ${name}\n`).join(''),
    )
    expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('is what another program’s checksums say', async () => {
    await writeBag(bag, files({'sources/a.md': '河湾', 'sources/空 格/b.md': 'b'}), '{}\n', info)
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(spawnSync('sha256sum', ['--check', '--strict', '--quiet', manifest], {cwd: bag}).status).toBe(0)
  })

  test('writes a line end and a percent sign of a name as the standard does', async () => {
    await writeBag(bag, files({'sources/a\nb%0A.md': 'x', 'sources/c\rd.md': 'y'}), '{}\n', info)
    const lines = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8').split('\n')
    expect(lines.map((line) => line.slice(66))).toEqual([
      'data/report/report.json',
      'data/sources/a%0Ab%250A.md',
      'data/sources/c%0Dd.md',
      '',
    ])
    expect(isIntact(await verifyFolder(bag))).toBe(true)
  })

  test('keeps the times of files, and both of two files whose names read the same', async () => {
    const [first] = files({'sources/caf%E9.md': 'one'})
    if (!first) throw new Error('There is one')
    utimesSync(first.from, 1_000_000_000, 1_000_000_000)
    const second = join(room, 'second')
    writeFileSync(second, 'two')
    await writeBag(bag, [first, {...first, from: second, sha256: null}], '{}\n', info)
    expect(statSync(join(bag, 'data/sources/caf%E9.md')).mtimeMs).toBe(1_000_000_000_000)
    expect(readFileSync(join(bag, 'data/sources/caf%E9.md~2'), 'utf8')).toBe('two')
  })

  test('is the same bytes when it is made again, and takes the last one’s place', async () => {
    await writeBag(bag, files({'sources/gone.md': 'x'}), '{}\n', info)
    const make = async () => {
      await writeBag(bag, files({'sources/a.md': '河湾'}), '{}\n', info)
      return filesOf(bag).map((name) => [name, readFileSync(join(bag, name), 'utf8')])
    }
    expect(await make()).toEqual(await make())
    expect(existsSync(join(bag, 'data/sources/gone.md'))).toBe(false)
  })

  test('is verified like a site: a changed, a missing and an extra file, tag files too', async () => {
    await writeBag(bag, files({'sources/a.md': '河湾', 'sources/b.md': 'b'}), '{}\n', info)
    writeFileSync(join(bag, 'data/sources/a.md'), '河弯')
    rmSync(join(bag, 'data/sources/b.md'))
    writeFileSync(join(bag, 'data/c.md'), '')
    writeFileSync(join(bag, 'bag-info.txt'), 'Payload-Oxum: 1.1\n')
    expect(await verifyFolder(bag)).toMatchObject({
      missing: ['data/sources/b.md'],
      extra: ['data/c.md'],
      changed: ['bag-info.txt', 'data/sources/a.md'],
    })
  })

  test('that a kill left between the two renames is finished', async () => {
    await writeBag(bag, files({'sources/a.md': 'old'}), '{}\n', info)
    renameSync(bag, join(room, 'old'))
    await writeBag(bag, files({'sources/a.md': 'new'}), '{}\n', info)
    renameSync(bag, join(room, '.bag.staging'))
    renameSync(join(room, 'old'), join(room, '.bag.previous'))
    expect(await recover(bag)).toBe('finished')
    expect(readFileSync(join(bag, 'data/sources/a.md'), 'utf8')).toBe('new')
  })
})

describe('what can’t go into a bag', () => {
  test('is named: a link, a folder, a file that is gone', async () => {
    symlinkSync('/etc/hostname', join(room, 'link'))
    mkdirSync(join(room, 'folder'))
    const odd = ['link', 'folder', 'gone'].map((name): BagFile => ({path: name, from: join(room, name), sha256: null}))
    expect(await writeBag(bag, odd, '{}\n', info)).toEqual(['link: ELOOP', 'folder: no regular file', 'gone: ENOENT'])
    expect(filesOf(join(bag, 'data'))).toEqual(['report/report.json'])
  })

  test('a file that has changed since it was read ends it, and the last bag stays', async () => {
    await writeBag(bag, files({'sources/a.md': 'old'}), '{}\n', info)
    const [file] = files({'sources/a.md': 'new'})
    const error = await failure(writeBag(bag, file ? [{...file, sha256: sha256('newer')}] : [], '{}\n', info))
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toContain('sources/a.md has changed since the build read it')
    expect(readFileSync(join(bag, 'data/sources/a.md'), 'utf8')).toBe('old')
    expect(existsSync(join(room, '.bag.staging'))).toBe(false)
  })

  test('what is not the fault of the file ends it: nothing is left out in silence', async () => {
    const file: BagFile = {path: 'a', from: `a\0b`, sha256: null}
    expect(await failure(writeBag(bag, [file], '{}\n', info))).toBeInstanceOf(Error)
    expect(existsSync(bag)).toBe(false)
  })
})

describe('a place that can’t take a bag', () => {
  const places = () => ({bag, input: join(room, 'in'), output: join(room, 'out')})

  test('a folder that is no bag, or somebody else’s', async () => {
    mkdirSync(bag)
    expect(() => assertBag(places())).not.toThrow()
    writeFileSync(join(bag, 'thesis.doc'), 'ten years of work')
    expect(() => assertBag(places())).toThrow('did not make')
    writeFileSync(join(bag, 'manifest-sha256.txt'), '')
    writeFileSync(join(bag, 'bag-info.txt'), 'Bag-Software-Agent: bagit.py\n')
    expect(() => assertBag(places())).toThrow('no bag that news-archive made')
    expect(await failure(writeBag(bag, [], '{}\n', info))).toBeInstanceOf(UserError)
    expect(readdirSync(bag)).toContain('thesis.doc')
  })

  test('a site; and a site takes no bag’s place', async () => {
    const build = async ({folder}: {readonly folder: string}) => {
      writeFileSync(join(folder, 'index.html'), 'x')
      return {value: null}
    }
    await withStaging({output: bag}, build)
    expect(() => assertBag(places())).toThrow('no bag that news-archive made')
    rmSync(bag, {recursive: true})
    await writeBag(bag, [], '{}\n', info)
    expect(String(await failure(withStaging({output: bag}, build)))).toContain('is a BagIt bag')
    expect(filesOf(bag)).toContain('bagit.txt')
    writeFileSync(join(bag, 'bag-info.txt'), 'Bag-Software-Agent: bagit.py\n')
    expect(String(await failure(withStaging({output: bag}, build)))).toContain('is a BagIt bag')
  })

  test.each([
    ['the articles', 'in'],
    ['a folder of the articles', 'in/bag'],
    ['the site', 'out'],
    ['a folder above both', '.'],
  ])('%s', (_, name) => {
    expect(() => assertBag({...places(), bag: join(room, name)})).toThrow('lie in one another')
  })
})

describe('what a bag says of itself', () => {
  test('leaves out what is not known, and keeps every value on one line', () => {
    expect(
      bagInfoText({title: ' 河湾\nPayload-Oxum: 9.9', description: '二\u2028三', address: null, date: null}, []),
    ).toBe('External-Description: 河湾 Payload-Oxum: 9.9: 二 三\nPayload-Oxum: 0.0\nBag-Software-Agent: news-archive\n')
  })

  test('the day of SOURCE_DATE_EPOCH is one in UTC', () => {
    expect(dayOfEpoch('1643072642')).toBe('2022-01-25')
    expect(dayOfEpoch('0')).toBe('1970-01-01')
    expect(dayOfEpoch('yesterday')).toBeNull()
    expect(dayOfEpoch('')).toBeNull()
  })
})
