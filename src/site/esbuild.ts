/** Scripts and styles for browsers, from their sources. The only user of esbuild. */
import {build} from 'esbuild'

/**
 * Browsers of spring 2023 and later: the first with all of `@layer`, `:has()` and modules in workers. Newer properties
 * used by the styles are refinements that older browsers pass over.
 */
const browsers = ['chrome111', 'firefox113', 'safari16.4']

interface BundleOptions {
  readonly minify: boolean
  /** `module` (the usual), or `script` for one that runs before the page is drawn. */
  readonly as?: 'module' | 'script'
}

/** Bundles `entry` (TypeScript or CSS) with all it imports into `outFile`. Same sources, same bytes. */
export async function bundleScript(
  entry: string,
  outFile: string,
  {minify, as = 'module'}: BundleOptions,
): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: outFile,
    bundle: true,
    minify,
    charset: 'utf8',
    format: as === 'module' ? 'esm' : 'iife',
    legalComments: 'none',
    logLevel: 'silent',
    platform: 'browser',
    target: browsers,
  })
}
