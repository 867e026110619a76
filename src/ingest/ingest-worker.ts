/** What runs in a worker thread: some files in, what became of them out. */
import type {MessagePort} from 'node:worker_threads'
import {type IngestedFile, ingestFile} from './ingest-file.ts'
import type {IngestSettings} from './ingest-settings.ts'
import type {Task} from './pool.ts'

export interface Work {
  readonly tasks: readonly Task[]
  readonly settings: IngestSettings
  /** Told the place of each file among the tasks when it is begun. */
  readonly begun: MessagePort
}

export default function work({tasks, settings, begun}: Work): IngestedFile[] {
  const files = tasks.map(({path, bytes, sha256}, at) => {
    begun.postMessage(at)
    return ingestFile(path, bytes, sha256, settings)
  })
  begun.close()
  return files
}
