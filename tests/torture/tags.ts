/** Bar 8: a million distinct tags. */
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {type Check, holds} from './check.ts'
import {mostMemory} from './sizes.ts'

const articles = 10_000
const tagsEach = 100

export const manyTags: Check = {
  name: `${articles * tagsEach} distinct tags: no crash, small tags share pages, the build says so`,
  async run({room}) {
    const input = path.join(room, 'articles')
    mkdirSync(input)
    for (let number = 0; number < articles; number++) {
      const tags = Array.from({length: tagsEach}, (_, i) => `t${number}x${i}`).join(', ')
      const day = `20${String(10 + (number % 12))}-0${(number % 9) + 1}-1${number % 10}`
      writeFileSync(
        path.join(input, `${number}.md`),
        `---\ntitle: 第${number}号\ndate: ${day}\ntags: [${tags}]\n---\n河湾第${number}号。\n`,
      )
    }
    const peak = await mostMemory({room, input, articles, search: false})
    const folders = readdirSync(path.join(room, 'site', 'tag')).length
    holds(folders < 2_000, `${folders} folders below /tag/`)
    return `${folders} folders below /tag/, ${peak} MiB`
  },
}
