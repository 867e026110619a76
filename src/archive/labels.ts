/** Category slugs that stand for a publication's name get the name. */
import type {Article} from '../model.ts'
import {isPinyinOf} from './pinyin.ts'

/** A label nobody wrote for people: `xiningwanbao`. */
const looksLikeSlug = (label: string) => /^[a-z][a-z0-9_-]*$/u.test(label)

/**
 * What to call each category. The owner's word counts first; else a slug that spells the publication stated by an article
 * filed under it (`xiningwanbao`, 西宁晚报) is called by that name, for every article under it; else it stays.
 */
export function labelsOf(
  articles: readonly Article[],
  owner: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const tried = new Set<string>()
  for (const {categories, publication} of articles) {
    if (!publication) continue
    for (const label of new Set(categories.flat())) {
      const pair = `${label}\u0000${publication.value}`
      if (tried.has(pair) || !looksLikeSlug(label)) continue
      tried.add(pair)
      const known = labels.get(label)
      // Two papers of one sound: the first by code units, whatever the order of the files.
      if (isPinyinOf(label, publication.value) && (known === undefined || publication.value < known))
        labels.set(label, publication.value)
    }
  }
  for (const [slug, label] of Object.entries(owner)) labels.set(slug, label)
  return labels
}
