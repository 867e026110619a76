import {type ArchiveSettings, type BuiltArchive, buildArchive} from '../../src/archive/archive.ts'
import {ingestBytes} from './ingest-bytes.ts'

/** The archive of some files, by path, as if they lay in a folder. */
export const archiveOf = (
  files: Readonly<Record<string, string>>,
  settings: Partial<ArchiveSettings> = {},
): BuiltArchive =>
  buildArchive(
    Object.entries(files).flatMap(([path, text]) => ingestBytes(path, text).stories.map(({article}) => article)),
    {labels: {}, ...settings},
  )
