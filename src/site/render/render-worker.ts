/** What runs in a thread: some pages' views in, files out. */
import {hash} from 'node:crypto'
import {answerTasks} from '../../thread.ts'
import {fileOf} from '../each.ts'
import {renderPages} from '../eleventy.ts'
import type {FileRecord} from '../publish/manifest.ts'
import type {Frame, View} from '../views/model.ts'

/** Pages of one run of Eleventy. */
export interface RenderRun {
  readonly views: readonly View[]
  readonly frame: Frame
  /** The folder they are written below. */
  readonly output: string
}

/** A page that was written, and the hash of what was meant to be in it. */
export type RenderedFile = Pick<FileRecord, 'path' | 'sha256'>

answerTasks(async ({views, frame, output}: RenderRun): Promise<RenderedFile[]> => {
  const files: RenderedFile[] = []
  const pages = views.map((view) => ({kind: view.kind, path: view.path, view: () => view}))
  await renderPages(pages, frame, output, (path, html) =>
    files.push({path: fileOf(path).slice(1), sha256: hash('sha256', html)}),
  )
  return files
})
