import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {Thread} from '../../src/thread.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

function thread(name: string, code: string): Thread<string, string> {
  writeFileSync(path.join(folder, name), code)
  return new Thread(pathToFileURL(path.join(folder, name)))
}
const own = JSON.stringify(new URL('../../src/thread.ts', import.meta.url).href)

test('a thread answers tasks in turn, and one that fails is alone, with what was at its bottom', async () => {
  const threads = thread(
    'good.mjs',
    `import(${own}).then(({answerTasks}) => answerTasks((task) => {
       if (task === 'bad') throw Object.assign(new Error('no'), {originalError: new Error('EMFILE: too many open files')})
       return task + '!'
     }))`,
  )
  const answers = await Promise.allSettled(['a', 'bad', 'b'].map((task) => threads.run(task)))
  expect(answers).toMatchObject([
    {value: 'a!'},
    {reason: {message: 'no', cause: {message: 'EMFILE: too many open files'}}},
    {value: 'b!'},
  ])
  await threads.close()
})

test('what is asked of a thread that has ended before is refused, and nobody waits for ever', async () => {
  const broken = thread('broken.ts', 'throw new Error("no library")')
  await expect(broken.run('first')).rejects.toThrow('no library')
  await expect(broken.run('second')).rejects.toThrow('no library')
})
