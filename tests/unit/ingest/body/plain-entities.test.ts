import {expect, test} from 'vitest'
import {readPlainEntities} from '../../../../src/ingest/body/plain-entities.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

test('entities a scraper left are read, once each', () => {
  expect(readPlainEntities('&nbsp;&nbsp;河湾&ldquo;夜航&rdquo;&amp;lt;&copy2;')).toEqual({
    text: '  河湾“夜航”&lt;&copy2;',
    count: 5,
  })
  expect(readPlainEntities('河湾\n　　&nbsp;放晴')).toEqual({text: '河湾\n　　 放晴', count: 1})
})

test('a text that speaks of them keeps them', () => {
  const text = 'Write &nbsp; between the words, and &lt; for an angle bracket.'
  expect(readPlainEntities(text)).toEqual({text, count: 0})
})

test('in plain text this is reported', () => {
  const {stories, issues} = ingestBytes('a.txt', '&nbsp;&nbsp;河湾昨天放晴，夜航开船。\n')
  expect(stories[0]?.body.text).toBe('河湾昨天放晴，夜航开船。')
  expect(issues).toContainEqual(
    expect.objectContaining({code: 'entities-read', message: 'Entities of HTML read as what they stand for: 2.'}),
  )
})
