import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {
  formatManifest,
  isIntact,
  parseManifest,
  sha256Of,
  verifyFolder,
  writeManifest,
} from '../../../../src/site/publish/manifest.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'news-archive-'))
  mkdirSync(join(folder, 'a/x'), {recursive: true})
  writeFileSync(join(folder, 'index.html'), 'home')
  writeFileSync(join(folder, 'a/x/index.html'), 'article')
  writeFileSync(join(folder, 'a-b.txt'), '')
  await writeManifest(folder)
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const manifestFile = (): string => join(folder, 'manifest-sha256.txt')

describe('the manifest', () => {
  test('is BagIt’s: hash, two spaces, path, in path order, over all files but itself', () => {
    expect(readFileSync(manifestFile(), 'utf8')).toBe(
      `${sha256('')}  a-b.txt\n${sha256('article')}  a/x/index.html\n${sha256('home')}  index.html\n`,
    )
  })

  test('is read by sha256sum', () => {
    const {status} = spawnSync('sh', ['-c', 'sha256sum -c manifest-sha256.txt'], {cwd: folder})
    expect(status).toBe(0)
  })

  test('is the same when it is written again', async () => {
    const before = readFileSync(manifestFile(), 'utf8')
    await writeManifest(folder)
    expect(readFileSync(manifestFile(), 'utf8')).toBe(before)
  })

  test('says nothing about a file of any size that sha256 would not', () => {
    const large = 'x'.repeat(1_000_003)
    writeFileSync(join(folder, 'large.txt'), large)
    expect(sha256Of(join(folder, 'large.txt'))).toBe(sha256(large))
  })

  test('encodes only percent signs and line breaks, and any path comes back from it', () => {
    expect(formatManifest([{path: '100%\n.txt', sha256: sha256('')}])).toBe(`${sha256('')}  100%25%0A.txt\n`)
    const paths = fc.uniqueArray(fc.string({minLength: 1, unit: 'binary'}))
    fc.assert(
      fc.property(paths, (some) => {
        const text = formatManifest(some.map((path) => ({path, sha256: sha256(path)})))
        const {hashes, damagedLines} = parseManifest(text)
        expect(damagedLines).toEqual([])
        expect([...hashes]).toEqual(some.map((path) => [path, sha256(path)]))
      }),
    )
  })
})

describe('verifying', () => {
  const fixity = () => verifyFolder(folder)

  test('finds nothing where nothing has changed', async () => {
    expect(await fixity()).toEqual({files: 3, missing: [], extra: [], changed: [], damagedLines: []})
  })

  test('finds a flipped bit, a missing file and an extra one, by name', async () => {
    writeFileSync(join(folder, 'index.html'), 'hole')
    rmSync(join(folder, 'a-b.txt'))
    writeFileSync(join(folder, 'a/x/extra.html'), '')
    symlinkSync('/etc/passwd', join(folder, 'a/link'))
    expect(await fixity()).toEqual({
      files: 3,
      missing: ['a-b.txt'],
      extra: ['a/link', 'a/x/extra.html'],
      changed: ['index.html'],
      damagedLines: [],
    })
  })

  test('finds any single flipped bit of the manifest itself', async () => {
    const sound = readFileSync(manifestFile())
    const positions = fc.tuple(fc.nat(sound.length - 1), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(positions, async ([byte, bit]) => {
        const flipped = Buffer.from(sound)
        flipped.writeUInt8(flipped.readUInt8(byte) ^ (1 << bit), byte)
        writeFileSync(manifestFile(), flipped)
        expect(isIntact(await fixity())).toBe(false)
      }),
      {numRuns: 200},
    )
  })

  test('names the damaged lines: cut off, doubled, in capitals, with a made-up escape', async () => {
    const lines = [
      `${sha256('home')}  index.html`,
      `${sha256('home')}  index.html`,
      `${sha256('home').toUpperCase()}  b.html`,
      `${sha256('home')}  %zz.html`,
      `${sha256('home')}`,
      `${sha256('home')}  c.html`,
    ]
    expect(parseManifest(lines.join('\n')).damagedLines).toEqual([2, 3, 4, 5, 6])
  })

  test('a folder without a manifest is a clear error', async () => {
    rmSync(manifestFile())
    await expect(fixity()).rejects.toThrow(`No manifest-sha256.txt in ${folder}.`)
  })

  test('trusted files must be there, but are not read', async () => {
    writeFileSync(join(folder, 'index.html'), 'hole')
    expect(isIntact(await verifyFolder(folder, new Set(['index.html'])))).toBe(true)
    rmSync(join(folder, 'index.html'))
    expect((await verifyFolder(folder, new Set(['index.html']))).missing).toEqual(['index.html'])
  })
})

test('a second manifest in a site, which only bags have, is an extra file, whatever it says', async () => {
  const room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  try {
    writeFileSync(join(room, 'index.html'), 'x')
    await writeManifest(room)
    writeFileSync(join(room, 'tagmanifest-sha256.txt'), '')
    expect((await verifyFolder(room)).extra).toEqual(['tagmanifest-sha256.txt'])
  } finally {
    rmSync(room, {recursive: true, force: true})
  }
})
