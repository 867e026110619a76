/** Limits of one file, with a worker that obeys none: real files are slower to reach them. */
import {createHash} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setImmediate, setTimeout as wait} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import type {Worker} from 'node:worker_threads'
import {afterAll, afterEach, describe, expect, test, vi} from 'vitest'
import {IngestPool, type Limits, type Task} from '../../../src/ingest/pool.ts'
import type {SourcePath} from '../../../src/model.ts'
import {UserError} from '../../../src/user-error.ts'
import {defaultSettings} from '../../support/ingest-bytes.ts'

const task = (path: string, text: string): Task => {
  const bytes = new TextEncoder().encode(text)
  return {path: path as SourcePath, bytes, sha256: createHash('sha256').update(bytes).digest('hex')}
}
const good = task('good.md', '---\ntitle: 河湾\n---\n河湾放晴。')
const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
const log = path.join(folder, 'log')
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** A module of a worker. */
const worker = (name: string, code: string): URL => {
  writeFileSync(path.join(folder, name), code)
  return pathToFileURL(path.join(folder, name))
}
/** One that never ends with a file called slow, takes 512 MiB for one called greedy, and writes down what it begins. */
const unruly = worker(
  'unruly.mjs',
  `import {appendFileSync} from 'node:fs'
   export default ({tasks, begun}) => {
     const files = tasks.map(({path}, at) => {
       begun.postMessage(at)
       appendFileSync(${JSON.stringify(log)}, path + ' ')
       while (path === 'slow') continue
       // No processor is had meanwhile, as on a machine that others have all to themselves.
       if (path === 'too deep') throw new RangeError('Maximum call stack size exceeded')
       if (path === 'broken') throw new TypeError('No such node\\n    at read')
       if (path === 'rude') throw 'a word'
       if (path === 'starved') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500)
       if (path === 'asleep') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
       const taken = []
       while (path === 'greedy' && taken.length < 64) taken.push(new Array(1024 * 1024).fill(at + 0.5))
       return {source: {path}, outcome: 'published', issues: []}
     })
     begun.close()
     return files
   }`,
)

let pool: IngestPool | undefined
afterEach(async () => {
  await pool?.close()
  rmSync(log, {force: true})
})
const run = async (limits: Limits, ...names: readonly string[]) => {
  pool = await IngestPool.open(1, limits, unruly)
  return pool.run(
    names.map((name) => task(name, name)),
    defaultSettings,
  )
}
const told = (files: readonly {readonly outcome: string; readonly issues: readonly {readonly code: string}[]}[]) =>
  files.map(({outcome, issues}) => [outcome, ...issues.map(({code}) => code)].join(' '))

describe('a file that breaks a limit', () => {
  test('of time is refused alone, and says so; it is waited for once, and the others are read again in two batches', async () => {
    const files = await run({time: 200, memory: 64}, 'a', 'b', 'slow', 'c', 'd')
    expect(told(files)).toEqual(['published', 'published', 'refused body-too-slow', 'published', 'published'])
    expect(files[2]).toEqual({
      source: {path: 'slow', sha256: task('slow', 'slow').sha256, encoding: 'unknown', bytes: 4},
      outcome: 'refused',
      stories: [],
      issues: [{code: 'body-too-slow', level: 'error', message: 'Took more than 0.2 seconds.'}],
      removed: [],
    })
    expect(readFileSync(log, 'utf8')).toBe('a b slow a b c d ')
  })

  test('of time by the clock alone is read: that it got no processor is not its doing', async () => {
    expect(told(await run({time: 300, memory: 64}, 'a', 'starved', 'b'))).toEqual(Array(3).fill('published'))
    expect(readFileSync(log, 'utf8')).toBe('a starved b ')
  })

  test('of time by waiting for nothing is refused in the end', async () => {
    // As if all processors belonged to others.
    const spy = vi.spyOn(process, 'cpuUsage').mockReturnValue({user: 0, system: 0})
    const outcomes = told(await run({time: 100, memory: 64}, 'a', 'asleep', 'b'))
    spy.mockRestore()
    expect(outcomes).toEqual(['published', 'refused body-too-slow', 'published'])
  })

  test('of time only because nobody heard of its end is read', async () => {
    pool = await IngestPool.open(1, {time: 150, memory: 64}, unruly)
    await pool.run([task('a', 'a')], defaultSettings)
    const names = Array.from({length: 12}, (_, at) => (at % 4 === 3 ? 'starved' : `${at}`))
    const files = pool.run(
      names.map((name) => task(name, name)),
      defaultSettings,
    )
    // This thread is busy from when the first file has begun until the third second: the word of others waits. Right
    // after an immediate, what has run out meanwhile is told before any word.
    while (!readFileSync(log, 'utf8').includes('starved ')) await wait(5)
    await wait(50)
    await setImmediate()
    for (const busyUntil = performance.now() + 3000; performance.now() < busyUntil; );
    expect(told(await files)).toEqual(names.map(() => 'published'))
  })

  test.each([
    ['too deep', 'body-too-deep', 'Is nested too deep to be read.'],
    ['broken', 'ingest-failed', 'Could not be read: No such node.'],
    ['rude', 'ingest-failed', 'Could not be read: a word.'],
  ])('of our own, %s, is refused alone: %s', async (name, code, message) => {
    const files = await run({time: 60_000, memory: 64}, 'a', name, 'b')
    expect(told(files)).toEqual(['published', `refused ${code}`, 'published'])
    expect(files[1]?.issues[0]?.message).toBe(message)
  })

  test('of memory is refused alone, after it was tried alone, and the next one is read', async () => {
    const files = await run({time: 60_000, memory: 64}, 'a', 'greedy', 'b')
    expect(told(files)).toEqual(['published', 'refused body-too-large', 'published'])
    expect(files[1]?.issues[0]?.message).toBe('Took more than 64 MiB of memory.')
    expect(readFileSync(log, 'utf8')).toBe('a greedy a greedy b ')
  })
})

test('files without fault come back in their order', async () => {
  pool = await IngestPool.open(1)
  const files = await pool.run([good, task('empty.md', ''), good], defaultSettings)
  expect(files.map(({source, outcome}) => [source.path, outcome])).toEqual([
    ['good.md', 'published'],
    ['empty.md', 'skipped'],
    ['good.md', 'published'],
  ])
})

describe('workers that can’t start end the run with one line, whatever keeps them from it', () => {
  const failure = async (url: URL): Promise<unknown> => {
    try {
      pool = await IngestPool.open(1, {time: 5000, memory: 64, start: 1000}, url)
      return await pool.run([good, good], defaultSettings)
    } catch (error) {
      return error
    }
  }

  test.each([
    ['a file that is not there', pathToFileURL(path.join(folder, 'none.mjs')), 'Could not resolve'],
    ['code that throws no error', worker('word.mjs', 'throw "a word"'), 'a word'],
    ['code that fails', worker('broken.mjs', 'throw new Error("no such library")'), 'no such library'],
    [
      'too few open files',
      worker(
        'full.mjs',
        `throw Object.assign(new Error("EMFILE: too many open files, open '/x/y'"), {code: 'EMFILE'})`,
      ),
      "too many open files, open '/x/y' (EMFILE)",
    ],
    ['a thread that ends itself', worker('gone.mjs', 'process.exit(3)'), 'exited with code: 3'],
    [
      'a thread that never begins',
      worker('never.mjs', 'await new Promise((done) => setTimeout(done, 3_600_000))'),
      'none began in 1 seconds',
    ],
  ])('%s', async (_, url, why) => {
    const error = await failure(url)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toContain("The threads that read articles can't start")
    expect(String(error)).toContain(why)
    expect(String(error)).not.toContain('\n')
  })
})

test('what is asked of workers that have all ended before they began is refused at once', async () => {
  const ended: number[] = []
  const count = (thread: Worker) => thread.once('exit', (code) => ended.push(code))
  process.on('worker', count)
  pool = await IngestPool.open(1, {time: 5000, memory: 64}, worker('dying.mjs', 'throw new Error("no such library")'))
  // The first is replaced by another, which is not.
  while (ended.length < 2) await wait(20)
  process.off('worker', count)
  await expect(pool.run([good], defaultSettings)).rejects.toThrow('no such library')
})

test('a worker that has begun is waited for, however short the time in which the first ought to begin', async () => {
  pool = await IngestPool.open(1, {time: 60_000, memory: 64, start: 200}, unruly)
  const files = await pool.run([task('starved', 'starved')], defaultSettings)
  expect(told(files)).toEqual(['published'])
})

test('a folder for temporary files that can’t be written is named, and what to do', async () => {
  vi.stubEnv('TMPDIR', path.join(folder, 'none'))
  const error = await IngestPool.open(1).catch((failure: unknown) => failure)
  vi.unstubAllEnvs()
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toBe(`UserError: Can't write ${path.join(folder, 'none')}: ENOENT.`)
})
