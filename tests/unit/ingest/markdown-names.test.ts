import {expect, test} from 'vitest'
import {ingestBytes} from '../../support/ingest-bytes.ts'

test.each(['md', 'markdown', 'mkd', 'mkdn', 'mdown', 'MDWN'])(
  'a file named .%s is Markdown without front matter',
  (ending) => {
    const {stories} = ingestBytes(`a.${ending}`, '夜航*开船*了。\n')
    expect(stories[0]?.body.html).toBe('<p>夜航<em>开船</em>了。</p>')
  },
)
