/** Pages and templates to HTML files. The only user of Eleventy and of the markup renderer. */
import path from 'node:path'
import Eleventy, {type CompileContext, type EleventyConfig} from '@11ty/eleventy'
import type {VNode} from 'preact'
import {renderToString} from 'preact-render-to-string'
import type {Page} from './pages.ts'
import {type Frame, pageKinds, type View} from './views/model.ts'

const extension = '11ty.tsx'
const templatesDir = path.join(import.meta.dirname, '..', '..', 'templates')

/** What Eleventy is told of a page: article text never becomes its data, only an address and a kind. */
interface PageData {
  readonly view: Pick<Page, 'kind' | 'path'>
}

/** A page to render; its view is made when its turn comes. */
export type RenderedPage = Pick<Page, 'kind' | 'path' | 'view'>

/** Told of each page as it is rendered: its address and its HTML. */
export type OnPage = (path: Page['path'], html: string) => void

/**
 * Teaches Eleventy our templates: `templates/KIND.11ty.tsx` renders every page of its kind. The view is made when the page
 * is rendered, so no body is held longer than its page takes.
 */
export function configure(config: EleventyConfig, pages: readonly RenderedPage[], frame: Frame, onPage?: OnPage): void {
  const views = new Map(pages.map((page) => [page.path, page.view]))
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
        const view = views.get(data.view.path)?.()
        const markup = await this.defaultRenderer({view, frame})
        const html = `<!doctype html>\n${renderToString(markup as VNode)}\n`
        onPage?.(data.view.path, html)
        return html
      }
    },
  })
  config.addGlobalData('pages', Object.fromEntries(kinds))
}

/** Renders every page into `output`, in one run of Eleventy, which keeps all of them in memory until it ends. */
export async function renderPages(
  pages: readonly RenderedPage[],
  frame: Frame,
  output: string,
  onPage?: OnPage,
): Promise<void> {
  const relative = (dir: string) => path.relative(process.cwd(), dir) || '.'
  const eleventy = new Eleventy(relative(templatesDir), relative(output), {
    quietMode: true,
    // Ours is handed over below; the file beside package.json is for people who run Eleventy themselves.
    configPath: null,
    source: 'script',
    runMode: 'build',
    config: (config) => configure(config, pages, frame, onPage),
  })
  eleventy.disableLogger()
  await eleventy.init()
  await eleventy.write()
}
