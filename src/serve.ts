/** `news-archive serve`: the site as a static host would serve it, to this machine only. Sole user of sirv. */
import {existsSync, readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {join, resolve} from 'node:path'
import sirv from 'sirv'
import {errorCode, textIfThere} from './error-code.ts'
import {type HeaderRule, headersFor, parseHeaders} from './site/publish/headers.ts'
import {readSiteRecord} from './site/publish/site-record.ts'
import {answerTo, pathOf, typeOf} from './site/publish/static-host.ts'
import {recover} from './site/publish/swap.ts'
import {UserError} from './user-error.ts'

export interface ServeOptions {
  readonly output: string
  /** 0: any that is free. */
  readonly port: number
  /** Where the site lies; by default what the site itself says in `data/site.json`. */
  readonly prefix?: string
  readonly live?: Live
}

/** What `dev` adds while serving; the site's files never change. */
export interface Live {
  /** Added to every page before `</body>`; below the prefix, without a leading slash. */
  readonly script: string
  /** Answers addresses of its own, below the prefix; false leaves a request to the site. */
  answer(path: string, response: ServerResponse): boolean
}

export interface Serving {
  /** `http://127.0.0.1:8080/archive/` */
  readonly url: string
  close(): Promise<void>
}

/** Serves a built site, after putting right what a killed build left. */
export async function serve({output, port, prefix, live}: ServeOptions): Promise<Serving> {
  await recover(output)
  if (!existsSync(join(output, 'index.html'))) {
    throw new UserError(`There is no site in ${output}.`, 'Build one first: npm run build.')
  }
  const base = prefix ?? readSiteRecord(output).prefix
  const handle = handler(resolve(output), base, live)
  const server = createServer((request, response) => {
    try {
      handle(request, response)
    } catch {
      // A file that went away between two looks, while a new site takes the place of the last: the next request finds it.
      if (response.headersSent) response.destroy()
      else sendWords(response, 503)
    }
  })
  const bound = await listen(server, port)
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      const code = errorCode(error)
      const refused = code === 'EADDRINUSE' || code === 'EACCES'
      failed(refused ? new UserError(`Port ${port} can't be used (${code}).`, 'Give another one: --port 8081.') : error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function handler(folder: string, prefix: string, live: Live | undefined) {
  // `dev`: files are looked up at each request, so that a site built again is served at once.
  const send = sirv(folder, {dev: true, etag: true, extensions: []})
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/'
    if (live?.answer(pathOf(url)?.slice(prefix.length) ?? '', response)) return
    const answer = answerTo(folder, prefix, request.method, url)
    if (answer.kind === 'redirect') response.writeHead(301, {Location: answer.to}).end()
    else if (answer.kind === 'refused') sendWords(response, answer.status)
    else if (answer.kind === 'not-found') sendNotFound(folder, prefix, response, live)
    else {
      setHeaders(response, answer.file, prefix + answer.file.replace(/(^|\/)index\.html$/, '$1'), rulesOf(folder))
      if (live !== undefined && answer.file.endsWith('.html')) {
        sendPage(response, 200, withScript(join(folder, answer.file), prefix, live))
      } else {
        request.url = encodeURI(`/${answer.file}`)
        send(request, response, () => sendWords(response, 404))
      }
    }
  }
}

function rulesOf(folder: string): readonly HeaderRule[] {
  return parseHeaders(textIfThere(join(folder, '_headers')) ?? '')
}

function setHeaders(response: ServerResponse, file: string, path: string, rules: readonly HeaderRule[]): void {
  response.setHeader('Content-Type', typeOf(file))
  for (const [name, value] of headersFor(path, rules)) response.setHeader(name, value)
}

function sendNotFound(folder: string, prefix: string, response: ServerResponse, live: Live | undefined): void {
  const page = join(folder, '404.html')
  if (existsSync(page)) {
    setHeaders(response, page, `${prefix}404.html`, rulesOf(folder))
    sendPage(response, 404, live === undefined ? readFileSync(page, 'utf8') : withScript(page, prefix, live))
  } else sendWords(response, 404)
}

function withScript(file: string, prefix: string, live: Live): string {
  const html = readFileSync(file, 'utf8')
  const end = html.lastIndexOf('</body>')
  const script = `<script src="${prefix}${live.script}" defer></script>`
  return end < 0 ? html + script : html.slice(0, end) + script + html.slice(end)
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.setHeader('Cache-Control', 'no-store')
  response.writeHead(status).end(page)
}

function sendWords(response: ServerResponse, status: number): void {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'}).end(`${status}\n`)
}
