/** The search of a few articles: `search/` and `data/articles.jsonl` below a folder, made without threads. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {lastDay} from '../../src/ingest/edtf.ts'
import type {EdtfDate} from '../../src/model.ts'
import {makeParts} from '../../src/site/make-parts.ts'
import type {Part} from '../../src/site/parts.ts'
import {buildBundle} from '../../src/site/search/build-bundle.ts'
import type {Limits} from '../../src/site/search/bundles.ts'
import type {SearchRecord} from '../../src/site/search/record.ts'
import {searchParts} from '../../src/site/search/search-parts.ts'

/** `records` in archive order. */
export async function writeSearch(folder: string, records: readonly SearchRecord[], limits: Limits): Promise<void> {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`)
  const data: Part = {
    name: 'data',
    key: '',
    make: async () => {
      await mkdir(path.join(folder, 'data'), {recursive: true})
      await writeFile(path.join(folder, 'data', 'articles.jsonl'), lines.join(''))
      return {files: [], left: lines.map((line) => ['', [Buffer.byteLength(line)]])}
    },
  }
  const cards = records.map(({url, date, title, text}, i) => ({
    url,
    lastDay: date === null ? null : lastDay(date as EdtfDate),
    characters: title.length + text.length,
    version: lines[i] ?? '',
  }))
  const parts = searchParts(cards, {version: '', build: buildBundle, limits})
  await makeParts([data, ...parts], new Map(), {folder, last: null, render: async () => undefined})
}
