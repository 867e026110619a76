import {expect, test} from 'vitest'
import {withoutRawMarks} from '../../../src/site/raw-marks.ts'

test.each([
  ['in text', '<p>去掉 &lt;iframe>，a > b</p>', '<p>去掉 &lt;iframe&gt;，a &gt; b</p>'],
  ['not in a value', '<p title="a > b" lang=\'>\'>c</p>', '<p title="a > b" lang=\'>\'>c</p>'],
  [
    'not in code',
    '<script type="a">x => y</script><style>a > b{}</style>',
    '<script type="a">x => y</script><style>a > b{}</style>',
  ],
  ['not in a comment', '<!-- > --><p>></p>', '<!-- > --><p>&gt;</p>'],
  ['nowhere', '<!doctype html>\n<p>水</p>', '<!doctype html>\n<p>水</p>'],
])('a mark of the end of tags is written out %s', (_, html, expected) => {
  expect(withoutRawMarks(html)).toBe(expected)
})
