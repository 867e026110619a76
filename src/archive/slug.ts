import {createHash} from 'node:crypto'
import type {Slug} from '../model.ts'
import {toPinyin} from './pinyin.ts'

/** Longest address segment, in characters (hosts and file systems allow 255 bytes; names stay readable below 80). */
const longest = 80
/** Names Windows reserves for devices, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/u

const digest = (text: string, length: number) => createHash('sha256').update(text).digest('hex').slice(0, length)

/**
 * A name as an address segment: `西宁晚报` → `xiningwanbao`, `Café №5` → `cafe-no5`. What leaves nothing behind, is
 * reserved, or is `page` (the site's own) gets the hash of the name, so the result is never empty and always safe.
 */
export function slugOf(name: string): Slug {
  const words = name
    .normalize('NFKC')
    .split(/(\p{Script=Han}+)/u)
    .map((part) => (/^\p{Script=Han}/u.test(part) ? toPinyin(part).join('') : part))
    .join('')
  const ascii = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  const lostLetters = [...words.normalize('NFKD')].some((c) => /[\p{L}\p{N}]/u.test(c) && !/[a-z0-9]/iu.test(c))
  if (ascii === '' || lostLetters || reserved.test(ascii) || ascii === 'page')
    return [ascii.slice(0, longest - 13), digest(name, 12)].filter(Boolean).join('-').replace(/-{2,}/gu, '-') as Slug
  return (ascii.length > longest ? `${ascii.slice(0, longest - 13)}-${digest(name, 12)}` : ascii) as Slug
}

/**
 * One slug a name, none shared: where two names give the same one, the first by code units keeps it and the others get a
 * piece of their hash. So the result depends on the names alone, not on their order.
 */
export function slugsOf(names: Iterable<string, unknown, unknown>): ReadonlyMap<string, Slug> {
  const slugs = new Map<string, Slug>()
  const taken = new Set<string>()
  for (const name of [...new Set(names)].sort()) {
    const wanted = slugOf(name)
    let slug = wanted
    // A name may have been made to look like another with a piece of its hash.
    for (let length = 8; taken.has(slug); length += 8)
      slug = `${wanted.slice(0, longest - length - 1)}-${digest(name, length)}` as Slug
    taken.add(slug)
    slugs.set(name, slug)
  }
  return slugs
}
