/**
 * Where nothing has changed there is nothing to build: seen by looking, without opening an article. Loads none of what
 * builds, which takes longer to load than this takes.
 */
import {existsSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {BuildOptions, Built} from './build.ts'
import {inputState} from './input-state.ts'
import type {Report} from './report.ts'
import {siteCodeVersion} from './site/code-version.ts'
import {digestOf} from './site/digest.ts'
import {type LastRun, readLastBuild} from './site/last-build.ts'
import {isAsLeft} from './site/parts.ts'
import {readManifest} from './site/publish/manifest.ts'
import {placeOf} from './site/publish/output-place.ts'

/** Stands for all that a build depends on besides its code; null where that can't be told without reading. */
export function runKey({input, siteUrl, pathPrefix, limit, search, bundles}: BuildOptions): string | null {
  const state = inputState(input)
  const options = [siteUrl ?? null, pathPrefix ?? null, limit ?? null, search !== false, bundles ?? null]
  return state && digestOf([state, resolve(input), ...options])
}

/** What the last build did, where this one would do the same and its site is as it was left; else null. */
export async function untouched(options: BuildOptions): Promise<Built | null> {
  const {cache, output, renderAll, bag, report} = options
  if (cache === null || renderAll || bag || report) return null
  const place = placeOf(output)
  if ([place.staging, place.previous, place.lock].some((path) => existsSync(path))) return null
  const last = readLastBuild(cache, output, siteCodeVersion())
  if (!last?.run || last.run.key !== runKey(options)) return null
  const manifest = readManifest(place.output)
  if (!manifest) return null
  if (!(await isAsLeft(last.parts, {folder: place.output, manifest}))) return null
  const files = [...last.parts.values()].flatMap((part) => part.files)
  return builtOf(last.run, place.output, files)
}

function builtOf({pages, notes}: LastRun, folder: string, files: Built['files']): Built {
  // Of our own making, and just found to be as it was made.
  const report = JSON.parse(readFileSync(join(folder, 'report', 'report.json'), 'utf8')) as Report
  return {report, pages, files, notes, times: []}
}
