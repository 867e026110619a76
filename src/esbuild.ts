/** Scripts and styles for browsers, and modules for threads, from their sources. The only user of esbuild. */
import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type BuildFailure, type BuildOptions, build, type Plugin} from 'esbuild'

/**
 * Browsers of spring 2023 and later: the first with all of `@layer`, `:has()` and modules in workers. Newer properties
 * used by the styles are refinements that older browsers pass over.
 */
const browsers = ['chrome111', 'firefox113', 'safari16.4']

const usual = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  platform: 'browser',
  target: browsers,
} as const satisfies BuildOptions

interface BundleOptions {
  readonly minify: boolean
  /** `module` (the usual), or `script` for one that runs before the page is drawn. */
  readonly as?: 'module' | 'script'
  /** Values of globals that are written in: name → JSON. */
  readonly constants?: Readonly<Record<string, unknown>>
}

/** Bundles `entry` (TypeScript or CSS) with all it imports into `outFile`. Same sources, same bytes. */
export async function bundleScript(
  entry: string,
  outFile: string,
  {minify, as = 'module', constants = {}}: BundleOptions,
): Promise<void> {
  await build({
    ...usual,
    entryPoints: [entry],
    outfile: outFile,
    minify,
    format: as === 'module' ? 'esm' : 'iife',
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
  })
}

/**
 * Writes a module of others (`export {a} from '/folder/a.js'`), in which what `instead` exports stands in the place of
 * globals of the same names; the file written may be one of them.
 */
export async function joinModules(module: string, outFile: string, instead: string): Promise<void> {
  await build({
    ...usual,
    stdin: {contents: module, resolveDir: dirname(outFile)},
    outfile: outFile,
    minify: true,
    format: 'esm',
    inject: [instead],
    allowOverwrite: true,
  })
}

/**
 * Compiles a module of ours, with all of ours that it imports, for this version of Node. Libraries stay where they are
 * installed. What is wrong with the module is thrown in one line.
 */
export async function compileModule(entry: string, outFile: string): Promise<void> {
  try {
    await build({
      entryPoints: [entry],
      outfile: outFile,
      bundle: true,
      charset: 'utf8',
      format: 'esm',
      logLevel: 'silent',
      platform: 'node',
      plugins: [librariesByPlace],
      target: `node${process.versions.node}`,
    })
  } catch (error) {
    const [fault] = (error as Partial<BuildFailure>).errors ?? []
    throw fault ? new Error(fault.text, {cause: error}) : error
  }
}

/** By its name, a library would be looked for from the place of the compiled file. */
const librariesByPlace: Plugin = {
  name: 'libraries by their place',
  setup(compiling) {
    const inside = 'resolved here'
    compiling.onResolve({filter: /^[^./]/}, async ({path: name, kind, resolveDir, importer, namespace}) => {
      if (namespace === inside || importer === '' || name.startsWith('node:')) return undefined
      const {path: place, errors} = await compiling.resolve(name, {kind, resolveDir, importer, namespace: inside})
      return errors.length > 0 ? {errors} : {path: pathToFileURL(place).href, external: true}
    })
  },
}
