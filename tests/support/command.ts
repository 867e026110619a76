/** The command line as people call it: a process of its own. */
import {spawn} from 'node:child_process'
import path from 'node:path'
import {projectFolder} from './prepare.ts'

/** What a run left behind. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** On top of this process's own. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Nobody reads what it prints: the pipe is closed from the start, as `| head` closes it in the end. */
  readonly unread?: boolean
}

const tsx = path.join(projectFolder, 'node_modules', 'tsx', 'dist', 'loader.mjs')

/** Runs a TypeScript or JavaScript file with tsx. */
export function run(
  file: string,
  args: readonly string[],
  {env = {}, cwd = projectFolder, unread = false}: RunOptions = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', tsx, file, ...args], {
    cwd,
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  if (unread) child.stdout.destroy()
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done({code, stdout, stderr}))
  })
}

/** `newsArchive(['build', '--input', folder])`. */
export const newsArchive = (args: readonly string[], options?: RunOptions): Promise<Ran> =>
  run(path.join(projectFolder, 'src', 'cli.ts'), args, options)
