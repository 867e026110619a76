import {execFileSync} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {kindOf, largestFile, listInput, readSource} from '../../../src/ingest/read.ts'
import type {SourcePath} from '../../../src/model.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
})
afterEach(async () => {
  await rm(folder, {recursive: true, force: true})
})

const list = async (ignore: readonly string[] = []) => {
  const {entries, ignored} = await listInput(folder, {ignore})
  return {found: entries.map(({path, kind}) => `${path} ${kind}`), ignored: ignored.length, entries}
}

test('entries come in path order, folders walked, whatever the order they were made in', async () => {
  for (const name of ['b.txt', 'a/z.txt', 'a.txt', 'a/b/c.md', 'B.txt']) {
    await mkdir(join(folder, name, '..'), {recursive: true})
    await writeFile(join(folder, name), 'x')
  }
  const {found} = await list()
  expect(found).toEqual(['B.txt file', 'a.txt file', 'a/b/c.md file', 'a/z.txt file', 'b.txt file'])
})

test('dot entries, archive.yaml in the root and ignored names are only counted', async () => {
  await mkdir(join(folder, '.git'))
  await mkdir(join(folder, 'drafts'))
  await mkdir(join(folder, 'kept'))
  for (const name of [
    '.git/config',
    'archive.yaml',
    'kept/archive.yaml',
    'README.md',
    'drafts/a.md',
    'kept/b.md',
    '.hidden',
  ]) {
    await writeFile(join(folder, name), 'x')
  }
  const {found, ignored} = await list(['README.md', 'drafts/', '*.tmp'])
  expect(found).toEqual(['kept/archive.yaml file', 'kept/b.md file'])
  expect(ignored).toBe(5)
})

test('a site this program made is left out and named, a folder that only looks like one is not', async () => {
  for (const name of ['dist/data', 'bag', 'other/data', 'made-up']) await mkdir(join(folder, name), {recursive: true})
  const files = {
    'a.md': 'x',
    'dist/manifest-sha256.txt': '',
    'dist/index.html': 'x',
    'dist/data/site.json': '{\n  "generator": "news-archive"\n}',
    'bag/bagit.txt': '',
    'bag/bag-info.txt': 'Bag-Software-Agent: news-archive\n',
    'other/manifest-sha256.txt': '',
    'other/data/site.json': '{"generator": "another"}',
    'made-up/bagit.txt': '',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const {entries, ignored, ownOutputs} = await listInput(folder, {ignore: []})
  expect(ownOutputs).toEqual(['bag', 'dist'])
  expect(ignored).toEqual(['bag', 'dist'])
  expect(entries.map(({path}) => path)).toEqual([
    'a.md',
    'made-up/bagit.txt',
    'other/data/site.json',
    'other/manifest-sha256.txt',
  ])
})

test('a negated pattern brings a file back', async () => {
  for (const name of ['a.md', 'b.md']) await writeFile(join(folder, name), 'x')
  expect((await list(['*.md', '!b.md'])).found).toEqual(['b.md file'])
})

test('links, pipes and sockets are entries of their kind and are never opened', async () => {
  await mkdir(join(folder, 'real'))
  await writeFile(join(folder, 'real/a.txt'), 'x')
  await symlink('real', join(folder, 'linked-folder'))
  await symlink('nowhere', join(folder, 'dangling'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const server = createServer().listen(join(folder, 'socket'))
  await new Promise((resolve) => server.once('listening', resolve))
  const {found, entries} = await list()
  expect(found).toEqual(['dangling link', 'linked-folder link', 'pipe pipe', 'real/a.txt file', 'socket socket'])
  const results = await Promise.all(entries.map(readSource))
  expect(results.map((result) => ('code' in result ? result.code : 'read'))).toEqual([
    'file-not-regular',
    'file-not-regular',
    'file-not-regular',
    'read',
    'file-not-regular',
  ])
  server.close()
})

test('a file that became a link or a pipe after the listing is not followed and not waited for', async () => {
  for (const name of ['a.txt', 'b.txt']) await writeFile(join(folder, name), 'x')
  const {entries} = await list()
  await rm(join(folder, 'a.txt'))
  await symlink('/etc/hostname', join(folder, 'a.txt'))
  await rm(join(folder, 'b.txt'))
  execFileSync('mkfifo', [join(folder, 'b.txt')])
  const codes = await Promise.all(entries.map(async (entry) => Object(await readSource(entry)).code))
  expect(codes).toEqual(['file-not-regular', 'file-not-regular'])
})

test('a name that is not UTF-8 is shown with %XX and still read', async () => {
  await writeFile(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), 'x')
  await writeFile(join(folder, 'café.txt'), 'y')
  const {found, entries} = await list()
  expect(found).toEqual(['caf%E9.txt file', 'café.txt file'])
  const first = entries[0]
  expect(first && (await readSource(first))).toMatchObject({bytes: Buffer.from('x')})
})

test('bytes come with their SHA-256', async () => {
  await writeFile(join(folder, 'a.txt'), 'abc')
  const [entry] = (await list()).entries
  expect(entry && (await readSource(entry))).toMatchObject({
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  })
})

test('a file over 4 MiB is refused unread, one of exactly 4 MiB is read', async () => {
  await writeFile(join(folder, 'big.txt'), Buffer.alloc(largestFile + 1, 97))
  await writeFile(join(folder, 'fits.txt'), Buffer.alloc(largestFile, 97))
  const [big, fits] = (await list()).entries
  expect(big && (await readSource(big))).toMatchObject({code: 'file-too-large', level: 'error'})
  const read = fits && (await readSource(fits))
  expect(read && 'bytes' in read && read.bytes.length).toBe(largestFile)
})

test('a file that vanished is unreadable, not an exception', async () => {
  await writeFile(join(folder, 'a.txt'), 'x')
  const [entry] = (await list()).entries
  await rm(join(folder, 'a.txt'))
  expect(entry && (await readSource(entry))).toMatchObject({code: 'file-unreadable'})
})

test.skipIf(process.getuid?.() === 0)('what the user may not read is named with its errno', async () => {
  await writeFile(join(folder, 'a.txt'), 'x')
  await chmod(join(folder, 'a.txt'), 0)
  await mkdir(join(folder, 'closed'), {mode: 0})
  const {found, entries} = await list()
  expect(found).toEqual(['a.txt file', 'closed folder'])
  const [file, closed] = entries
  expect(file && (await readSource(file))).toMatchObject({
    code: 'file-unreadable',
    message: expect.stringContaining('EACCES'),
  })
  expect(closed && (await readSource(closed))).toMatchObject({code: 'file-unreadable'})
  await chmod(join(folder, 'closed'), 0o700)
})

test('a device is an entry of its kind and is never opened; a folder without entries is named', async () => {
  const devices = await listInput('/dev', {ignore: ['*', '!null']})
  expect(devices.entries.map(({path, kind}) => `${path} ${kind}`)).toEqual(['null device'])
  expect(await Promise.all(devices.entries.map(readSource))).toMatchObject([{code: 'file-not-regular'}])
  await mkdir(join(folder, 'empty'))
  expect((await listInput(folder, {ignore: []})).emptyFolders).toEqual(['empty'])
})

test('no two names read the same: all but one get a number; half a character is bytes', async () => {
  const write = (text: string, ...bytes: readonly number[]) =>
    writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes)]), text)
  const dot = Buffer.from('.md')
  const literal = Buffer.from('%E9')
  await write('the byte', 0xe9, ...dot)
  await write('as written', ...literal, ...dot)
  await write('a number already', ...literal, ...Buffer.from('~2'), ...dot)
  await write('no ending', 0xe9)
  await write('nor has this', ...literal)
  await write('half a character', 0xe6, 0xb2)
  const {entries} = await listInput(folder, {ignore: []})
  const texts = await Promise.all(entries.map(async ({absolute}) => String(await readFile(absolute))))
  expect(entries.map(({path}, i) => `${path}: ${texts[i]}`)).toEqual([
    '%E6%B2: half a character',
    '%E9: nor has this',
    '%E9.md: as written',
    '%E9~2: no ending',
    '%E9~2.md: a number already',
    '%E9~3.md: the byte',
  ])
})

describe('where a file system doesn’t tell what it lists', () => {
  const untold = {
    isFile: () => false,
    isDirectory: () => false,
    isSymbolicLink: () => false,
    isFIFO: () => false,
    isSocket: () => false,
    isBlockDevice: () => false,
    isCharacterDevice: () => false,
  }
  test('each entry is asked itself', async () => {
    expect(await kindOf(untold, Buffer.from(import.meta.filename))).toBe('file')
    expect(await kindOf(untold, Buffer.from('/dev/null'))).toBe('device')
    expect(await kindOf(untold, Buffer.from('/no/such/file'))).toBe('unknown')
  })
})

test('a folder that could not be listed is said, not passed over', async () => {
  const entry = {path: 'closed' as SourcePath, kind: 'folder', absolute: Buffer.from('/closed')} as const
  expect(await readSource(entry)).toMatchObject({code: 'file-unreadable', message: 'The folder can’t be listed.'})
})
