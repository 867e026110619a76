import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import type {Pictures} from '../../../src/ingest/pictures.ts'
import type {SafeHtml, SourcePath} from '../../../src/model.ts'
import type {Making} from '../../../src/site/parts.ts'
import {pictureParts, withLocal, withPictures} from '../../../src/site/pictures.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'
import {withFolder} from '../../support/prepare.ts'

const story = (html: string) => {
  const [only] = ingestBytes('a.md', `---\ntitle: 河湾\n---\n${html}`).stories
  if (!only) throw new Error('It is published')
  return only
}
/** Every picture is there. */
const all: Pictures = {
  of: () => ({
    entry: {path: '1.gif' as never, kind: 'file', absolute: Buffer.from('')},
    name: '0123.gif',
    width: 3,
    height: 2,
  }),
  all: [],
  shown: new Set(),
  issues: new Map(),
}
const none: Pictures = {...all, of: () => undefined}

test('a description that would end its attribute stays in it', () => {
  const {article, body} = story(
    '<p>一</p><p><img src="1.gif" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;"></p>',
  )
  const {html, figures} = withPictures(body, article.source.path, all, '/x/')
  expect(html).toContain(
    'src="/x/media/0123.gif" width="3" height="2" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;"',
  )
  expect(html).not.toContain('<script>')
  expect(html).toContain('<img class="picture-shown" ')
  expect(figures).toMatchObject([{local: '/media/0123.gif', width: 3, height: 2}])
})

test('what a picture says on pointing stays what it says on pointing', () => {
  const {article, body} = story('![图](1.gif "a > b \\" onload=x") 与 ![](2.gif "渡口")')
  expect(body.figures).toMatchObject([{alt: '图', title: 'a > b " onload=x'}, {alt: '渡口'}])
  expect(body.figures[1]).not.toHaveProperty('title')
  expect(withPictures(body, article.source.path, all, '/').html).toBe(
    '<p><img class="picture-small" src="/media/0123.gif" width="3" height="2" alt="图" title="a &gt; b &quot; onload=x" loading="lazy" decoding="async"> 与 ' +
      '<img class="picture-small" src="/media/0123.gif" width="3" height="2" alt="渡口" loading="lazy" decoding="async"></p>',
  )
})

test('a picture in running text is a small one; one that is not there keeps its place', () => {
  const {article, body} = story('<p>一<img src="1.gif" alt="图">二</p>')
  expect(withPictures(body, article.source.path, all, '/').html).toContain(
    '<img class="picture-small" src="/media/0123.gif"',
  )
  expect(withPictures(body, article.source.path, none, '/').html).toBe(body.html)
})

test('each picture is a part of its own, whose file is a copy under its name', () =>
  withFolder({'a/1.gif': 'GIF89a, as it lies there'}, async (folder) => {
    const entry = {
      path: 'a/1.gif' as SourcePath,
      kind: 'file',
      absolute: Buffer.from(path.join(folder, 'a/1.gif')),
    } as const
    const [part, ...others] = pictureParts({...all, all: [{entry, name: '0123.gif', width: 3, height: 2}]})
    expect([part?.name, part?.key, others]).toEqual(['media/0123.gif', '0123.gif', []])
    const made = typeof part?.make === 'function' ? await part.make({folder} as Making) : null
    expect(made).toEqual({files: ['media/0123.gif']})
    expect(readFileSync(path.join(folder, 'media/0123.gif'), 'utf8')).toBe('GIF89a, as it lies there')
  }))

test('a body without such pictures, or a lead picture from elsewhere, is left as it is', () => {
  const {article, body} = story('<p>一</p><img src="https://a.example/1.gif" alt="图">')
  expect(withPictures(body, article.source.path, all, '/')).toBe(body)
  const figure = {address: 'https://a.example/1.gif', alt: '', caption: ''}
  expect(withLocal(figure, article.source.path, all)).toBe(figure)
})

test('words of an article that look like a place for a picture are no place', () => {
  const {article, body} = story('<p>一<img src="1.gif"></p><p>&lt;span class="picture-inline" data-picture="0"&gt;</p>')
  const html = withPictures({...body, html: body.html as SafeHtml}, article.source.path, all, '/').html
  expect(html.match(/<img /gu)).toHaveLength(1)
})
