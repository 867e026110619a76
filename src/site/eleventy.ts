/** Pages and templates to HTML files. The only user of Eleventy and of the markup renderer. */
import path from 'node:path'
import Eleventy, {type CompileContext, type EleventyConfig} from '@11ty/eleventy'
import type {VNode} from 'preact'
import {renderToString} from 'preact-render-to-string'
import type {Page} from './pages.ts'
import {withoutRawMarks} from './raw-marks.ts'
import {type Frame, pageKinds, type View} from './views/model.ts'

const extension = '11ty.tsx'
const templatesDir = path.join(import.meta.dirname, '..', '..', 'templates')

/** What Eleventy is told of a page: article text never becomes its data, only an address and a kind. */
interface PageData {
  readonly view: Pick<Page, 'kind' | 'path'>
}

/** A page to render; what its template is given is made when its turn comes. */
export interface RenderedPage extends Pick<Page, 'kind' | 'path'> {
  readonly props: () => {readonly view: View; readonly frame: Frame}
}

/** Told of each page as it is rendered: its address and its HTML. */
export type OnPage = (path: Page['path'], html: string) => void

/**
 * Teaches Eleventy our templates: `templates/KIND.11ty.tsx` renders every page of its kind. The view is made when the page
 * is rendered, so no body is held longer than its page takes.
 */
export function configure(config: EleventyConfig, pages: readonly RenderedPage[], onPage?: OnPage): void {
  const props = new Map(pages.map((page) => [page.path, page.props]))
  // Every kind has a list: Eleventy wants the data of every template, also of one that has nothing to render.
  const kinds = new Map<View['kind'], PageData['view'][]>(pageKinds.map((kind) => [kind, []]))
  for (const {kind, path: address} of pages) kinds.get(kind)?.push({kind, path: address})
  config.setUseGitIgnore(false)
  config.setTemplateFormats(extension)
  config.addTemplateFormats(extension)
  config.addExtension(extension, {
    key: '11ty.js',
    compile() {
      return async function render(this: CompileContext, data: PageData): Promise<string> {
        const markup = await this.defaultRenderer(props.get(data.view.path)?.())
        const html = withoutRawMarks(`<!doctype html>\n${renderToString(markup as VNode)}\n`)
        onPage?.(data.view.path, html)
        return html
      }
    },
  })
  config.addGlobalData('pages', Object.fromEntries(kinds))
}

/** Renders every page into `output`, in one run of Eleventy, which keeps all of them in memory until it ends. */
export async function renderPages(pages: readonly RenderedPage[], output: string, onPage?: OnPage): Promise<void> {
  const relative = (dir: string) => path.relative(process.cwd(), dir) || '.'
  const eleventy = new Eleventy(relative(templatesDir), relative(output), {
    quietMode: true,
    // Ours is handed over below; the file beside package.json is for people who run Eleventy themselves.
    configPath: null,
    source: 'script',
    runMode: 'build',
    config: (config) => configure(config, pages, onPage),
  })
  eleventy.disableLogger()
  await eleventy.init()
  await eleventy.write()
}

/** Loads the templates as they are now, and what Eleventy needs to render, in a run without pages: nothing is written. */
export const loadTemplates = (): Promise<void> => renderPages([], '.')
