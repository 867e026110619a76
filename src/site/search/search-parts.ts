/**
 * The search of a site: everything below `search/`. Bundles are made from the lines of `data/articles.jsonl`, each in a
 * thread and from nothing but its own articles, so that only those with another article than before are made again.
 */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {digestOf} from '../digest.ts'
import type {Part} from '../parts.ts'
import {type DataLines, linesFile} from '../publish/data.ts'
import type {BuiltBundle, BundleJob} from './build-bundle.ts'
import {bundlesOf, filesOf, type Limits, type Placed, usualLimits} from './bundles.ts'
import {SEARCH_VERSION, type SearchIndex} from './catalogue.ts'
import {enginePart, pairsFile, traditionalPart} from './engine-part.ts'

/** What decides which bundle an article is in, and whether that has to be made again. */
export interface SearchCard extends Placed {
  /** Equal versions, equal lines of data. */
  readonly version: string
}

export interface SearchOptions {
  /** Of the code: bundles of other code are made again. */
  readonly version: string
  /** Makes a bundle, in a thread of its own or here. */
  readonly build: (job: BundleJob) => Promise<BuiltBundle>
  readonly limits?: Limits
}

/** The parts of `search/`. `cards`: every article, in archive order, as in the lines of the part `data`. */
export function searchParts(
  cards: readonly SearchCard[],
  {version, build, limits = usualLimits}: SearchOptions,
): Part[] {
  const pairsPart = traditionalPart(version)
  const numbered = cards.map((card, number) => ({...card, number}))
  const bundles = bundlesOf(numbered, limits).map(({name, items}): Part => {
    const below = path.posix.join('search', 'bundles', name)
    const indexFiles = filesOf(items.length, cards.length - items.length)
    return {
      name: below,
      key: digestOf([version, indexFiles, items.map((item) => item.version)]),
      make: async ({folder, left, folderOf, rendered}) => {
        const places = placesIn((await left('data')) as DataLines)
        await left(pairsPart.name)
        await rendered()
        const {files, ...bundle} = await build({
          folder: path.join(folder, below),
          files: indexFiles,
          records: path.join(folderOf('data'), linesFile),
          places: items.flatMap(({number}) => places[number] ?? []),
          pairs: path.join(folderOf(pairsPart.name), pairsFile),
        })
        return {files: files.map((file) => `${below}/${file}`), left: {name, articles: items.length, ...bundle}}
      },
    }
  })
  return [enginePart(version), pairsPart, ...bundles, indexPart(bundles, pairsPart)]
}

/** `search/index.json`: where everything is. */
const indexPart = (bundles: readonly Part[], pairs: Part): Part => ({
  name: 'search/index.json',
  key: digestOf([...bundles, pairs].map(({name, key}) => [name, key])),
  make: async ({folder, left}) => {
    const index = {
      version: SEARCH_VERSION,
      pairs: await left(pairs.name),
      bundles: await Promise.all(bundles.map(({name}) => left(name))),
    } as SearchIndex
    await writeFile(path.join(folder, 'search', 'index.json'), JSON.stringify(index))
    return {files: ['search/index.json']}
  },
})

/** Where each article's line is. */
function placesIn(lines: DataLines): BundleJob['places'] {
  let at = 0
  return lines.map(([, [length = 0]]) => {
    const place = {at, length}
    at += length
    return place
  })
}
