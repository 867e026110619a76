/** Makes the parts of a site that can't be linked: pages in one go, all others side by side. */
import {join} from 'node:path'
import {allDone} from '../all-done.ts'
import {fileOf} from './each.ts'
import type {Page} from './pages.ts'
import {
  areThere,
  type LastPart,
  type Made,
  type Making,
  type Part,
  type PartRecords,
  type WrittenSite,
} from './parts.ts'
import {sha256Of} from './publish/manifest.ts'

export interface MakeOptions {
  readonly folder: string
  /** The last site with what is on record of it; null where there is none. */
  readonly last: LastSite | null
  /** Renders pages into the folder; may wait for what another part leaves. */
  readonly render: (pages: readonly Page[], left: Making['left']) => Promise<void>
}

export interface LastSite extends WrittenSite {
  readonly records: PartRecords
}

/** Makes every part that is not among the `unchanged`; answers what each has become, by name. */
export async function makeParts(
  parts: readonly Part[],
  unchanged: PartRecords,
  {folder, last, render}: MakeOptions,
): Promise<ReadonlyMap<string, Made>> {
  const changed = parts.filter(({name}) => !unchanged.has(name))
  const made = new Map<string, Promise<Made>>()
  const left = async (name: string): Promise<unknown> => (unchanged.get(name) ?? (await made.get(name)))?.left
  const folderOf = (name: string) => (last && unchanged.has(name) ? last.folder : folder)
  const pages: Page[] = []
  let rendering: Promise<void> | undefined
  const rendered = async (): Promise<void> => rendering
  for (const {name, make} of changed) {
    if (typeof make !== 'function') pages.push(make)
    else made.set(name, makeOne(make, {folder, last: () => lastOf(name, last), rendered, left, folderOf}))
  }
  rendering = render(pages, left)
  await allDone<unknown>([rendering, ...made.values()])
  const all = new Map<string, Made>()
  for (const {name, make} of changed)
    all.set(name, typeof make === 'function' ? ((await made.get(name)) ?? {files: []}) : {files: [fileOfPage(make)]})
  return all
}

/** The file of a page, below the site's folder. */
export const fileOfPage = ({path}: Pick<Page, 'path'>): string => fileOf(path).slice(1)

/** Begins once every part is known, so that each can wait for any other. */
async function makeOne(make: (making: Making) => Promise<Made>, making: Making): Promise<Made> {
  await Promise.resolve()
  return make(making)
}

function lastOf(name: string, last: LastSite | null): LastPart | null {
  const record = last?.records.get(name)
  if (!last || !record || !areThere(record, last)) return null
  const isWhole = record.files.every(({path, sha256}) => sha256Of(join(last.folder, path)) === sha256)
  return isWhole ? {folder: last.folder, left: record.left} : null
}
