/**
 * Puts a browser where tests can start it; they get its path and environment by `inject('browser')`. On Linux x64 it comes
 * with npm, libraries and fonts included, so that a machine with Node alone will do; elsewhere it is the one installed.
 * Without any the run fails: a browser test is never skipped.
 */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {TestProject} from 'vitest/node'

/** How to start the browser. */
export interface FoundBrowser {
  readonly executable: string
  readonly env: Readonly<Record<string, string>>
}

declare module 'vitest' {
  export interface ProvidedContext {
    browser: FoundBrowser
  }
}

/** Where browsers of the Chromium family are installed. `CHROME_PATH` comes before all of them. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

export default async function setup(project: TestProject): Promise<() => void> {
  // A folder of this run alone: what another user has left in /tmp can neither be started nor be trusted.
  const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-browser-'))
  const home = {HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, TMPDIR: folder}
  const own = process.env['CHROME_PATH']
  const isLinux = process.platform === 'linux' && process.arch === 'x64'
  const executable = own ?? (isLinux ? undefined : installed.find((file) => existsSync(file)))
  const found = executable !== undefined ? {executable, env: {}} : isLinux ? await extracted(folder) : undefined
  if (found === undefined)
    throw new Error('No browser was found. Install Chrome or Chromium, or name one in CHROME_PATH.')
  project.provide('browser', {...found, env: {...home, ...found.env}})
  return () => rmSync(folder, {recursive: true, force: true, maxRetries: 3})
}

/** Unpacks the browser of the npm package into a folder. */
async function extracted(folder: string): Promise<FoundBrowser> {
  const before = {...process.env}
  // The package unpacks into os.tmpdir(), and its libraries only where it believes itself in that environment.
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x'
  try {
    const {default: chromium} = await import('@sparticuz/chromium')
    const executable = await chromium.executablePath()
    const {LD_LIBRARY_PATH = ''} = process.env
    // The package's own list of font folders names /tmp; a browser that finds no font at all crashes.
    const fonts = path.join(folder, 'fonts.conf')
    writeFileSync(fonts, fontList([path.join(folder, 'fonts'), '/usr/share/fonts'], path.join(folder, 'font-cache')))
    return {executable, env: {LD_LIBRARY_PATH, FONTCONFIG_FILE: fonts}}
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      const value = before[name]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

const fontList = (folders: readonly string[], cache: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${cache}</cachedir></fontconfig>
`
