/** Styles, scripts and the icon of every page, under names that stay: pages of an earlier build keep working. */
import {copyFile, mkdir} from 'node:fs/promises'
import path from 'node:path'
import {bundleScript} from './esbuild.ts'

const templates = path.join(import.meta.dirname, '..', '..', 'templates')

/** Where each source lies below `templates`, and its name below `assets`. */
const bundles = [
  {source: 'styles/site.css', name: 'site.css', as: 'module'},
  {source: 'scripts/theme.ts', name: 'theme.js', as: 'script'},
  {source: 'scripts/site.ts', name: 'site.js', as: 'module'},
] as const

/** Writes `assets/` below `folder`. */
export async function writeAssets(folder: string): Promise<void> {
  const assets = path.join(folder, 'assets')
  await mkdir(assets, {recursive: true})
  for (const {source, name, as} of bundles)
    await bundleScript(path.join(templates, source), path.join(assets, name), {minify: true, as})
  await copyFile(path.join(templates, 'images', 'icon.svg'), path.join(assets, 'icon.svg'))
}
