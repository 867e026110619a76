/** What runs in a worker thread: some files in, what became of them out. */
import type {MessagePort} from 'node:worker_threads'
import {type IngestedFile, type IngestSettings, ingestFile} from './ingest-file.ts'
import type {Task} from './pool.ts'

export interface Work {
  readonly tasks: readonly Task[]
  readonly settings: IngestSettings
  /** Told when the work begins. */
  readonly begun: MessagePort
}

export default function work({tasks, settings, begun}: Work): IngestedFile[] {
  begun.postMessage(null)
  const files = tasks.map(({path, bytes, sha256}) => ingestFile(path, bytes, sha256, settings))
  begun.close()
  return files
}
