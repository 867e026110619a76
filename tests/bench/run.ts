/**
 * Measures the stages on a corpus of our own: `npm run bench -- [--articles 2000] [--json]`. Figures are of the machine and
 * the hour; compare those of one run alone.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {measureBuilds} from './build.ts'
import {writeCorpus} from './corpus.ts'
import {measureIngest} from './ingest.ts'
import {type Measure, perSecond, ratios, table} from './measure.ts'
import {measureOthers} from './others.ts'

/** A stage measures what it does with a folder of articles. */
const stages: readonly ((folder: string, articles: number) => Promise<Measure[]>)[] = [
  measureIngest,
  measureBuilds,
  measureOthers,
]

const {values} = parseArgs({options: {articles: {type: 'string', default: '2000'}, json: {type: 'boolean'}}})
const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-bench-'))
try {
  const bytes = await writeCorpus(folder, Number(values.articles))
  const measures: Measure[] = []
  for (const stage of stages) measures.push(...(await stage(folder, Number(values.articles))))
  if (values.json)
    console.log(
      JSON.stringify(
        measures.map((one) => ({...one, perSecond: perSecond(one)})),
        null,
        2,
      ),
    )
  else
    console.log(
      `${values.articles} articles of ${Math.round(bytes / Number(values.articles))} bytes\n\n${table(measures)}\n\n${ratios(measures)}`,
    )
} finally {
  await rm(folder, {recursive: true})
}
