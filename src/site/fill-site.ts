/** Fills the staging folder of a site: what has changed is made, the rest is linked from the last site. */
import type {LastBuild} from './last-build.ts'
import {fileOfPage, makeParts} from './make-parts.ts'
import type {Page} from './pages.ts'
import {
  isAsLeft,
  type Making,
  type Part,
  type PartRecord,
  type PartRecords,
  unchangedParts,
  type Wanted,
} from './parts.ts'
import type {FileRecord} from './publish/manifest.ts'
import type {Staged, Staging, Unchanged} from './publish/staging.ts'
import {linkUnchanged} from './publish/unchanged.ts'

/** Given the files as they were published: what the next build has to know. */
type RecordBuild = (files: readonly FileRecord[]) => PartRecords

/** A file that was written, and the hash of what was meant to be in it. */
type Written = Pick<FileRecord, 'path' | 'sha256'>

/** Fills the folder, or finds that the last site is what would be made. `render` writes pages into the folder. */
export async function fillSite(
  {folder, last: lastFolder, lastManifest}: Staging,
  parts: readonly Part[],
  lastBuild: LastBuild | null,
  render: (pages: readonly Page[], left: Making['left']) => Promise<readonly Written[]>,
  isWanted: Wanted,
): Promise<Staged<RecordBuild> | Unchanged<RecordBuild>> {
  const last =
    lastFolder && lastManifest && lastBuild
      ? {folder: lastFolder, manifest: lastManifest, records: lastBuild.parts}
      : null
  const unchanged: PartRecords = last ? unchangedParts(parts, last.records, last, isWanted) : new Map()
  const kept = [...unchanged.values()].flatMap(({files}) => files)
  if (last && unchanged.size === parts.length && (await isAsLeft(unchanged, last)))
    return {value: () => unchanged, unchanged: kept}
  const hashes = new Map<string, Written>()
  const made = await makeParts(parts, unchanged, {
    folder,
    last,
    render: async (pages, left) => {
      if (pages.length > 0) for (const file of await render(pages, left)) hashes.set(file.path, file)
    },
  })
  // Last of all, so that nothing can be written through a link into the last site.
  const linked = last ? linkUnchanged(last.folder, folder, kept) : new Map<string, FileRecord>()
  const lost = kept.find(({path}) => !linked.has(path))
  if (lost) throw new Error(`${lost.path} changed while the site was built`)
  const value: RecordBuild = (files) => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const recordOf = ({name, key}: Part): PartRecord => {
      const kept = unchanged.get(name)
      const {left, files: own = []} = made.get(name) ?? kept ?? {}
      const paths = own.map((file) => (typeof file === 'string' ? file : file.path))
      // What was kept though it has changed keeps its old key: the next build makes it.
      return {key: kept?.key ?? key, left, files: paths.flatMap((path) => byPath.get(path) ?? [])}
    }
    return new Map(parts.map((part) => [part.name, recordOf(part)]))
  }
  return {
    value,
    linked,
    hashes,
    expected: parts.flatMap(({make}) => (typeof make === 'function' ? [] : [fileOfPage(make)])),
  }
}
