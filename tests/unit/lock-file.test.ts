/** What `npm ci` installs: every package from the registry, with its digest. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {projectFolder} from '../support/prepare.ts'

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
})
const lock = z
  .looseObject({lockfileVersion: z.literal(3), packages: z.record(z.string(), entry)})
  .parse(JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8')))
const packages = Object.entries(lock.packages).filter(([name]) => name !== '')

test('no package comes from git, a file or plain http', () => {
  for (const [name, {resolved, link}] of packages) {
    expect([name, link]).toEqual([name, undefined])
    if (resolved !== undefined) expect(`${name} ${resolved}`).toMatch(/^\S+ https:\/\/registry\.npmjs\.org\//u)
  }
})

test('every package has a digest, but for those of other platforms, which are only named', () => {
  for (const [name, {integrity, resolved, optional, os, cpu}] of packages) {
    if (integrity !== undefined) expect(`${name} ${integrity}`).toMatch(/^\S+ sha512-/u)
    else
      expect([name, resolved, optional, os !== undefined || cpu !== undefined]).toEqual([name, undefined, true, true])
  }
})

test('dependencies are pinned to one version each', () => {
  const {dependencies, devDependencies} = z
    .looseObject({dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string())})
    .parse(JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')))
  for (const [name, version] of Object.entries({...dependencies, ...devDependencies}))
    expect(`${name} ${version}`).toMatch(/^\S+ \d+\.\d+\.\d+$/u)
})
