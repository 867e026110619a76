/** The archive as data: `data/articles.jsonl`, `articles.csv` and the `datapackage.json` that describes them. */
import {createHash} from 'node:crypto'
import {appendFileSync, closeSync, openSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {recordOf, type TextedArticle} from './article-record.ts'
import {byteOrderMark, csvRow} from './csv.ts'
import {columns, type DataFile, type DataSite, dataPackage} from './datapackage.ts'

/** Writes the folder `data` of the site in `folder`, one article at a time, in the order they come in (archive order). */
export async function writeData(
  folder: string,
  site: DataSite,
  articles: AsyncIterable<TextedArticle> | Iterable<TextedArticle>,
): Promise<void> {
  const data = join(folder, 'data')
  await mkdir(data, {recursive: true})
  const lines = openFile(join(data, 'articles.jsonl'))
  const rows = openFile(join(data, 'articles.csv'))
  try {
    rows.write(byteOrderMark + csvRow(columns.map(({name}) => name)))
    for await (const texted of articles) {
      const record = recordOf(texted)
      lines.write(`${JSON.stringify(record)}\n`)
      rows.write(csvRow(columns.map(({cell}) => cell(record))))
    }
    lines.flush()
    rows.flush()
  } finally {
    lines.close()
    rows.close()
  }
  const files = {jsonl: lines.described(), csv: rows.described()}
  await writeFile(join(data, 'datapackage.json'), `${JSON.stringify(dataPackage(site, files), null, 2)}\n`)
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
