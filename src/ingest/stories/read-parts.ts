/** The stories of a file, each read as an article of its own. */
import {type Issue, issue} from '../../issue.ts'
import type {Article, Known, Removal, Slug, SourcePath, Story} from '../../model.ts'
import type {StoryRecord} from '../../report.ts'
import {articleId} from '../identity.ts'
import type {Split, StoryPart} from './parts.ts'

/** What reading one part gives; without a story, `issues` says why. */
export interface ReadStory {
  readonly story: Story | null
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
}

/** All parts read. Every part has a record; those that are articles have a story too. */
export interface ReadParts {
  readonly stories: readonly Story[]
  readonly records: readonly StoryRecord[]
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
}

/** Reads the parts in order; `read` gets each with its number from 1 on, which is part of its id. */
export function readParts(
  {parts, removed}: Pick<Split, 'parts' | 'removed'>,
  path: SourcePath,
  read: (part: StoryPart, number: number) => ReadStory,
): ReadParts {
  const taken = new Set<Slug>()
  const all = parts.map((part, i): ReadStory => {
    if (part.skipped) return {story: null, issues: [part.skipped], removed: part.removed}
    const found = read(part, i + 1)
    const outOf = {issues: [...part.issues, ...found.issues], removed: [...part.removed, ...found.removed]}
    if (!found.story) return {story: null, ...outOf}
    const {article, body} = found.story
    // An id that two items state is nobody's own.
    const id = taken.has(article.id) ? articleId(null, path, i + 1) : article.id
    taken.add(id)
    return {story: {article: {...restated(article, part), id, removed: outOf.removed}, body}, ...outOf}
  })
  const stories = all.flatMap(({story}) => story ?? [])
  const told = issue('stories-split', `Holds ${parts.length} stories; ${stories.length} are published.`)
  return {
    stories,
    records: all.map(recordOf),
    issues: [told, ...all.flatMap(({issues}) => issues)],
    removed: [...removed, ...all.flatMap((one) => one.removed)],
  }
}

function recordOf({story, issues}: ReadStory): StoryRecord {
  const outcome = story ? 'published' : issues.some(({level}) => level === 'error') ? 'refused' : 'skipped'
  if (!story) return {outcome, issues}
  const {id, originalUrl, bodyHash} = story.article
  return {id, ...(originalUrl ? {address: originalUrl.value} : {}), bodyHash, outcome, issues}
}

/** How sure a field of a digest or a feed is: its meaning is fixed, its place in the file is read by rule. */
const sureOfOwn = 0.97
/** How sure what a story has from the file as a whole is. */
const sureOfShared = 0.9

/** The facts with where they really stand: no part has a front matter. */
export function restated(article: Article, part: StoryPart): Article {
  const fact = <T>(known: Known<T>, key: string): Known<T> =>
    known.from === 'front-matter' ? restate(known, key, part) : known
  const maybe = <T>(known: Known<T> | null, key: string) => (known === null ? null : fact(known, key))
  return {
    ...article,
    title: fact(article.title, 'title'),
    date: maybe(article.date, 'date'),
    publication: maybe(article.publication, 'publication'),
    authors: article.authors.map((author) => fact(author, 'authors')),
    originalUrl: maybe(article.originalUrl, 'link'),
  }
}

function restate<T>(known: Known<T>, key: string, {origin, inherited}: StoryPart): Known<T> {
  const evidence = inherited.get(key)
  if (evidence === undefined) return {...known, from: origin, sure: sureOfOwn}
  // Only a page of a wiki has its title from elsewhere: from the file's name.
  return {...known, from: key === 'title' ? 'file-name' : origin, sure: sureOfShared, evidence}
}
