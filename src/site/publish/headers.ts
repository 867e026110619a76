/** `_headers`, as Cloudflare Pages and Netlify read it: a path, and below it, indented, what to send with it. */

import {withPrefix} from '../../urls.ts'
import type {Frame} from '../views/model.ts'
import {headerPolicy} from './csp.ts'

/** Headers for addresses; `*` stands for any characters, at most once in a path. */
export interface HeaderRule {
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

const everyFile: HeaderRule = {
  path: '/*',
  headers: [
    ['Content-Security-Policy', headerPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ],
}

/** Hosts don't know these types. */
const types: readonly HeaderRule[] = (
  [
    ['jsonl', 'application/jsonl; charset=utf-8'],
    ['bib', 'application/x-bibtex; charset=utf-8'],
    ['ris', 'application/x-research-info-systems; charset=utf-8'],
  ] as const
).map(([ending, type]) => ({path: `/data/articles.${ending}`, headers: [['Content-Type', type]]}))

/** Files whose names change with their content need never be asked for again. */
const forever = (path: string): HeaderRule => ({
  path,
  headers: [['Cache-Control', 'public, max-age=31536000, immutable']],
})

/**
 * The text of `_headers`. `hashed` are addresses of files named by their content: `/media/*`. The others have no rule for
 * caching: both hosts let browsers ask each time by default, and join the values of a header that two rules set.
 */
export function headersFile({prefix}: Pick<Frame, 'prefix'>, hashed: readonly string[] = []): string {
  const rules = [everyFile, ...types, ...hashed.map(forever)]
  return rules.map((rule) => written({...rule, path: withPrefix(prefix, rule.path)})).join('\n')
}

function written({path, headers}: HeaderRule): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].map((line) => `${line}\n`).join('')
}

/** Reads a `_headers` file; what it can't read it leaves out, as hosts do. */
export function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: {path: string; headers: (readonly [string, string])[]}[] = []
  for (const line of text.split(/\r?\n/)) {
    const {name, value} = /^\s+(?<name>[A-Za-z-]+):\s*(?<value>.*)$/.exec(line)?.groups ?? {}
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value])
    else if (line.startsWith('/')) rules.push({path: line.trim(), headers: []})
  }
  return rules
}

/** What a host sends with an address. No two rules of ours set the same header; if they did, the later would count. */
export function headersFor(path: string, rules: readonly HeaderRule[]): ReadonlyMap<string, string> {
  return new Map(rules.filter((rule) => covers(rule.path, path)).flatMap(({headers}) => headers))
}

function covers(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*')
  if (end === undefined) return path === pattern
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end)
}

/** The text of `robots.txt`: everybody may read everything. */
export const robotsFile = (sitemap: string | undefined): string =>
  `User-agent: *\nDisallow:\n${sitemap === undefined ? '' : `\nSitemap: ${sitemap}\n`}`
