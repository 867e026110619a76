import {renderToString} from 'preact-render-to-string'
import {expect, test} from 'vitest'
import type {ArticleView, ComparisonView} from '../../../src/site/views/model.ts'
import {render} from '../../../templates/article.11ty.tsx'
import {articleView, frame, listView} from './pages.ts'

const html = (changes: Partial<ArticleView>) => renderToString(render({view: {...articleView, ...changes}, frame}))
const [item] = listView.items

const comparison: ComparisonView = {
  kind: 'differences',
  acrossScripts: false,
  same: 9,
  differences: [
    {kind: 'here', text: '<只在这里>'},
    {kind: 'there', text: '只在那里。'},
    {
      kind: 'changed',
      pieces: [
        {text: '读者超过', in: 'both'},
        {text: '五', in: 'here'},
        {text: '六', in: 'there'},
        {text: '千人。', in: 'both'},
      ],
    },
  ],
  more: 2,
}

test('differences are marked, spoken and counted, and folded up until they are asked for', () => {
  if (!item) throw new Error('The list has an article')
  const page = html({
    reprints: {versions: [{item, here: false, earliest: true, comparison}], more: 0},
  })
  const [section = ''] = /<section class="reprints".*?<\/section>/su.exec(page) ?? []
  expect(section).toContain('<a class="related-link" href="/archive/a/x1/">')
  expect(section).toContain('<details class="comparison"><summary>与本页对照：5 处不同</summary>')
  expect(section).toContain('<del>&lt;只在这里></del>')
  expect(section).toContain('<ins>只在那里。</ins>')
  expect(section).toContain(
    '读者超过<del><span class="spoken" lang="zh-Hans">仅本页有: </span>五</del><ins><span class="spoken" lang="zh-Hans">仅此版有: </span>六</ins>千人。',
  )
  expect(section).toContain('还有 2 处不同')
})

test('copies that agree are named alone, those that differ are at the end of the page', () => {
  const copy = {title: null, date: null, publication: null}
  const agreeing = html({copies: [{...copy, path: 'b/x.txt', comparison: {kind: 'same'}}]})
  expect(agreeing).toContain('<code>b/x.txt</code>')
  expect(agreeing).not.toContain('id="copies"')
  const differing = html({copies: [{...copy, path: 'b/x.txt', comparison: {kind: 'whole', lines: ['另一种<写法>。']}}]})
  expect(differing).toContain('href="#copies"')
  expect(differing).toMatch(/id="copies".*<p>另一种&lt;写法>。<\/p>/su)
})
