import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {issueTable} from '../../src/issue.ts'

const readme = readFileSync(new URL('../../seeds/README.md', import.meta.url), 'utf8')
const documented = [...readme.matchAll(/^\| `([a-z-]+)` \| (error|warning|info) \| ([^|]+) \|/gmu)].map(
  ([, code, level, says]) => ({code, level, isSaid: says?.trim() !== ''}),
)

test('seeds/README.md explains every issue code, with its level, and no other', () => {
  const table = Object.entries(issueTable).map(([code, {level}]) => ({code, level, isSaid: true}))
  expect(documented.sort((a, b) => (`${a.code}` < `${b.code}` ? -1 : 1))).toEqual(
    table.sort((a, b) => (a.code < b.code ? -1 : 1)),
  )
})
