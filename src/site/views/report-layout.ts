/** Which page of the report a file is on, and at which place: pages, lists and the filter all lead there. */
import type {Issue} from '../../issue.ts'
import type {Removal, SitePath} from '../../model.ts'
import type {Report, ReportFile} from '../../report.ts'
import {pageOf, placeOn, reportUrl} from '../../urls.ts'
import {type ChunkLimits, inChunks} from './chunks.ts'

/** A page people can read to its end, and phones can hold. */
export const pageLimits: ChunkLimits = {entries: 100, bytes: 300_000, shortest: 30}

/** A full page, in usual pages: 230 kB against the 25 of an article, as measured on built pages. */
export const reportWeight = 9

/** What a page shows of one file at most; the whole is on the article's page and in `report.json`. */
export const most = {findings: 12, issues: 60, removals: 30, characters: 240, stories: 60, links: 20} as const

/** A file with its number in the order of paths, from 1. */
export interface NumberedFile {
  readonly number: number
  readonly file: ReportFile
}

export interface ReportLayout {
  readonly pages: readonly (readonly NumberedFile[])[]
  /** Where a file is: `/report/page/2/#f101`. */
  readonly placeOf: (file: ReportFile) => SitePath
}

export const idOf = (number: number): string => `f${number}`

export function layOutReport({files}: Report): ReportLayout {
  const numbered = files.map((file, i): NumberedFile => ({number: i + 1, file}))
  const pages = inChunks(numbered, pageLimits, ({file}) => weightOfFile(file))
  const places = new Map<ReportFile, SitePath>()
  for (const [i, page] of pages.entries())
    for (const {file, number} of page) places.set(file, placeOn(pageOf(reportUrl, i + 1), idOf(number)))
  return {pages, placeOf: (file) => places.get(file) ?? reportUrl}
}

/** Bytes of markup around what is said, as measured on built pages. */
const around = {file: 900, issue: 250, row: 60, removal: 140, story: 250, link: 120}

/** Bytes of a text as far as it is shown. */
const sizeOf = (text: string): number => Buffer.byteLength(text.slice(0, most.characters))

/** Characters kept of the end of a long finding: enough for the words behind what it quotes. */
const ending = 60

/** A finding with at most as many characters as are shown: its middle, which is what it quotes, is cut, so that the sentence stays whole. */
export function shortMessage(text: string): string {
  if (text.length <= most.characters) return text
  const start = text.slice(0, most.characters - ending).replace(/[\ud800-\udbff]$/u, '')
  return `${start}…${text.slice(-ending).replace(/^[\udc00-\udfff]/u, '')}`
}

/** Guesses the bytes of a file's entry. */
function weightOfFile({path, urls, issues, removed, stories = []}: ReportFile): number {
  return (
    around.file +
    sizeOf(path) +
    Math.min(urls.length, most.links) * around.link +
    weightOfIssues(issues.slice(0, most.issues), around.issue) +
    weightOfRemovals(removed.slice(0, most.removals)) +
    stories.slice(0, most.stories).reduce((sum, {issues: own}) => sum + around.story * (own.length + 1), 0)
  )
}

/** Guesses the bytes of findings, each with its `markup`. */
export const weightOfIssues = (issues: readonly Issue[], markup = around.row): number =>
  issues.reduce((sum, {message}) => sum + markup + sizeOf(message), 0)

const weightOfRemovals = (removed: readonly Removal[]): number =>
  removed.reduce((sum, {text}) => sum + around.removal + sizeOf(text), 0)
