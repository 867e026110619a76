import {expect, test} from 'vitest'
import {llmsFile} from '../../../../src/site/publish/llms.ts'
import {frameIn} from '../../templates/pages.ts'

test('names the archive, what it is about, and every data file', () => {
  const text = llmsFile(frameIn('en', {siteTitle: 'Old [news]\n# x', siteDescription: 'Papers', rights: 'CC0'}))
  expect(text).toMatch(/^# Old \\\[news\\\] \\# x\n\n> Papers\n\n/u)
  expect(text).toContain('\n\nCC0\n\n')
  for (const name of ['jsonl', 'csv', 'bib', 'ris', 'csl.json'])
    expect(text).toContain(`](/archive/data/articles.${name})`)
})

test('its links are whole where the site knows its address', () => {
  const text = llmsFile(frameIn('zh-Hans', {origin: 'https://news.example', rights: '', siteDescription: ''}))
  expect(text).toContain('- [关于本档案](https://news.example/archive/about/)')
  expect(text).not.toContain('\n> ')
})
