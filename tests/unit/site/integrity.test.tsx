/** What a browser runs is what was built: styles and scripts carry the digest of their bytes. */
import {createHash} from 'node:crypto'
import {renderToString} from 'preact-render-to-string'
import {expect, test} from 'vitest'
import {integrityOf} from '../../../src/site/integrity.ts'
import {render as article} from '../../../templates/article.11ty.tsx'
import {withFolder} from '../../support/prepare.ts'
import {articleView, frameIn} from '../templates/pages.ts'

test('the digest is of the file’s bytes, by its address', async () => {
  await withFolder({'assets/site.js': 'alert(1)'}, async (folder) => {
    const digest = createHash('sha256').update('alert(1)').digest('base64')
    expect(integrityOf(folder, ['assets/site.js'])).toEqual({'/assets/site.js': `sha256-${digest}`})
  })
})

test('every style and script that a page names is given with it', () => {
  const integrity = new Proxy<Record<string, string>>({}, {get: (_, file) => `sha256-of:${String(file)}`})
  const html = renderToString(article({view: articleView, frame: frameIn('zh-Hans', {integrity})}) as never)
  const named = [...html.matchAll(/<(?:script[^>]*\ssrc|link rel="stylesheet" href)="\/archive([^"]+)"[^>]*>/gu)]
  expect(named.length).toBeGreaterThan(2)
  for (const [element, file] of named) expect(element).toContain(`integrity="sha256-of:${file}"`)
})
