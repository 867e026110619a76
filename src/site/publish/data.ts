/** The archive as data: tables, texts and references in `data/`, and the `datapackage.json` that describes them. */
import {createHash} from 'node:crypto'
import {appendFileSync, closeSync, openSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {citationFormats} from '../cite/formats.ts'
import {workOf} from '../cite/work-of.ts'
import {recordOf, type TextedArticle} from './article-record.ts'
import {byteOrderMark, csvRow} from './csv.ts'
import {citationEndings, columns, type DataFile, type DataSite, dataPackage} from './datapackage.ts'

/** Writes the folder `data` of the site in `folder`, one article at a time, in the order they come in (archive order). */
export async function writeData(
  folder: string,
  site: DataSite,
  articles: AsyncIterable<TextedArticle> | Iterable<TextedArticle>,
): Promise<void> {
  const data = join(folder, 'data')
  await mkdir(data, {recursive: true})
  const open = (name: string) => openFile(join(data, name))
  const files = {
    csv: open('articles.csv'),
    jsonl: open('articles.jsonl'),
    bib: open('articles.bib'),
    ris: open('articles.ris'),
    'csl.json': open('articles.csl.json'),
  }
  const citations = citationEndings.map((ending) => ({file: files[ending], format: citationFormats[ending]}))
  try {
    files.csv.write(byteOrderMark + csvRow(columns.map(({name}) => name)))
    for (const {file, format} of citations) file.write(format.before)
    let isFirst = true
    for await (const texted of articles) {
      const record = recordOf(texted)
      files.jsonl.write(`${JSON.stringify(record)}\n`)
      files.csv.write(csvRow(columns.map(({cell}) => cell(record))))
      const work = workOf(texted.article, site.place)
      for (const {file, format} of citations) file.write((isFirst ? '' : format.between) + format.write(work))
      isFirst = false
    }
    for (const {file, format} of citations) file.write(format.after)
    for (const file of Object.values(files)) file.flush()
  } finally {
    for (const file of Object.values(files)) file.close()
  }
  const {csv, jsonl, bib, ris, 'csl.json': csl} = files
  const described = {
    csv: csv.described(),
    jsonl: jsonl.described(),
    bib: bib.described(),
    ris: ris.described(),
    'csl.json': csl.described(),
  }
  await writeFile(join(data, 'datapackage.json'), `${JSON.stringify(dataPackage(site, described), null, 2)}\n`)
}

/** Text kept before it is written: a write costs as much as formatting twenty articles. */
const bufferedCharacters = 1 << 20

/** A file that is counted and hashed while it is written. */
function openFile(path: string) {
  const handle = openSync(path, 'w')
  const hash = createHash('sha256')
  let waiting: string[] = []
  let characters = 0
  let bytes = 0
  const flush = (): void => {
    const chunk = Buffer.from(waiting.join(''))
    waiting = []
    characters = 0
    hash.update(chunk)
    bytes += chunk.length
    appendFileSync(handle, chunk)
  }
  return {
    flush,
    write(text: string): void {
      waiting.push(text)
      characters += text.length
      if (characters >= bufferedCharacters) flush()
    },
    close: (): void => closeSync(handle),
    described: (): DataFile => ({bytes, hash: `sha256:${hash.digest('hex')}`}),
  }
}
