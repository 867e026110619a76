/** Whether a text is a scanned page in one of the formats of recognition, or one of the records that come with them. */

/** What a text is, as its first element tells. */
export type ScanKind = 'alto' | 'hocr' | 'olive'

/** Records of libraries and of scanning that hold no article, by their root element. From the formats' own schemas. */
const records: Readonly<Record<string, string>> = {
  mets: 'A METS record: it lists the files of an issue',
  mods: 'A MODS record: it describes a publication',
  modscollection: 'MODS records: they describe publications',
  premis: 'A PREMIS record: it tells how files were kept',
  xmd_toc: 'A table of contents of scanned pages',
}
/** Elements that hold library records in MARC, whose own marks are looked for in what follows. */
const marcRoots = new Set(['record', 'records', 'collection', 'searchretrieveresponse'])
const marcMark = /<(?:\w{1,20}:)?(?:leader>|controlfield\s+tag=|datafield\s+(?:tag|ind1|ind2)=)/u
/** How much of a text is looked at for the marks of MARC: they stand at the beginning. */
const marcReach = 5_000

const opening =
  /^[\s\u{feff}]*(?:(?:<\?[^<>]{0,1000}>|<!--(?:(?!-->)[\s\S]){0,5000}-->|<!doctype[^<>[]{0,500}>)\s*){0,20}<([\p{L}_][\p{L}\p{N}_.:-]{0,60})[\s/>]/iu
const hocrMark = /\bclass\s{0,5}=\s{0,5}["']?[^"'<>]{0,200}\b(?:ocr_page|ocrx?_line|ocrx_word)\b/u
const altoText = /<(?:\w{1,20}:)?String\s[^<>]{0,2000}\bCONTENT\s?=/u

/** Name of the first element without its prefix, in lower case; null where the text is no markup. */
export function rootOf(text: string): string | null {
  const name = opening.exec(text.slice(0, 20_000))?.[1]
  return name === undefined ? null : name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}

/** Tells what to read a text as; `record` says what it is instead of an article. Null for every other text. */
export function scanKind(text: string): {readonly kind: ScanKind} | {readonly record: string} | null {
  const root = rootOf(text)
  if (root === null) return null
  if (root === 'alto') return {kind: 'alto'}
  if (root === 'xmd-entity') return {kind: 'olive'}
  const record = Object.hasOwn(records, root) ? records[root] : undefined
  if (record !== undefined) return root === 'mets' && altoText.test(text) ? {kind: 'alto'} : {record}
  if (marcRoots.has(root) && marcMark.test(text.slice(0, marcReach)))
    return {record: 'A catalogue record (MARC): it describes a publication'}
  return text.includes('ocr') && hocrMark.test(text) ? {kind: 'hocr'} : null
}
