/** How fast files become articles. */
import {IngestCache} from '../../src/ingest/cache.ts'
import {ingest} from '../../src/ingest/ingest.ts'
import {defaultSettings} from '../support/ingest-bytes.ts'
import type {Measure} from './measure.ts'

/** Ingests the folder with one worker and with two, each with an empty cache and again with a full one. */
export async function measureIngest(folder: string): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const jobs of [1, 2]) {
    const cache = await IngestCache.temporary()
    const workers = jobs === 1 ? '1 worker' : `${jobs} workers`
    measures.push(await measureOnce(folder, jobs, cache, `${workers}, cold`))
    measures.push(await measureOnce(folder, jobs, cache, `${workers}, warm`))
    await cache.close()
  }
  return measures
}

async function measureOnce(folder: string, jobs: number, cache: IngestCache, what: string): Promise<Measure> {
  const begun = performance.now()
  const processor = process.cpuUsage()
  let first: number | undefined
  const {articles} = await ingest(folder, {
    settings: {...defaultSettings, ignore: []},
    cache,
    jobs,
    onProgress: () => {
      first ??= performance.now()
    },
  })
  const seconds = (performance.now() - begun) / 1000
  const {user, system} = process.cpuUsage(processor)
  return {
    stage: 'ingest',
    what,
    articles: articles.length,
    seconds,
    start: ((first ?? begun) - begun) / 1000,
    processor: (user + system) / 1e6,
  }
}
