import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {type Claim, claims, type Lock, removeStale, tryLock} from '../../../../src/site/publish/lock.ts'
import {
  describeHolder,
  formatHolder,
  livesHere,
  parseHolder,
  startOf,
} from '../../../../src/site/publish/lock-holder.ts'

let room: string
let file: string
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  file = join(room, 'lock')
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(room, {recursive: true, force: true})
})

function taken(lock: ReturnType<typeof tryLock>): Lock {
  if ('heldBy' in lock) throw new Error(`held by ${lock.heldBy}`)
  return lock
}

describe('a lock', () => {
  test('names its holder while it is held, and is gone after', () => {
    const lock = taken(tryLock(file))
    expect(parseHolder(readFileSync(file, 'utf8'))).toMatchObject({pid: process.pid, host: hostname()})
    expect(tryLock(file)).toEqual({heldBy: `process ${process.pid}`})
    lock.release()
    expect(readdirSync(room)).toEqual([])
  })

  test('shows every ten seconds that its holder lives', () => {
    vi.useFakeTimers()
    const lock = taken(tryLock(file))
    utimesSync(file, 1, 1)
    vi.advanceTimersByTime(10_000)
    expect(statSync(file).mtimeMs).toBeGreaterThan(1_000)
    rmSync(file)
    vi.advanceTimersByTime(10_000)
    lock.release()
    expect(existsSync(file)).toBe(false)
  })

  test('that somebody else has taken meanwhile is not given back', () => {
    const lock = taken(tryLock(file))
    writeFileSync(file, '1 - elsewhere.invalid\n')
    lock.release()
    expect(readFileSync(file, 'utf8')).toBe('1 - elsewhere.invalid\n')
  })

  test('is an exclusive copy where the file system has no hard links', () => {
    const refuse: Claim = () => {
      throw Object.assign(new Error('operation not permitted'), {code: 'EPERM'})
    }
    const [, copy] = claims
    const lock = taken(tryLock(file, [refuse, copy]))
    expect(tryLock(file, [refuse, copy])).toEqual({heldBy: `process ${process.pid}`})
    lock.release()
    expect(() => tryLock(file, [refuse])).toThrow('operation not permitted')
  })

  test('that always goes to somebody faster is given up', () => {
    const late: Claim = () => {
      throw Object.assign(new Error('exists'), {code: 'EEXIST'})
    }
    expect(tryLock(file, [late])).toEqual({heldBy: 'another process'})
    expect(readdirSync(room)).toEqual([])
  })

  test('needs a folder that can be written to', () => {
    expect(() => tryLock(join(room, 'nowhere', 'lock'))).toThrow('ENOENT')
  })

  test('by an exclusive copy alone keeps others out', () => {
    writeFileSync(file, `${process.pid} - ${hostname()}\n`)
    expect(tryLock(file)).toEqual({heldBy: `process ${process.pid}`})
  })
})

describe('a dead holder’s lock', () => {
  test('is taken away', () => {
    writeFileSync(file, 'dead')
    removeStale(file, 'dead', join(room, 'aside'))
    expect(readdirSync(room)).toEqual([])
  })

  test('is given back if a living one took its place since it was read', () => {
    writeFileSync(file, 'living')
    removeStale(file, 'dead', join(room, 'aside'))
    expect(readdirSync(room)).toEqual(['lock'])
    expect(readFileSync(file, 'utf8')).toBe('living')
  })

  test('that another process took away first is no error', () => {
    removeStale(file, 'dead', join(room, 'aside'))
    expect(readdirSync(room)).toEqual([])
  })
})

describe('a holder', () => {
  test('comes back from what is written', () => {
    const holder = {pid: 4711, started: '99', host: 'archive-server'}
    expect(parseHolder(formatHolder(holder))).toEqual(holder)
    expect(parseHolder(formatHolder({...holder, started: null}))).toEqual({...holder, started: null})
  })

  test.each(['', '4711', '4711 99 host', '0 99 host\n', '-1 99 host\n', '4711 x host\n'])('%j is none', (words) => {
    expect(parseHolder(words)).toBeUndefined()
    expect(describeHolder(words)).toBe('another process')
  })

  test('lives while its process does, and no later process has its number', () => {
    const started = startOf(process.pid)
    expect(livesHere({pid: process.pid, started, host: hostname()})).toBe(true)
    expect(livesHere({pid: process.pid, started: null, host: hostname()})).toBe(true)
    const {pid} = spawnSync(process.execPath, ['-e', ''])
    expect(livesHere({pid, started, host: hostname()})).toBe(false)
    expect(startOf(pid)).toBeNull()
  })
})
