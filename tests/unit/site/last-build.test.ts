import {readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {readLastBuild, writeLastBuild} from '../../../src/site/last-build.ts'
import {withFolder} from '../../support/prepare.ts'

const record = {version: 'v', run: null, parts: new Map()}

test('a record is read again by the same code alone, and nothing else is left beside it', () =>
  withFolder({}, async (folder) => {
    writeLastBuild(folder, '/site', record)
    expect(readLastBuild(folder, '/site', 'v')).toEqual(record)
    expect(readLastBuild(folder, '/site', 'w')).toBeNull()
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(1)
  }))

test('a cache that is a file keeps no record, and ends no build', () =>
  withFolder({}, async (folder) => {
    const cache = path.join(folder, 'cache')
    writeFileSync(cache, 'no folder')
    writeLastBuild(cache, '/site', record)
    expect(readLastBuild(cache, '/site', 'v')).toBeNull()
  }))
