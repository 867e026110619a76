/** Ingests one file that need not lie on a disk, as a build with the default settings would. */
import {createHash} from 'node:crypto'
import {type IngestedFile, ingestFile} from '../../src/ingest/ingest-file.ts'
import type {IngestSettings} from '../../src/ingest/ingest-settings.ts'
import type {SourcePath} from '../../src/model.ts'

/** What `archive.yaml` says by default. */
export const defaultSettings: IngestSettings = {language: 'zh-Hans', zone: 'Asia/Shanghai'}

/** `ingestBytes('a.txt', '本报讯 …')`. Text is encoded as UTF-8. */
export function ingestBytes(path: string, content: string | Uint8Array, settings = defaultSettings): IngestedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ingestFile(path as SourcePath, bytes, sha256, settings)
}
