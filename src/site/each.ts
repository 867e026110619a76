/** How a template meets its pages: one render per page, one view in, markup out. */
import type {Frame, View} from './views/model.ts'

/** What a template's `render` is given: the page's view and what all pages share. */
export interface Given<V extends View> {
  readonly view: V
  readonly frame: Frame
}

/** `/a/x/` is written to `/a/x/index.html`, `/404.html` to itself. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path)

/** The `data` export of a template that renders every page of one kind. */
export function pagesOf(kind: View['kind']) {
  return {
    pagination: {data: `pages.${kind}`, size: 1, alias: 'view'},
    permalink: (data: {readonly view: {readonly path: string}}): string => fileOf(data.view.path),
    eleventyExcludeFromCollections: true,
  }
}
