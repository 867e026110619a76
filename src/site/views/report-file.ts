/** One file of the report: its outcome, what was decided and on what ground, what was found and what was taken out. */
import {groupBy} from '../../archive/group.ts'
import type {FiledArticle} from '../../archive/model.ts'
import {contained} from '../../bidi.ts'
import type {Issue} from '../../issue.ts'
import type {Article, SourcePath} from '../../model.ts'
import type {ReportFile, ReportStory} from '../../report.ts'
import type {Words} from '../../words/index.ts'
import {factsOf} from './article.ts'
import type {Link, ReportDecisions, ReportFileView} from './model.ts'
import {idOf, most, type NumberedFile, shortMessage} from './report-layout.ts'

/** Makes the view of a file. Articles are looked up by their file and by their address. */
export function reportFileViews(
  articles: readonly FiledArticle[],
  words: Words,
): (numbered: NumberedFile) => ReportFileView {
  const titles = new Map(articles.map(({path, title}) => [path, title.value]))
  const cards = groupBy<Article, SourcePath>(
    articles.flatMap((article) => [article, ...article.copies]),
    ({source}) => [source.path],
  )
  const link = (path: ReportFile['urls'][number]): Link => ({label: contained(titles.get(path) ?? path), path})
  return ({number, file}) => {
    const own = cards.get(file.path) ?? []
    const {stories = []} = file
    return {
      id: idOf(number),
      path: contained(file.path),
      outcome: file.outcome,
      links: file.urls.slice(0, most.links).map(link),
      moreLinks: Math.max(0, file.urls.length - most.links),
      duplicateOf: file.duplicateOf === undefined ? null : contained(file.duplicateOf),
      decisions: decisionsOf(own, words),
      ...shownIssues(file.issues),
      removed: file.removed.slice(0, most.removals).map((removal) => ({...removal, text: short(removal.text)})),
      moreRemoved: Math.max(0, file.removed.length - most.removals),
      stories: stories.slice(0, most.stories).map((story) => storyView(story, link)),
      moreStories: Math.max(0, stories.length - most.stories),
    }
  }
}

const storyView = ({url, outcome, issues}: ReportStory, link: (path: Link['path']) => Link) => ({
  link: url ? link(url) : null,
  outcome,
  codes: [...new Set(issues.map(({code}) => code))],
})

/** How it was read, and where each fact was found; the facts of several stories stand on the page of each. */
function decisionsOf(cards: readonly Article[], words: Words): ReportDecisions | null {
  const [first, ...others] = cards
  if (!first) return null
  return {
    encoding: first.source.encoding,
    bytes: first.source.bytes,
    format: first.format,
    facts:
      others.length > 0
        ? []
        : factsOf(first, words).map((fact) => ({
            ...fact,
            value: short(fact.value),
            ...(fact.evidence === undefined ? {} : {evidence: short(fact.evidence)}),
          })),
  }
}

/** The first findings of each code, each said once; the others are counted. */
function shownIssues(issues: readonly Issue[]): Pick<ReportFileView, 'issues' | 'issueCount' | 'moreIssues'> {
  const distinct = new Map(
    issues.map((issue) => [`${issue.code} ${issue.line} ${issue.column} ${issue.message}`, issue]),
  )
  const seen = new Map<string, number>()
  const shown = [...distinct.values()].filter(({code}) => {
    const n = (seen.get(code) ?? 0) + 1
    seen.set(code, n)
    return n <= most.findings
  })
  const within = shown.slice(0, most.issues).map((issue) => ({...issue, message: shortMessage(issue.message)}))
  return {issues: within, issueCount: issues.length, moreIssues: distinct.size - within.length}
}

/** The beginning of a long text. */
function short(text: string): string {
  if (text.length <= most.characters) return contained(text)
  // No half of a surrogate pair at the end.
  return contained(`${text.slice(0, most.characters).replace(/[\ud800-\udbff]$/u, '')}…`)
}
