/** Limits of one file, with a worker that obeys none: real ones are larger and slower to reach. */
import {createHash} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {IngestPool, type Limits, type Task} from '../../../src/ingest/pool.ts'
import type {SourcePath} from '../../../src/model.ts'
import {UserError} from '../../../src/user-error.ts'
import {defaultSettings} from '../../support/ingest-bytes.ts'

const task = (path: string, text: string): Task => {
  const bytes = new TextEncoder().encode(text)
  return {path: path as SourcePath, bytes, sha256: createHash('sha256').update(bytes).digest('hex')}
}
const good = task('good.md', '---\ntitle: 河湾\n---\n河湾放晴。')
/** A table of as many rows takes seconds and hundreds of MiB. */
const heavy = task('heavy.html', `<table>${'<tr><td>河<td>湾'.repeat(60_000)}</table>`)
/** One of a size that takes far longer than any limit here, on any machine. */
const heavier = task('heavier.html', `<table>${'<tr><td>河<td>湾'.repeat(220_000)}</table>`)

let pool: IngestPool | undefined
afterEach(async () => {
  await pool?.close()
})
const run = async (limits: Limits | undefined, ...tasks: readonly Task[]) => {
  pool = await IngestPool.open(1, defaultSettings, ...(limits ? [limits] : []))
  return pool.run(tasks)
}
const told = (files: readonly {readonly outcome: string; readonly issues: readonly {readonly code: string}[]}[]) =>
  files.map(
    ({outcome, issues}) =>
      `${outcome} ${issues.filter(({code}) => /^(?:body|ingest)-/u.test(code)).map(({code}) => code)}`,
  )

describe('a file that breaks a limit', () => {
  test('of time is refused alone, and says so', async () => {
    // The first file a worker reads takes the time its code is compiled in.
    const files = await run({time: 1500, memory: 1024}, good, heavier, good)
    expect(told(files)).toEqual(['published ', 'refused body-too-slow', 'published '])
    expect(files[1]?.issues).toEqual([{code: 'body-too-slow', level: 'error', message: 'Took more than 1.5 seconds.'}])
    expect(files[1]?.source).toMatchObject({path: 'heavier.html', bytes: heavier.bytes.length, sha256: heavier.sha256})
  })

  test('of memory is refused alone, and the next one is read', async () => {
    const files = await run({time: 60_000, memory: 48}, good, heavy, good)
    expect(told(files)).toEqual(['published ', 'refused body-too-large', 'published '])
  })
})

test('a file that takes too long is waited for once, and the others are read again in two batches', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
  const log = path.join(folder, 'log')
  const worker = path.join(folder, 'worker.mjs')
  writeFileSync(
    worker,
    `import {appendFileSync} from 'node:fs'
     export default ({tasks, begun}) => {
       const files = tasks.map(({path}, at) => {
         begun.postMessage(at)
         appendFileSync(${JSON.stringify(log)}, path + ' ')
         while (path === 'slow') continue
         return {source: {path}, outcome: 'published', issues: []}
       })
       begun.close()
       return files
     }`,
  )
  pool = await IngestPool.open(1, defaultSettings, {time: 200, memory: 64}, pathToFileURL(worker))
  const files = await pool.run(['a', 'b', 'slow', 'c', 'd'].map((name) => task(name, '')))
  expect(told(files)).toEqual(['published ', 'published ', 'refused body-too-slow', 'published ', 'published '])
  expect(readFileSync(log, 'utf8')).toBe('a b slow a b c d ')
  rmSync(folder, {recursive: true})
})

test('files without fault come back in their order', async () => {
  const files = await run(undefined, good, task('empty.md', ''), good)
  expect(files.map(({source, outcome}) => [source.path, outcome])).toEqual([
    ['good.md', 'published'],
    ['empty.md', 'skipped'],
    ['good.md', 'published'],
  ])
})

describe('workers that can’t start end the run with one line, whatever keeps them from it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  const worker = (name: string, code: string) => {
    writeFileSync(path.join(folder, name), code)
    return pathToFileURL(path.join(folder, name))
  }
  const failure = async (url: URL): Promise<unknown> => {
    try {
      pool = await IngestPool.open(1, defaultSettings, undefined, url)
      return await pool.run([good, good])
    } catch (error) {
      return error
    }
  }

  test.each([
    ['a file that is not there', pathToFileURL(path.join(folder, 'none.mjs')), 'Could not resolve'],
    ['code that fails', worker('broken.mjs', 'throw new Error("no such library")'), 'no such library'],
    ['a thread that ends itself', worker('gone.mjs', 'process.exit(3)'), 'exited with code: 3'],
  ])('%s', async (_, url, why) => {
    const error = await failure(url)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toContain("The threads that read articles can't start")
    expect(String(error)).toContain(why)
    expect(String(error)).not.toContain('\n')
  })
})
