/**
 * A site in parts, and the one rule of what is made again: a part whose key is that of the last build, and whose files lie
 * in the last site as they were left, is linked from there; every other part is made.
 */
import {statSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from './pages.ts'
import {listFiles} from './publish/files.ts'
import {type FileRecord, type Manifest, manifestName} from './publish/manifest.ts'

/** Some files that are made together. Its key stands for everything they are made from: equal keys, equal files. */
export interface Part {
  /** What it is called in the record of a build; no two parts are called the same. */
  readonly name: string
  readonly key: string
  /** A page is rendered with all others; any other part is made on its own. */
  readonly make: Page | ((making: Making) => Promise<Made>)
}

/** What a part may use while it is made. */
export interface Making {
  /** The folder that is filled. */
  readonly folder: string
  /**
   * What the last build left under the same name, though made from something else. Its files are read through first: what
   * is copied from them must be what was written there.
   */
  readonly last: () => LastPart | null
  /** Waits until all pages are rendered: what takes as much memory as rendering doesn't take it at the same time. */
  readonly rendered: () => Promise<void>
  /** What another part has left, as soon as it has. */
  readonly left: (name: string) => Promise<unknown>
  /** Where a part's files lie while the site is made: an unchanged part is linked from the last site only at the end. */
  readonly folderOf: (name: string) => string
}

export interface LastPart {
  /** The last site, never to be written to. */
  readonly folder: string
  readonly left: unknown
}

/** What was made. */
export interface Made {
  /** Below the folder, `/`-separated. */
  readonly files: readonly string[]
  /** JSON for other parts, and for the next build. */
  readonly left?: unknown
}

/** A part as a build left it. */
export interface PartRecord {
  readonly key: string
  readonly left: unknown
  readonly files: readonly FileRecord[]
}

/** A site as a build has left it. */
export interface WrittenSite {
  readonly folder: string
  readonly manifest: Manifest
}

/** Names of parts, and what is on record of them. */
export type PartRecords = ReadonlyMap<string, PartRecord>

/** Whether a part has to be made now, though it has changed; the next build makes it otherwise. */
export type Wanted = (name: string) => boolean

/** In a whole build every part is. */
export const always: Wanted = () => true

/**
 * Which parts need not be made: the same key, or none that is wanted now; and every file as it is on record in the last
 * site and its manifest.
 */
export function unchangedParts(
  parts: readonly Part[],
  records: PartRecords,
  last: WrittenSite,
  isWanted: Wanted = always,
): PartRecords {
  const unchanged = new Map<string, PartRecord>()
  for (const {name, key} of parts) {
    const record = records.get(name)
    if (record && (record.key === key || !isWanted(name)) && areThere(record, last)) unchanged.set(name, record)
  }
  return unchanged
}

/** Whether the files of a part lie in the last site as it was left. */
export const areThere = ({files}: PartRecord, last: WrittenSite): boolean =>
  files.every((file) => isThere(file, last.folder) && last.manifest.hashes.get(file.path) === file.sha256)

function isThere({path, bytes, modified}: FileRecord, folder: string): boolean {
  const found = statSync(join(folder, path), {throwIfNoEntry: false})
  return found !== undefined && found.size === bytes && found.mtimeMs === modified
}

/** Whether a site is whole: every file as it is on record, the manifest of them all, and nothing besides. */
export async function isAsLeft(parts: PartRecords, last: WrittenSite): Promise<boolean> {
  const {hashes, damagedLines} = last.manifest
  const files = [...parts.values()].flatMap((part) => part.files)
  if (hashes.size !== files.length || damagedLines.length > 0) return false
  if (![...parts.values()].every((part) => areThere(part, last))) return false
  const known = new Set([...files.map(({path}) => path), manifestName])
  const found = await listFiles(last.folder)
  return found.others.length === 0 && found.files.length === known.size && found.files.every((path) => known.has(path))
}
