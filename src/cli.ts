/** The command line: the only place with arguments, streams and the exit code. */
import {availableParallelism} from 'node:os'
import {parseArgs} from 'node:util'
import type {BuildOptions, Built} from './build.ts'
import {boundHeaps} from './heap.ts'
import type {InputOptions} from './input.ts'
import {assertOpenFiles} from './open-files.ts'
import {progress, timeText} from './progress.ts'
import {exitCodeOf, summaryOf} from './report.ts'
import {budgetOf, type HostName, hostNames, isHostName, overLimits} from './site/publish/hosts.ts'
import {explained} from './site/publish/system-error.ts'
import {untouched} from './untouched.ts'
import {UserError} from './user-error.ts'

// What a command needs is loaded when it is given: most of the program is not wanted where nothing has changed.

const help = `news-archive: a folder of archived news articles becomes a website

  news-archive build  [--input seeds] [--output dist] [--report FILE] [--cache DIR | --no-cache]
                      [--jobs N] [--site-url URL] [--path-prefix /x/] [--limit N] [--strict] [--quiet] [--no-search] [--render-all]
                      [--host NAME] [--bag DIR]
  news-archive check  [--input seeds] [--json] [--strict]    read only: what would be published, and what is wrong
  news-archive serve  [--output dist] [--port 8080]          what a static host would serve
  news-archive dev    [--input seeds] [--port 8080]          serve, and build again on every change
  news-archive verify [DIR]                                  is every file as it was built?

Exit code 0: done. 1: done, with errors in the content (or warnings under --strict). 2: could not be done; the last site is untouched.
`

const flags = {
  input: {type: 'string', default: 'seeds'},
  output: {type: 'string', default: 'dist'},
  report: {type: 'string'},
  'site-url': {type: 'string'},
  'path-prefix': {type: 'string'},
  cache: {type: 'string', default: '.cache/news-archive'},
  'no-cache': {type: 'boolean', default: false},
  jobs: {type: 'string'},
  limit: {type: 'string'},
  port: {type: 'string', default: '8080'},
  strict: {type: 'boolean', default: false},
  quiet: {type: 'boolean', default: false},
  'no-search': {type: 'boolean', default: false},
  'render-all': {type: 'boolean', default: false},
  host: {type: 'string'},
  bag: {type: 'string'},
  json: {type: 'boolean', default: false},
  help: {type: 'boolean', default: false},
} as const

type Flags = ReturnType<typeof readArguments>['values']

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options: flags, allowPositionals: true})
  } catch (error) {
    // parseArgs throws TypeErrors whose first sentence names the argument.
    throw new UserError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error), 'See --help.')
  }
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/u.test(text)) throw new UserError(`--${name} takes a whole number, not “${text}”`, 'See --help.')
  return Number(text)
}

/** As many workers as there are processors, up to four: beyond that the disk and the main thread are the limit. */
const jobsByDefault = Math.min(4, availableParallelism())

function inputOptions(values: Flags): InputOptions {
  const jobs = wholeNumber('jobs', values.jobs) ?? jobsByDefault
  if (jobs < 1)
    throw new UserError('--jobs takes a number from 1 on', 'Leave it out for as many as there are processors.')
  return {
    input: values.input,
    cache: values['no-cache'] ? null : values.cache,
    jobs,
    limit: wholeNumber('limit', values.limit),
  }
}

const say = (line: string) => process.stderr.write(`${line}\n`)

async function runBuild(values: Flags): Promise<number> {
  const started = performance.now()
  const host = hostOf(values.host)
  const options: BuildOptions = {
    ...inputOptions(values),
    output: values.output,
    report: values.report,
    siteUrl: values['site-url'],
    pathPrefix: values['path-prefix'],
    search: !values['no-search'],
    renderAll: values['render-all'],
    bag: values.bag === undefined ? undefined : {bag: values.bag, epoch: process.env['SOURCE_DATE_EPOCH']},
    ...(values.quiet ? {} : {onProgress: onTerminal()}),
  }
  const built = (await untouched(options)) ?? (await (await import('./build.ts')).build(options))
  if (!values.quiet) {
    for (const note of built.notes) say(note)
    const seconds = timeText((performance.now() - started) / 1000)
    say(`${summaryOf(built.report)}; ${built.pages} pages in ${values.output}, ${seconds}`)
    say(wentInto(built))
  }
  const tooMuch = overBudget(built, host)
  return tooMuch && values.strict ? 1 : exitCodeOf(built.report, values.strict)
}

const onTerminal = () =>
  progress({
    isTerminal: process.stderr.isTTY,
    write: (text) => process.stderr.write(text),
    now: () => performance.now(),
  })

/** Where the time went: `read 2.1 s, make 14 s, publish 0.9 s; 612 MiB of memory at most`, or that there was nothing to do. */
function wentInto({times}: Built): string {
  if (times.length === 0) return 'nothing has changed'
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  return `${times.map(([stage, seconds]) => `${stage} ${timeText(seconds)}`).join(', ')}; ${memory} MiB of memory at most`
}

function hostOf(host: string | undefined): HostName | undefined {
  if (host === undefined || isHostName(host)) return host
  throw new UserError(`There is no host “${host}”`, `Hosts: ${hostNames.join(', ')}.`)
}

/** Says where a site is more than a host takes; under `--strict` that counts. */
function overBudget(built: Built, host: HostName | undefined): boolean {
  if (host === undefined) return false
  const over = overLimits(budgetOf(built.files), host)
  for (const {message} of over) say(message)
  return over.length > 0
}

async function runVerify(folder: string): Promise<number> {
  const {verify} = await import('./verify.ts')
  const {lines, exitCode} = await verify(folder)
  process.stdout.write(`${lines.join('\n')}\n`)
  return exitCode
}

async function runCheck(values: Flags): Promise<number> {
  const {check, checkLines} = await import('./check.ts')
  const report = await check(inputOptions(values))
  const text = values.json ? JSON.stringify(report, null, 1) : checkLines(report).join('\n')
  process.stdout.write(`${text}\n`)
  return exitCodeOf(report, values.strict)
}

async function untilInterrupted(serving: {readonly url: string; close(): Promise<void>}): Promise<number> {
  say(`${serving.url} (Ctrl+C ends it)`)
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
  await serving.close()
  return 0
}

async function runDev(values: Flags, port: number): Promise<number> {
  const [{Rebuild}, {dev}] = await Promise.all([import('./rebuild.ts'), import('./dev.ts')])
  const builds = new Rebuild({
    ...inputOptions(values),
    output: values.output,
    pathPrefix: values['path-prefix'],
    siteUrl: values['site-url'],
  })
  try {
    const watch = [values.input, 'templates']
    return await untilInterrupted(
      await dev({output: values.output, port, watch, rebuild: (...given) => builds.run(...given), say}),
    )
  } finally {
    await builds.close()
  }
}

async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = readArguments(args)
  const [command, ...rest] = positionals
  if (values.help || command === 'help') {
    process.stdout.write(help)
    return 0
  }
  if (rest.length > (command === 'verify' ? 1 : 0))
    throw new UserError(`“${rest.at(-1)}” is one word too many`, 'See --help.')
  const port = wholeNumber('port', values.port) ?? 8080
  assertOpenFiles(process.cwd())
  boundHeaps()
  switch (command) {
    case 'build':
      return runBuild(values)
    case 'check':
      return runCheck(values)
    case 'serve':
      return untilInterrupted(await (await import('./serve.ts')).serve({output: values.output, port}))
    case 'verify':
      return runVerify(rest[0] ?? values.output)
    case 'dev':
      return runDev(values, port)
    default:
      throw new UserError(
        command === undefined ? 'No command was given' : `There is no command “${command}”`,
        'Commands: build, check, serve, dev, verify. See --help.',
      )
  }
}

// A reader such as `head` may have seen enough; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const told = explained(error, process.cwd(), 'use')
  // Our own mistakes are told whole. The exit says what holds for them too: nothing was published.
  say(
    told instanceof UserError
      ? `news-archive: ${told.message.replace(/\.$/u, '')}. ${told.hint}`
      : String(error instanceof Error ? error.stack : error),
  )
  process.exitCode = 2
}
