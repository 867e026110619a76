import {citationFormats} from '../../src/site/cite/formats.ts'
import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'

/** Citations to copy and to save. The browser fills them in from the page's own metadata, with the day of reading. */
export function Cite({view, frame}: {view: ArticleView; frame: Frame}) {
  const {cite} = wordsOf(frame.lang)
  return (
    <details
      class="record cite needs-script"
      data-copied={cite.copied}
      data-failed={cite.failed}
      data-inferred={view.date?.inferred ? '' : undefined}
    >
      <summary>{cite.title}</summary>
      <dl>
        {Object.entries(cite.forms).map(([style, name]) => (
          <div key={style}>
            <dt>{name}</dt>
            <dd>
              <span data-style={style} />{' '}
              <button type="button" data-copies={style} aria-label={`${cite.copy}: ${name}`}>
                {cite.copy}
              </button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{cite.download}</dt>
          <dd>
            {Object.keys(citationFormats).map((ending) => (
              <button key={ending} type="button" data-format={ending}>
                {formatNames[ending] ?? ending}
              </button>
            ))}
          </dd>
        </div>
      </dl>
    </details>
  )
}

/** Names of formats are the same in every language. */
const formatNames: Readonly<Record<string, string>> = {bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON'}

/** Shown by the script while words of the article are selected; and what became of a copy, wherever it was made. */
export function CitePassage({frame}: {frame: Frame}) {
  const {cite} = wordsOf(frame.lang)
  const [open, close] = cite.quoted('\u0000').split('\u0000')
  return (
    <>
      <button type="button" class="cite-passage" data-open={open} data-close={close} hidden>
        {cite.passage}
      </button>
      <p role="status" class="cite-said" />
    </>
  )
}
