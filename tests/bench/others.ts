/** What others take for the same articles, in the same run: Hugo, where it is installed, and Pagefind as it comes. */
import {spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {measured, type Taken} from '../support/process-tree.ts'
import type {Measure} from './measure.ts'

const page = (body: string) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>${body}</main></body></html>`
const layouts = {
  'index.html': page(
    '{{ range first 12 .Site.RegularPages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}',
  ),
  '_default/single.html': page('<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}'),
  '_default/list.html': page(
    '<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages 50).Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}',
  ),
}
const settings = 'baseURL = "/"\nlanguageCode = "zh"\ntitle = "bench"\n[markup.goldmark.renderer]\nunsafe = true\n'

/** Only articles with front matter: Hugo knows no others. Nothing where there is no Hugo. */
export async function measureOthers(folder: string): Promise<Measure[]> {
  if (spawnSync('hugo', ['version']).status !== 0) return []
  const room = await mkdtemp(path.join(tmpdir(), 'news-archive-bench-'))
  try {
    for (const [name, text] of Object.entries(layouts)) {
      await mkdir(path.join(room, 'layouts', path.dirname(name)), {recursive: true})
      await writeFile(path.join(room, 'layouts', name), text)
    }
    await writeFile(path.join(room, 'config.toml'), settings)
    await mkdir(path.join(room, 'content', 'a'), {recursive: true})
    let articles = 0
    for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
      const text = entry.isFile() ? await readFile(path.join(entry.parentPath, entry.name), 'utf8') : ''
      if (text.startsWith('---\n')) await writeFile(path.join(room, 'content', 'a', `${articles++}.md`), text)
    }
    const site = path.join(room, 'site')
    const hugo = await measured('hugo', ['--quiet', '-s', room, '-d', site])
    const pagefind = await measured('npx', ['pagefind', '--site', site, '--output-path', path.join(room, 'found')])
    const row = (what: string, {said: _, ...taken}: Taken): Measure => ({stage: 'others', what, articles, ...taken})
    return [row('Hugo', hugo), row('Pagefind on its pages', pagefind)]
  } finally {
    await rm(room, {recursive: true})
  }
}
