/** Styles, scripts and the icon of every page, under names that stay: pages of an earlier build keep working. */
import {copyFile, mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {bundleScript} from '../esbuild.ts'
import {type Integrity, integrityOf} from './integrity.ts'
import type {Part} from './parts.ts'

const templates = path.join(import.meta.dirname, '..', '..', 'templates')

/** Where each source lies below `templates`, and its name below `assets`. */
interface Bundle {
  readonly source: string
  readonly name: string
  readonly as: 'module' | 'script'
}

/** Fetched by a page's script when they are wanted: see `templates/scripts/fetched.ts`, which checks them. */
const fetched: readonly Bundle[] = [
  {source: 'scripts/reading/aloud.ts', name: 'aloud.js', as: 'module'},
  {source: 'scripts/reading/lightbox.ts', name: 'lightbox.js', as: 'module'},
  {source: 'scripts/cite/wire.ts', name: 'cite.js', as: 'module'},
  {source: 'scripts/han/to-simplified.ts', name: 'to-simplified.js', as: 'module'},
  {source: 'scripts/han/to-traditional.ts', name: 'to-traditional.js', as: 'module'},
]

/** Named by pages. */
const linked: readonly Bundle[] = [
  {source: 'styles/site.css', name: 'site.css', as: 'module'},
  // One for each kind of page, see `page-styles.ts`.
  {source: 'styles/article-page.css', name: 'article.css', as: 'module'},
  {source: 'styles/list-page.css', name: 'lists.css', as: 'module'},
  {source: 'styles/report-page.css', name: 'report.css', as: 'module'},
  {source: 'styles/search-page.css', name: 'search.css', as: 'module'},
  {source: 'scripts/theme.ts', name: 'theme.js', as: 'script'},
  {source: 'scripts/site.ts', name: 'site.js', as: 'module'},
  {source: 'scripts/report.ts', name: 'report.js', as: 'module'},
]
const bundles = [...fetched, ...linked]

/** The icon, and what is shown for a page that is passed on: a picture without words, for any archive. */
const images = ['icon.svg', 'card.png'] as const

/** `assets/`, made from the templates alone; leaves their {@link Integrity}, which pages name. */
export const assetsPart = (version: string): Part => ({
  name: 'assets',
  key: version,
  make: async ({folder}) => {
    const left = await writeAssets(folder)
    return {files: [...bundles.map(({name}) => `assets/${name}`), ...images.map((name) => `assets/${name}`)], left}
  },
})

/** Writes `assets/` below `folder`, and says what its files must be. */
async function writeAssets(folder: string): Promise<Integrity> {
  const assets = path.join(folder, 'assets')
  await mkdir(assets, {recursive: true})
  const write = async (rows: readonly Bundle[], constants: Readonly<Record<string, unknown>>): Promise<Integrity> => {
    for (const {source, name, as} of rows)
      await bundleScript(path.join(templates, source), path.join(assets, name), {minify: true, as, constants})
    const files = rows.map(({name}) => `assets/${name}`)
    return integrityOf(folder, files)
  }
  for (const name of images) await copyFile(path.join(templates, 'images', name), path.join(assets, name))
  const fetchedIntegrity = await write(fetched, {})
  return {...fetchedIntegrity, ...(await write(linked, {fetchedIntegrity}))}
}

/** The same without keeping the files: for pages that are made without them. */
export async function integrityOfAssets(): Promise<Integrity> {
  const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-'))
  try {
    return await writeAssets(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
