/** A real browser on a served site. The only user of playwright-core. */
import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, inject} from 'vitest'
import {type Serving, serve} from '../../src/serve.ts'

export type {Page} from 'playwright-core'

/** What a page did that it should not. */
export interface Misdeeds {
  /** Requests to other hosts, answers that are no success, errors on the console, violations of the policy. */
  readonly list: string[]
}

/** A window of its own: no history, no storage, nothing shared. */
export interface Window {
  readonly page: Page
  readonly misdeeds: Misdeeds
  /** `open('/a/x/')`: without the prefix. */
  readonly open: (address: string) => Promise<void>
}

export interface Visitor {
  /** Opens a window, hands it to `use`, and closes it. */
  readonly window: <T>(use: (window: Window) => Promise<T>, options?: BrowserContextOptions) => Promise<T>
  /** `http://127.0.0.1:…/archive/` */
  readonly base: () => string
}

/** Serves a folder and starts a browser for the tests of one file. */
export function visit(folder: () => string): Visitor {
  let browser: Browser | undefined
  let serving: Serving | undefined
  beforeAll(async () => {
    const {executable, env} = inject('browser')
    serving = await serve({output: folder(), port: 0})
    browser = await chromium.launch({executablePath: executable, env: {...process.env, ...env}, chromiumSandbox: false})
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
  })
  const base = () => serving?.url ?? ''
  return {
    base,
    async window(use, options = {}) {
      if (!browser) throw new Error('The browser was not started')
      const context = await browser.newContext({locale: 'zh-CN', reducedMotion: 'reduce', ...options})
      try {
        return await use(await openWindow(context, base()))
      } finally {
        await context.close()
      }
    },
  }
}

async function openWindow(context: BrowserContext, base: string): Promise<Window> {
  const misdeeds: Misdeeds = {list: []}
  const {host} = new URL(base)
  const page = await context.newPage()
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.host !== host && url.protocol !== 'data:' && url.protocol !== 'blob:')
      misdeeds.list.push(`asked ${url.href}`)
  })
  page.on('response', (response) => {
    // The page for addresses that are not there is asked for by one test, on purpose.
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      misdeeds.list.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => misdeeds.list.push(`threw ${error.message}`))
  page.on('console', (message) => {
    const isStatus = /^Failed to load resource/u.test(message.text())
    if (message.type() === 'error' && !isStatus) misdeeds.list.push(`said ${message.text()}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  return {
    page,
    misdeeds,
    open: async (address) => {
      await page.goto(base + address.slice(1))
    },
  }
}
