import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type Serving, serve} from '../../src/serve.ts'
import {headersFile} from '../../src/site/publish/headers.ts'
import {writeManifest} from '../../src/site/publish/manifest.ts'
import {siteRecord} from '../../src/site/publish/site-record.ts'

let room: string
let output: string
let serving: Serving | undefined
beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  output = join(room, 'dist')
  await site('/x/')
})
afterEach(async () => {
  await serving?.close()
  serving = undefined
  rmSync(room, {recursive: true, force: true})
})

async function site(prefix: string): Promise<void> {
  mkdirSync(join(output, 'a/s1'), {recursive: true})
  mkdirSync(join(output, 'data'), {recursive: true})
  mkdirSync(join(output, 'empty'), {recursive: true})
  const files = {
    'index.html': '<body>home</body>',
    'a/s1/index.html': '<body>旧闻</body>',
    'about.html': 'about',
    '404.html': '<body>nowhere</body>',
    'feed.xml': '<feed/>',
    'data/articles.jsonl': '{}\n',
    'data/site.json': siteRecord({siteTitle: '旧闻', lang: 'zh-Hans', origin: null, prefix}),
    'odd.pf_meta': 'bytes',
    _headers: headersFile({prefix}),
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(output, path), text)
  await writeManifest(output)
}

interface Reply {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A request with the path exactly as written, which `fetch` would tidy up. */
function ask(path: string, method = 'GET', host = '127.0.0.1'): Promise<Reply> {
  const {port} = new URL(serving?.url ?? '')
  return new Promise((done, failed) => {
    request({host, port, path, method}, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => done({status: response.statusCode, headers: response.headers, body}))
    })
      .on('error', failed)
      .end()
  })
}

describe('serving as a static host would', () => {
  beforeEach(async () => {
    serving = await serve({output, port: 0})
  })

  test('the site lies where it says it does, on this machine only', async () => {
    expect(serving?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\/$/)
    expect(await ask('/x/')).toMatchObject({status: 200, body: '<body>home</body>'})
    expect(await ask('/x/a/s1/?q=1')).toMatchObject({status: 200, body: '<body>旧闻</body>'})
    // Another address of this machine stands for another machine.
    await expect(ask('/x/', 'GET', '127.0.0.2')).rejects.toThrow()
  })

  test('text is sent with its encoding, and with the site’s own headers', async () => {
    const page = await ask('/x/a/s1/')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await ask('/x/feed.xml')).headers['content-type']).toBe('application/xml; charset=utf-8')
    expect((await ask('/x/data/articles.jsonl')).headers['content-type']).toBe('application/jsonl; charset=utf-8')
    expect((await ask('/x/odd.pf_meta')).headers['content-type']).toBe('application/octet-stream')
  })

  test('a folder without its slash is redirected, a page may go without .html', async () => {
    expect(await ask('/x/a/s1')).toMatchObject({status: 301, headers: {location: '/x/a/s1/'}})
    expect(await ask('/x')).toMatchObject({status: 301, headers: {location: '/x/'}})
    expect(await ask('/')).toMatchObject({status: 301, headers: {location: '/x/'}})
    expect(await ask('/x/about')).toMatchObject({status: 200, body: 'about'})
  })

  test('what is not there is 404 with the site’s page, folders are not listed', async () => {
    for (const path of [
      '/x/nothing/',
      '/x/empty/',
      '/x/data/',
      '/y/',
      '/x/feed.xml/',
      `/x/${'a'.repeat(300)}`,
      '/about',
    ]) {
      expect({path, ...(await ask(path))}).toMatchObject({path, status: 404, body: '<body>nowhere</body>'})
    }
    expect((await ask('/x/nothing/')).headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('nothing outside the site is ever served', async () => {
    writeFileSync(join(room, 'secret.txt'), 'secret')
    const climbs = [
      '/x/../secret.txt',
      '/x/%2e%2e/secret.txt',
      '/x/..%2fsecret.txt',
      '/x/..%5csecret.txt',
      '/x//../secret.txt',
      '/x/a/..',
      '/x/%00',
      '/x/%',
      '//x/',
    ]
    for (const path of climbs) expect({path, ...(await ask(path))}).toMatchObject({path, status: 400})
  })

  test('nothing but reading is allowed', async () => {
    expect(await ask('/x/', 'POST')).toMatchObject({status: 405})
    expect(await ask('/x/', 'HEAD')).toMatchObject({status: 200, body: ''})
  })

  test('a site that is built again is served at once', async () => {
    renameSync(output, join(room, 'old'))
    await site('/x/')
    writeFileSync(join(output, 'index.html'), 'new')
    expect(await ask('/x/')).toMatchObject({status: 200, body: 'new'})
  })
})

describe('before serving', () => {
  test('a site whose build was killed between the renames is put back', async () => {
    renameSync(output, join(room, '.dist.previous'))
    serving = await serve({output, port: 0})
    expect(await ask('/x/')).toMatchObject({status: 200})
  })

  test('a site without a record of itself lies at the root', async () => {
    rmSync(join(output, 'data/site.json'))
    serving = await serve({output, port: 0})
    expect(serving.url).toMatch(/:\d+\/$/)
    expect(await ask('/')).toMatchObject({status: 200})
  })

  test('no site, and a port in use, are clear errors', async () => {
    await expect(serve({output: join(room, 'nowhere'), port: 0})).rejects.toMatchObject({name: 'UserError'})
    serving = await serve({output, port: 0})
    const port = Number(new URL(serving.url).port)
    await expect(serve({output, port})).rejects.toThrow(`Port ${port} can't be used (EADDRINUSE).`)
  })
})
