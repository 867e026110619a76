/** The quick form of `npm run mutants`: every row still has a defence to switch off, and tests to notice it. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {mutants} from '../mutation/table.ts'
import {projectFolder} from '../support/prepare.ts'

test.each(mutants)('$file: $defence', ({file, search, replacement, tests}) => {
  const text = readFileSync(path.join(projectFolder, file), 'utf8')
  expect(text.split(search)).toHaveLength(2)
  expect(replacement).not.toBe(search)
  expect(tests.filter((name) => !existsSync(path.join(projectFolder, name)))).toEqual([])
  expect(tests).not.toEqual([])
})
