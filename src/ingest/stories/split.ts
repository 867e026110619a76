/** Takes a file apart into its stories, where its own structure says that it holds several. */
import type {FrontMatter} from '../front-matter.ts'
import {splitDigest} from './digest.ts'
import {splitFeed} from './feed.ts'
import type {Split} from './parts.ts'

/** The stories of a file, or null where it is one article. */
export function splitStories(text: string, front: FrontMatter): Split | null {
  if (front.format === 'none') {
    const feed = splitFeed(text)
    if (feed) return feed
  }
  return splitDigest(front)
}
