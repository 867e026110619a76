/** `news-archive dev`: builds, serves, and does both again when a file changes. Sole user of chokidar. */
import type {ServerResponse} from 'node:http'
import {basename, relative} from 'node:path'
import {watch} from 'chokidar'
import {type Live, type Serving, serve} from './serve.ts'

export interface DevOptions {
  readonly output: string
  readonly port: number
  /** Files and folders whose changes matter: the input, `templates`, `src`. Those that don't exist are left out. */
  readonly watch: readonly string[]
  /** Builds the site into `output`. `changed`: what changed since the last build that succeeded; empty the first time. */
  readonly rebuild: (changed: readonly string[], looked: Looked) => Promise<void>
  /** Says something to the person who watches. */
  readonly say: (line: string) => void
}

/** What somebody has open while a site is built again. */
export interface Looked {
  /** Addresses below the prefix: `/`, `/a/nw1/`. */
  readonly pages: readonly string[]
  /** Says that these pages are there already, if not yet the rest. */
  readonly show: () => void
}

/** Addresses of the live reload, below the prefix. No page of a site begins with a dot. */
const scriptPath = '.dev/reload.js'
const eventsPath = '.dev/events'

/** Changes that come within this time are one: editors write a file in several steps. */
const settleMs = 40

/** The first build must succeed; a later one that fails is said, and the last good site goes on being served. */
export async function dev(options: DevOptions): Promise<Serving> {
  await options.rebuild([], {pages: [], show: () => undefined})
  const readers = new Readers()
  const serving = await serve({output: options.output, port: options.port, live: liveReload(readers)})
  const watcher = watch([...options.watch], {ignoreInitial: true, ignored: isNoise, followSymlinks: false})
  const builds = rebuilding(options, readers)
  watcher.on('all', (_event, path) => builds.changed(path))
  await new Promise<void>((done) => watcher.once('ready', () => done()))
  return {
    url: serving.url,
    async close() {
      await watcher.close()
      await builds.settled()
      readers.end()
      await serving.close()
    },
  }
}

/** What editors and version control keep beside the files that matter. */
const isNoise = (path: string): boolean =>
  basename(path).startsWith('.') || path.includes('/node_modules/') || /(~|\.swp|\.tmp)$/.test(path)

/** One build at a time; what changes during one starts the next, and what a failed one owes is built with the next. */
function rebuilding({rebuild, say}: DevOptions, readers: Readers) {
  const waiting = new Set<string>()
  const owed = new Set<string>()
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const build = async (): Promise<void> => {
    while (waiting.size > 0) {
      const changed = [...new Set([...waiting, ...owed])].sort()
      waiting.clear()
      try {
        const pages = readers.pages()
        const shown = new Set<string>()
        const show = () => {
          for (const page of pages) shown.add(page)
          readers.reload((page) => shown.has(page))
        }
        await rebuild(changed, {pages, show})
        owed.clear()
        say(`built again: ${changed.map((path) => relative('.', path)).join(', ')}`)
        readers.reload((page) => !shown.has(page))
      } catch (error) {
        for (const path of changed) owed.add(path)
        say(error instanceof Error ? error.message : String(error))
      }
    }
    running = undefined
  }
  return {
    changed(path: string): void {
      waiting.add(path)
      clearTimeout(timer)
      timer = setTimeout(() => {
        running ??= build()
      }, settleMs)
    },
    async settled(): Promise<void> {
      clearTimeout(timer)
      await running
    },
  }
}

/** Served as a file of its own, since the pages' policy allows nothing inline. */
const reloadScript = `const {href} = new URL('..', document.currentScript.src)
new EventSource(href + '${eventsPath}/' + location.href.slice(href.length).replace(/[?#].*/, '')).onmessage = () => location.reload()
`

/** Who waits for a reload, and on which page. */
class Readers {
  readonly #pages = new Map<ServerResponse, string>()

  add(reader: ServerResponse, page: string): void {
    this.#pages.set(reader, page)
    reader.once('close', () => this.#pages.delete(reader))
  }

  pages(): string[] {
    return [...new Set(this.#pages.values())]
  }

  reload(isWanted: (page: string) => boolean): void {
    for (const [reader, page] of this.#pages) if (isWanted(page)) reader.write('data: reload\n\n')
  }

  end(): void {
    for (const reader of this.#pages.keys()) reader.end()
  }
}

function liveReload(readers: Readers): Live {
  return {
    script: scriptPath,
    answer(path: string, response: ServerResponse): boolean {
      if (path === scriptPath) {
        response.writeHead(200, {'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store'})
        response.end(reloadScript)
        return true
      }
      if (!path.startsWith(`${eventsPath}/`)) return false
      response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'})
      response.write(': waiting\n\n')
      readers.add(response, path.slice(eventsPath.length))
      return true
    },
  }
}
