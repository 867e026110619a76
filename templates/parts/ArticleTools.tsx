import type {Frame, InterfaceLanguage} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {readingWordsOf} from '../../src/words/reading.ts'

/** How readers of a language cite; the other styles stand below the article. */
const usualStyle = {'zh-Hans': 'gbt', 'zh-Hant': 'gbt', en: 'apa'} as const satisfies Record<InterfaceLanguage, string>

/** What a reader can do with an article; shown only where a script runs, and reading aloud where the browser can speak. */
export function ArticleTools({frame}: {frame: Frame}) {
  const {tools} = readingWordsOf(frame.lang)
  const style = usualStyle[frame.lang]
  return (
    <p
      class="tools needs-script"
      data-lightbox
      data-enlarge={tools.enlarge}
      data-close={tools.close}
      data-previous={tools.previous}
      data-next={tools.next}
    >
      <button
        type="button"
        class="needs-speech"
        data-aloud
        data-silent={tools.aloud}
        data-reading={tools.pause}
        data-paused={tools.goOn}
      >
        {tools.aloud}
      </button>
      <button type="button" data-aloud-stop hidden>
        {tools.stop}
      </button>
      <button type="button" data-cite={style} title={wordsOf(frame.lang).cite.forms[style]}>
        {tools.cite}
      </button>
      <button type="button" data-print>
        {tools.print}
      </button>
    </p>
  )
}
