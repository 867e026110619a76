/**
 * Our TypeScript as one file of JavaScript, for threads: each of them would otherwise send a hundred modules through a
 * compiler, which takes a second and makes of every imported name a call.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {errorCode} from './error-code.ts'
import {compileModule} from './esbuild.ts'
import {UserError} from './user-error.ts'

/** A compiled module, in a folder of its own until it is disposed of. */
export interface Compiled {
  readonly file: string
  readonly dispose: () => Promise<void>
}

/** Compiles a module into a folder nobody else can write to. */
export async function compiled(module: URL): Promise<Compiled> {
  const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-')).catch((error: unknown) => {
    throw new UserError(
      `Can't write ${tmpdir()}: ${errorCode(error) ?? error}.`,
      'Free some space there, or name another folder with TMPDIR.',
      {cause: error},
    )
  })
  const file = path.join(folder, 'module.mjs')
  const dispose = () => rm(folder, {recursive: true, force: true})
  try {
    await compileModule(fileURLToPath(module), file)
  } catch (error) {
    await dispose()
    throw error
  }
  return {file, dispose}
}
