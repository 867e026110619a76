/** What can be wrong with, or was done to, one source file: one row a code, never renamed once released. */

export type Level = 'error' | 'warning' | 'info'

/**
 * Every code, its level and what the owner can do. Refused = error; repaired, degraded or skipped though it looked like
 * an article = warning; duplicate, removed, inferred or guessed = info. `seeds/README.md` explains each; a test compares.
 */
export const issueTable = {
  // reading
  'file-unreadable': {level: 'error', hint: 'Let the user who builds read the file.'},
  'file-too-large': {level: 'error', hint: 'Split the file, or keep it out with `ignore:`.'},
  'file-not-regular': {level: 'info', hint: 'Links, pipes and devices are not followed; put a copy of the file here.'},
  'file-empty': {level: 'info', hint: 'Nothing to publish; delete the file, or look for a better copy.'},
  'file-binary': {level: 'info', hint: 'Not text. Pictures are copied where an article shows them.'},
  'file-not-article': {level: 'info', hint: 'Keep it out with `ignore:` so that the report stays short.'},
  draft: {level: 'warning', hint: 'Set `drafts: publish` in archive.yaml to publish what was held back.'},
  'stories-split': {level: 'info', hint: 'Nothing to do; each story has a page of its own.'},
  'feed-broken': {
    level: 'warning',
    hint: 'Compare the story with its source; the text of its neighbours may be in it.',
  },
  // decoding
  'encoding-guessed': {level: 'info', hint: 'Save the file as UTF-8.'},
  'encoding-unsupported': {level: 'error', hint: 'Convert the file to UTF-8.'},
  'encoding-damaged': {level: 'warning', hint: 'Some bytes make no sense; look for a better copy.'},
  'control-characters-removed': {level: 'info', hint: 'Nothing to do.'},
  // front matter
  'front-matter-late': {level: 'info', hint: 'Let the `---` be the first line.'},
  'front-matter-code': {level: 'error', hint: 'Write plain YAML after `---`: code is never run.'},
  'front-matter-unreadable': {level: 'error', hint: 'Fix the YAML between the two `---` lines.'},
  'front-matter-unclosed': {level: 'warning', hint: 'Close the block with a line `---`.'},
  'front-matter-repaired': {level: 'warning', hint: 'Fix the YAML between the two `---` lines.'},
  'front-matter-too-large': {level: 'warning', hint: 'Keep the block below 64 KiB.'},
  'front-matter-duplicate-key': {level: 'warning', hint: 'Keep one of the lines.'},
  'field-unusable': {level: 'warning', hint: 'Write the value as `seeds/README.md` shows.'},
  'date-unreadable': {level: 'warning', hint: 'Write the date as YYYY-MM-DD.'},
  // metadata
  'title-derived': {level: 'info', hint: 'Add `title:` if it is wrong.'},
  'date-inferred': {level: 'info', hint: 'Add `date:` if it is wrong.'},
  'date-missing': {level: 'info', hint: 'Add `date:` if it is known.'},
  'publication-inferred': {level: 'info', hint: 'Add `source:` if it is wrong.'},
  'author-inferred': {level: 'info', hint: 'Add `author:` if it is wrong.'},
  'address-unusable': {level: 'warning', hint: 'Write a whole http or https address.'},
  // body
  'markup-removed': {level: 'info', hint: 'Nothing to do, unless readers need it.'},
  'text-removed': {level: 'info', hint: 'See `removed` for the words.'},
  'markup-unclosed': {level: 'warning', hint: 'Close the tag, comment or quotation mark in this line.'},
  'heading-inferred': {level: 'info', hint: 'Nothing to do, unless it is no heading.'},
  'picture-remote': {level: 'info', hint: 'Put the file beside the article to show it.'},
  'picture-missing': {level: 'warning', hint: 'Put the file where the article names it.'},
  'picture-unusable': {level: 'warning', hint: 'Use PNG, JPEG, GIF, WebP or AVIF.'},
  'markup-as-text': {level: 'warning', hint: 'Take out marks that are no Markdown.'},
  'entities-read': {level: 'info', hint: 'Compare with the file, if the text is about markup.'},
  'body-empty': {level: 'warning', hint: 'Only the title is published; look for a better copy.'},
  'body-too-deep': {level: 'error', hint: 'More than 500 elements inside one another; simplify the file.'},
  'body-too-large': {level: 'error', hint: 'The file takes too much memory; simplify or split it.'},
  'ingest-failed': {level: 'error', hint: 'This is a defect of ours; please report it with the file.'},
  'body-too-slow': {level: 'error', hint: 'The file took more than 5 seconds; simplify it.'},
  'page-not-read': {level: 'warning', hint: 'Take what stands around the article out with `remove:`.'},
  'text-reflowed': {level: 'info', hint: 'Compare with the original lines on the page.'},
  'text-not-reflowed': {level: 'warning', hint: 'Published as extracted, line by line.'},
  'join-doubtful': {level: 'info', hint: 'Compare with the original lines on the page.'},
  'words-doubtful': {level: 'info', hint: 'Compare the underlined words with the scan.'},
  // the archive
  'duplicate-of': {level: 'info', hint: 'Nothing to do; the copy that was kept is named.'},
  'redirect-unusable': {level: 'warning', hint: 'Former addresses must be ASCII paths of this site.'},
} as const satisfies Record<string, {level: Level; hint: string}>

export type IssueCode = keyof typeof issueTable

/** Something a person should know about one source file. Never thrown. */
export interface Issue {
  readonly code: IssueCode
  readonly level: Level
  /** 1-based, in the file; absent where there is none. */
  readonly line?: number
  readonly column?: number
  /** English, one sentence: what was found or done. The remedy is the table's. */
  readonly message: string
}

/** Makes an issue; the level comes from the table. */
export function issue(code: IssueCode, message: string, at: {line?: number; column?: number} = {}): Issue {
  return {code, level: issueTable[code].level, ...at, message}
}
