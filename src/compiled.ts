/**
 * Our TypeScript as one file of JavaScript, for threads: each of them would otherwise send a hundred modules through a
 * compiler, which takes a second and makes of every imported name a call.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {type BuildFailure, build, type Plugin} from 'esbuild'

/** A compiled module, in a folder of its own until it is disposed of. */
export interface Compiled {
  readonly file: string
  readonly dispose: () => Promise<void>
}

/** Compiles a module with all of ours that it imports. Libraries stay where they are installed. */
export async function compiled(module: URL): Promise<Compiled> {
  const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-'))
  const file = path.join(folder, 'module.mjs')
  const dispose = () => rm(folder, {recursive: true, force: true})
  try {
    await build({
      entryPoints: [fileURLToPath(module)],
      outfile: file,
      bundle: true,
      charset: 'utf8',
      format: 'esm',
      logLevel: 'silent',
      platform: 'node',
      plugins: [librariesByPlace],
      target: `node${process.versions.node}`,
    })
  } catch (error) {
    await dispose()
    const [fault] = (error as Partial<BuildFailure>).errors ?? []
    throw fault ? new Error(fault.text, {cause: error}) : error
  }
  return {file, dispose}
}

/** By its name, a library would be looked for from the place of the compiled file. */
const librariesByPlace: Plugin = {
  name: 'libraries by their place',
  setup(compiling) {
    const inside = Symbol('resolved here')
    compiling.onResolve({filter: /^[^./]/}, async ({path: name, kind, resolveDir, importer, pluginData}) => {
      if (pluginData === inside || importer === '' || name.startsWith('node:')) return undefined
      const {path: place, errors} = await compiling.resolve(name, {kind, resolveDir, importer, pluginData: inside})
      return errors.length > 0 ? {errors} : {path: pathToFileURL(place).href, external: true}
    })
  },
}
