/** What stays the same from one build to the next is not written again, and keeps its time. */
import {copyFileSync, linkSync, mkdirSync, statSync, utimesSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {errorCode} from '../../error-code.ts'
import type {FileRecord, Manifest} from './manifest.ts'

/**
 * Links files of the last site into the new one and returns those it linked: hand them to `withStaging` as `linked`. A
 * file is linked only where size and time agree with its record; the caller has to write all others. Files the build
 * has already written are left alone, so call it last: then nothing can write through a link into the last site.
 */
export function linkUnchanged(last: string, folder: string, records: readonly FileRecord[]): Map<string, FileRecord> {
  const linked = new Map<string, FileRecord>()
  const made = new Set<string>()
  for (const record of records) {
    const from = join(last, record.path)
    const found = statSync(from, {throwIfNoEntry: false})
    if (found === undefined || found.size !== record.bytes || found.mtimeMs !== record.modified) continue
    const to = join(folder, record.path)
    if (!made.has(dirname(to))) mkdirSync(dirname(to), {recursive: true})
    made.add(dirname(to))
    const how = linkOrCopy(from, to)
    if (how !== 'taken')
      linked.set(record.path, how === 'linked' ? record : {...record, modified: statSync(to).mtimeMs})
  }
  return linked
}

function linkOrCopy(from: string, to: string): 'linked' | 'copied' | 'taken' {
  try {
    linkSync(from, to)
    return 'linked'
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'taken'
    // Another file system, or one without links, or too many of them: what is really wrong, the copy will say too.
    copyFileSync(from, to)
    giveTime(to, statSync(from).mtimeMs)
    return 'copied'
  }
}

/**
 * Gives files that were written again with the same bytes the time they had, so that rsync and hosts upload only what
 * changed. Those that were `linked` have it. Returns the records with these times.
 */
export function keepTimes(
  last: string,
  folder: string,
  lastManifest: Manifest,
  records: readonly FileRecord[],
  linked: ReadonlyMap<string, unknown>,
): readonly FileRecord[] {
  return records.map((record) => {
    if (linked.has(record.path) || lastManifest.hashes.get(record.path) !== record.sha256) return record
    const before = statSync(join(last, record.path), {throwIfNoEntry: false})
    if (before === undefined || before.mtimeMs === record.modified) return record
    giveTime(join(folder, record.path), before.mtimeMs)
    return {...record, modified: statSync(join(folder, record.path)).mtimeMs}
  })
}

/** Whole seconds: finer times can't be set exactly, and would drift from build to build. It is what rsync compares. */
function giveTime(file: string, milliseconds: number): void {
  const seconds = Math.floor(milliseconds / 1000)
  utimesSync(file, seconds, seconds)
}
