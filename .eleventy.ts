/**
 * For people who run Eleventy themselves: the same pages as `npm run build`, without search and data.
 * `INPUT=folder node --import tsx node_modules/@11ty/eleventy/cmd.cjs --config=.eleventy.ts --input=templates --output=OUT`
 */
import type {EleventyConfig} from '@11ty/eleventy'
import {prepareSite} from './src/prepare-site.ts'
import {integrityOfAssets} from './src/site/assets.ts'
import {configure} from './src/site/eleventy.ts'
import {frameOf} from './src/site/pages.ts'
import {integrityOfSearchScripts} from './src/site/search/engine-part.ts'

export default async function eleventy(config: EleventyConfig): Promise<void> {
  const site = await prepareSite({input: process.env['INPUT'] ?? 'seeds', cache: null, jobs: 1})
  const integrity = {...(await integrityOfAssets()), ...(await integrityOfSearchScripts())}
  const frame = {...frameOf(site), integrity}
  configure(
    config,
    site.pages.map((page) => ({...page, props: () => ({view: page.view(), frame})})),
  )
}
