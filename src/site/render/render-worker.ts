/** What runs in a thread: some pages' views in, files out. */
import {hash} from 'node:crypto'
import {loadWords} from '../../ingest/segmenter.ts'
import {answerTasks} from '../../thread.ts'
import {fileOf} from '../each.ts'
import {loadTemplates, renderPages} from '../eleventy.ts'
import type {FileRecord} from '../publish/manifest.ts'
import type {Frame, View} from '../views/model.ts'

/** Pages of one run of Eleventy. */
export interface RenderRun {
  readonly views: readonly View[]
  readonly frame: Frame
  /** The folder they are written below. */
  readonly output: string
}

/** A run, or that templates are loaded before there is one. */
export type RenderTask = RenderRun | 'load'

/** A page that was written, and the hash of what was meant to be in it. */
export type RenderedFile = Pick<FileRecord, 'path' | 'sha256'>

answerTasks(async (task: RenderTask): Promise<RenderedFile[]> => {
  if (task === 'load') {
    await loadTemplates()
    // Headlines break between words.
    loadWords()
    return []
  }
  const {views, frame, output} = task
  const files: RenderedFile[] = []
  const pages = views.map((view) => ({kind: view.kind, path: view.path, props: () => ({view, frame})}))
  await renderPages(pages, output, (path, html) =>
    files.push({path: fileOf(path).slice(1), sha256: hash('sha256', html)}),
  )
  return files
})
