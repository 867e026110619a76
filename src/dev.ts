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
  readonly rebuild: (changed: readonly string[]) => Promise<void>
  /** Says something to the person who watches. */
  readonly say: (line: string) => void
}

/** Addresses of the live reload, below the prefix. No page of a site begins with a dot. */
const scriptPath = '.dev/reload.js'
const eventsPath = '.dev/events'

/** Changes that come within this time are one: editors write a file in several steps. */
const settleMs = 40

/** The first build must succeed; a later one that fails is said, and the last good site goes on being served. */
export async function dev(options: DevOptions): Promise<Serving> {
  await options.rebuild([])
  const readers = new Set<ServerResponse>()
  const serving = await serve({output: options.output, port: options.port, live: liveReload(readers)})
  const watcher = watch([...options.watch], {ignoreInitial: true, ignored: isNoise, followSymlinks: false})
  const builds = rebuilding(options, () => {
    for (const reader of readers) reader.write('data: reload\n\n')
  })
  watcher.on('all', (_event, path) => builds.changed(path))
  await new Promise<void>((done) => watcher.once('ready', () => done()))
  return {
    url: serving.url,
    async close() {
      await watcher.close()
      await builds.settled()
      for (const reader of readers) reader.end()
      await serving.close()
    },
  }
}

/** What editors and version control keep beside the files that matter. */
const isNoise = (path: string): boolean =>
  basename(path).startsWith('.') || path.includes('/node_modules/') || /(~|\.swp|\.tmp)$/.test(path)

/** One build at a time; what changes during one starts the next, and what a failed one owes is built with the next. */
function rebuilding({rebuild, say}: DevOptions, done: () => void) {
  const waiting = new Set<string>()
  const owed = new Set<string>()
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const build = async (): Promise<void> => {
    while (waiting.size > 0) {
      const changed = [...new Set([...waiting, ...owed])].sort()
      waiting.clear()
      try {
        await rebuild(changed)
        owed.clear()
        say(`built again: ${changed.map((path) => relative('.', path)).join(', ')}`)
        done()
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
const reloadScript = `new EventSource(new URL('events', document.currentScript.src)).onmessage = () => location.reload()\n`

function liveReload(readers: Set<ServerResponse>): Live {
  return {
    script: scriptPath,
    answer(path: string, response: ServerResponse): boolean {
      if (path === scriptPath) {
        response.writeHead(200, {'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store'})
        response.end(reloadScript)
        return true
      }
      if (path !== eventsPath) return false
      response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'})
      response.write(': waiting\n\n')
      readers.add(response)
      response.once('close', () => readers.delete(response))
      return true
    },
  }
}
