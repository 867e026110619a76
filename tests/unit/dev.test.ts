import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {dev} from '../../src/dev.ts'
import type {Serving} from '../../src/serve.ts'
import {withStaging} from '../../src/site/publish/staging.ts'

let room: string
let output: string
let input: string
let serving: Serving
let said: string[]
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  output = join(room, 'dist')
  input = join(room, 'seeds')
  mkdirSync(input)
  writeFileSync(join(input, 'one.txt'), 'one')
  said = []
})
afterEach(async () => {
  await serving.close()
  rmSync(room, {recursive: true, force: true})
})

/** Publishes the text of `one.txt`; refuses the word “bad”. */
async function rebuild(): Promise<void> {
  const text = readFileSync(join(input, 'one.txt'), 'utf8')
  if (text === 'bad') throw new Error('a bad word')
  await withStaging({output}, async ({folder}) => {
    writeFileSync(join(folder, 'index.html'), `<html><body><p>${text}</p></body></html>`)
    return {value: null}
  })
}

const start = async (): Promise<void> => {
  serving = await dev({output, port: 0, watch: [input], rebuild, say: (line) => void said.push(line)})
}

/** What the event stream says, up to the words that are waited for. */
async function event(reader: ReadableStreamDefaultReader<Uint8Array>, awaited: string): Promise<string> {
  let heard = ''
  while (!heard.includes(awaited)) {
    const {value, done} = await reader.read()
    if (done) throw new Error(`the stream ended after “${heard}”`)
    heard += Buffer.from(value).toString()
  }
  return heard
}

/** A file may be seen half written and built twice, so what is awaited is the last state. */
const patient = {timeout: 30_000, interval: 50}
const page = async (): Promise<string> => (await fetch(serving.url)).text()

test('a change is built, told to the reader and served, while the files stay as they were built', async () => {
  await start()
  expect(await page()).toBe('<html><body><p>one</p><script src="/.dev/reload.js" defer></script></body></html>')
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('<html><body><p>one</p></body></html>')
  expect(await (await fetch(`${serving.url}.dev/reload.js`)).text()).toContain('EventSource')
  const reader = (await fetch(`${serving.url}.dev/events/`)).body?.getReader()
  if (reader === undefined) throw new Error('no events')
  await event(reader, 'waiting')
  writeFileSync(join(input, 'one.txt'), 'two')
  expect(await event(reader, 'reload')).toContain('data: reload\n\n')
  await expect.poll(page, patient).toContain('<p>two</p>')
})

test('a build that fails is said, the last good site stays, and the next change builds both', async () => {
  await start()
  const reader = (await fetch(`${serving.url}.dev/events/`)).body?.getReader()
  if (reader === undefined) throw new Error('no events')
  writeFileSync(join(input, 'one.txt'), 'bad')
  await expect.poll(() => said, patient).toContain('a bad word')
  expect(await page()).not.toContain('bad')
  writeFileSync(join(input, 'one.txt'), 'three')
  await event(reader, 'reload')
  await expect.poll(page, patient).toContain('<p>three</p>')
})

test('what somebody looks at can be shown before the rest is there: it is reloaded then, all other pages at the end', async () => {
  const looked: (readonly string[])[] = []
  let finish: () => void = () => undefined
  serving = await dev({
    output,
    port: 0,
    watch: [input],
    say: (line) => void said.push(line),
    rebuild: async (changed, {pages, show}) => {
      await rebuild()
      if (changed.length === 0) return
      looked.push(pages)
      show()
      await new Promise<void>((done) => {
        finish = done
      })
    },
  })
  const wait = async (page: string) => {
    const reader = (await fetch(`${serving.url}.dev/events${page}`)).body?.getReader()
    if (reader === undefined) throw new Error('no events')
    await event(reader, 'waiting')
    return reader
  }
  const open = await wait('/a/one/')
  writeFileSync(join(input, 'one.txt'), 'two')
  await event(open, 'reload')
  expect(looked).toEqual([['/a/one/']])
  const opened = [await wait('/a/one/'), await wait('/a/two/')] as const
  finish()
  await event(opened[1], 'reload')
  await expect.poll(() => said.filter((line) => line.startsWith('built again')), patient).toHaveLength(1)
  await serving.close()
  expect((await opened[0].read()).done).toBe(true)
})
