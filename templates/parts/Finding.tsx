import {contained} from '../../src/bidi.ts'
import type {Issue} from '../../src/issue.ts'
import type {Frame} from '../../src/site/views/model.ts'
import {findingOf} from '../../src/words/findings/finding.ts'

/** What was found, in the language of the interface where there are words for it. */
export function Finding({issue, frame}: {issue: Pick<Issue, 'code' | 'message'>; frame: Frame}) {
  const {text, lang} = findingOf(issue, frame.lang)
  return <span lang={lang === frame.lang ? undefined : lang}>{contained(text)}</span>
}
