import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {withPrefix} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'
import {Out} from './links.tsx'

/** The picture the source puts before the text, unless the text has it too. */
export function LeadImage({view, frame}: {view: ArticleView; frame: Frame}) {
  const image = view.leadImage
  if (image === null || view.body.figures.some((figure) => figure.address === image.address)) return null
  const {picture} = wordsOf(frame.lang)
  return (
    <figure class="lead-image">
      {image.local === undefined ? (
        <Out class="picture-placeholder" address={image.address}>
          {image.alt !== '' && <span class="picture-alt">{image.alt}</span>}
          <span>{picture.open}</span>
        </Out>
      ) : (
        <img src={withPrefix(frame.prefix, image.local)} width={image.width} height={image.height} alt={image.alt} />
      )}
      {image.caption !== '' && <figcaption lang={view.lang}>{image.caption}</figcaption>}
    </figure>
  )
}
