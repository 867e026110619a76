/** Articles to build from, the program as people start it, and the bytes of what it left. */
import {type ChildProcess, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {projectFolder, seedsFolder} from '../support/prepare.ts'

const towns = ['河湾', '长沙', '厦门', '西宁', '大连', '苏州', '桂林', '洛阳']

/** One short article; every number gives another. */
export const articleText = (number: number, title = ''): string => {
  const town = towns[number % towns.length] ?? ''
  const day = String((number % 28) + 1).padStart(2, '0')
  return `---
title: ${title}${town}第${number}号消息
date: 2021-${String((number % 12) + 1).padStart(2, '0')}-${day}
source: ${town}晚报
tags: [${town}, 第${number % 10}组]
categories: [${town}]
---
<p>${town}本月${day}日放晴，第${number}批候鸟飞到。</p><p><strong>候鸟</strong></p><p>${`观鸟的人数了${number}次。`.repeat(20)}</p>
`
}

/** A folder of articles: the seeds and some made ones. `title` differs from one edition to the next. */
export function makeInput(folder: string, {articles = 24, title = '档案'} = {}): string {
  mkdirSync(folder, {recursive: true})
  cpSync(seedsFolder, folder, {recursive: true})
  writeFileSync(path.join(folder, 'archive.yaml'), `title: ${title}\nignore: [README.md]\n`)
  for (let number = 0; number < articles; number++)
    writeFileSync(path.join(folder, `a${number}.md`), articleText(number, title))
  return folder
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** How a program is started. */
export interface StartOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Files loaded before the program. */
  readonly preload?: readonly string[]
  /** A program and its arguments that starts node: `['unshare', '-n']`. */
  readonly under?: readonly string[]
}

/** What a run left behind. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A process that runs, and its end. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Starts the command line as one process, so that a kill meets the program itself. */
export function start(args: readonly string[], {cwd, env = {}, preload = [], under = []}: StartOptions): Running {
  const imports = [tsx, ...preload.map((file) => pathToFileURL(file).href)].flatMap((file) => ['--import', file])
  const [program = '', ...rest] = [
    ...under,
    process.execPath,
    ...imports,
    path.join(projectFolder, 'src', 'cli.ts'),
    ...args,
  ]
  const child = spawn(program, rest, {
    cwd,
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      TSX_TSCONFIG_PATH: path.join(projectFolder, 'tsconfig.json'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Ended>((done, failed) => {
    child.once('error', failed)
    child.once('close', (code, signal) => done({code, signal, stdout, stderr}))
  })
  return {child, ended}
}

/** Runs the command line to its end. */
export const program = (args: readonly string[], options: StartOptions): Promise<Ended> => start(args, options).ended

/** `a/b.txt` → what it is and the hash of its bytes, for every entry below a folder, in path order. */
export function treeOf(folder: string): readonly string[] {
  const entries = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  return entries.map((name) => {
    const file = path.join(folder, name)
    const stat = lstatSync(file)
    if (stat.isDirectory()) return `folder ${name}`
    return `${stat.isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'other'} ${name}`
  })
}

/** One hash of a whole folder. */
export const treeHash = (folder: string): string =>
  createHash('sha256').update(treeOf(folder).join('\n')).digest('hex').slice(0, 16)

/** Whether a message is one line that names a path and an errno, as people are promised. */
export const isOneLine = (text: string): boolean => text.trim().split('\n').length === 1
