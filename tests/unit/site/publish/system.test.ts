import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {errorCode, textIfThere} from '../../../../src/error-code.ts'
import {flushFolder, syncEachFile, syncOne} from '../../../../src/site/publish/durable.ts'
import {listFiles} from '../../../../src/site/publish/files.ts'
import {writeManifest} from '../../../../src/site/publish/manifest.ts'
import {mountPointsIn} from '../../../../src/site/publish/output-place.ts'
import {explained} from '../../../../src/site/publish/system-error.ts'
import {UserError} from '../../../../src/user-error.ts'

let room: string
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
})
afterEach(() => rmSync(room, {recursive: true, force: true}))

describe('errors of the system', () => {
  const full = (): Error => Object.assign(new Error('write'), {code: 'ENOSPC', path: '/site/a.html'})

  test.each([
    ['as they are', full()],
    ['as a cause', new Error('rendering', {cause: full()})],
    ['as Eleventy wraps them', Object.assign(new Error('template'), {originalError: full()})],
    ['of a copy', Object.assign(new Error('copyfile'), {code: 'ENOSPC', path: '/from/b.html', dest: '/site/a.html'})],
    ['one of several', new AggregateError([new Error('other'), full()], 'many')],
  ])('%s become one line with path and errno', (_, error) => {
    const user = explained(error, '/site')
    expect(user).toBeInstanceOf(UserError)
    expect(user).toMatchObject({message: "Can't write /site/a.html: no space left on device (ENOSPC)."})
  })

  test.each([
    ['Error: No space left on device (os error 28)', 'ENOSPC'],
    ['Too many open files', 'EMFILE'],
    ['Read-only file system (os error 30)', 'EROFS'],
    ['Disk quota exceeded', 'EDQUOT'],
  ])('“%s” of another program is %s', (message, code) => {
    expect(String(explained(new Error(message), '/site'))).toContain(`Can't write /site: `)
    expect(String(explained(new Error(message), '/site'))).toContain(`(${code})`)
  })

  test('EMFILE names its remedy', () => {
    const error = Object.assign(new Error('open'), {code: 'EMFILE', path: '/site/b'})
    expect(explained(error, '/site')).toMatchObject({
      hint: 'Raise the limit with `ulimit -n 4096`, or give a smaller --jobs.',
    })
  })

  test('our own bugs stay what they are, rings of causes included', () => {
    const ring: Error & {cause?: unknown} = new TypeError('undefined is not a function')
    ring.cause = ring
    expect(explained(ring, '/site')).toBe(ring)
    expect(explained('words', '/site')).toBe('words')
    const user = new UserError('a', 'b')
    expect(explained(user, '/site')).toBe(user)
  })

  test('have their names', () => {
    expect(errorCode(full())).toBe('ENOSPC')
    expect(errorCode(new Error('other'))).toBeUndefined()
    expect(errorCode(Object.assign(new Error('number'), {code: 5}))).toBeUndefined()
    expect(errorCode('ENOENT')).toBeUndefined()
  })

  test('a file that is not there is no text, one that can’t be read is an error', () => {
    expect(textIfThere(join(room, 'no'))).toBeUndefined()
    writeFileSync(join(room, 'file'), 'text')
    expect(textIfThere(join(room, 'file', 'below'))).toBeUndefined()
    expect(textIfThere(join(room, 'file'))).toBe('text')
    expect(() => textIfThere(room)).toThrow('EISDIR')
  })
})

describe('bytes that stay', () => {
  test('a folder is written through with the system’s program, and without it file by file', async () => {
    mkdirSync(join(room, 'a/b'), {recursive: true})
    writeFileSync(join(room, 'a/b/c.html'), 'c')
    await flushFolder(room)
    const path = process.env['PATH']
    process.env['PATH'] = ''
    try {
      await flushFolder(room)
    } finally {
      process.env['PATH'] = path
    }
    await syncEachFile(room)
    expect(readFileSync(join(room, 'a/b/c.html'), 'utf8')).toBe('c')
  })

  test('a file that can’t be synced is passed over, one that is not there is an error', () => {
    expect(() => syncOne('/proc/self/status')).not.toThrow()
    expect(() => syncOne(join(room, 'no'))).toThrow('ENOENT')
  })
})

test('mount points are read with their escapes, and there are none where the system has no list', () => {
  const line = '36 35 98:0 /mnt1 /mnt/two\\040words rw,noatime master:1 - ext3 /dev/root rw,errors=continue'
  expect(mountPointsIn(`${line}\n25 1 0:23 / /proc rw - proc proc rw\n`)).toEqual(new Set(['/mnt/two words', '/proc']))
  expect(mountPointsIn()).toEqual(new Set())
})

test('a folder of thousands of files is listed and hashed whole, in one order', async () => {
  const names = Array.from({length: 2_100}, (_, index) => `${index % 7}/${index}.txt`)
  for (let index = 0; index < 7; index++) mkdirSync(join(room, String(index)))
  for (const name of names) writeFileSync(join(room, name), name)
  expect((await listFiles(room)).files).toEqual([...names].sort())
  expect((await writeManifest(room)).map(({path}) => path)).toEqual([...names].sort())
})
