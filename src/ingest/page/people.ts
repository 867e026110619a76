/** Names in a page's byline, which may hold more than names. */
import type {Known} from '../../model.ts'
import {bylineNames} from '../names.ts'

const role =
  /^\s*(?:(?:written|posted|reported|story|words|text|article|review)\s+)?by:?\s+(?=\S)|^\s*(?:作者|记者|記者|文|撰文)\s*[:：/／]\s*/iu
/** What stands after the names: a date, a time, or the page's own dividing mark. */
const rest =
  /\s*(?:[|•·–—]\s.*|,?\s*\b(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,4}\b.*|\d{4}[-/.年].*|\d{1,2}[:/.]\d\d.*)|\s-\s.*)$/iu

/**
 * The people a byline names: `By Jane Doe and John Roe | 3 May 2014` → Jane Doe, John Roe. Commas part names only where
 * each part has two words or more, so that `Doe, Jane` stays one. What can't be told apart stays as it is written.
 */
export function bylinePeople(byline: string): Known<string>[] {
  const known = (value: string): Known<string> => ({value, from: 'markup', sure: 0.9, evidence: byline})
  if (/^\p{Script=Han}/u.test(byline)) {
    const names = bylineNames(byline)
    if (names.length > 0) return names.map(known)
  }
  const plain = byline.replace(role, '')
  const names = plain.replace(rest, '').trim() || plain.trim()
  const parts = names
    .split(/\s+(?:and|&|und|et|y)\s+|\s*[;、]\s*/iu)
    .flatMap((part) => {
      const listed = part.split(/\s*,\s*/u)
      return listed.length > 1 && listed.every((name) => /^\S+\s+\S/u.test(name)) ? listed : [part]
    })
    .filter((name) => /\p{L}/u.test(name))
  return (parts.length > 0 ? parts : [byline]).map(known)
}
