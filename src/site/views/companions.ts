/** Articles about the same house, a few at a time: those whose figures are worth seeing side by side. */
import {groupBy} from '../../archive/group.ts'
import type {FiledArticle} from '../../archive/model.ts'

/** Articles seen together. */
const together = 24

/** The organisation an article is about, or the house that is a part of: what is named most stands first. */
const houseOf = ({mentions: {organisations}}: FiledArticle): readonly string[] => {
  const [first] = organisations
  return first ? [first.parent ?? first.name] : []
}

/**
 * Looks up the articles an article's figures are compared with, itself among them; none for most. They are blocks of a
 * house's articles in the order of time, the oldest first, so that a new article changes the pages of the last block alone.
 */
export function companionsOf(articles: readonly FiledArticle[]): (article: FiledArticle) => readonly FiledArticle[] {
  const blocks = new Map<FiledArticle, readonly FiledArticle[]>()
  for (const about of groupBy(articles, houseOf).values()) {
    const oldestFirst = about.toReversed()
    for (let at = 0; at < oldestFirst.length; at += together) {
      const block = oldestFirst.slice(at, at + together)
      if (block.length > 1) for (const article of block) blocks.set(article, block)
    }
  }
  return (article) => blocks.get(article) ?? []
}
