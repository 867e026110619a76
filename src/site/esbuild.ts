/** Scripts and styles for browsers, from their sources. The only user of esbuild. */
import {dirname} from 'node:path'
import {type BuildOptions, build} from 'esbuild'

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
