/** How the title of an article is set. */
import {renderToString} from 'preact-render-to-string'
import {expect, test} from 'vitest'
import {Headline} from '../../../templates/parts/Headline.tsx'

const set = (title: string): string => renderToString(<Headline level={2} title={title} />)

test.each([
  ['words of other scripts are as they are', 'Mayor opens new library wing', '<h2>Mayor opens new library wing</h2>'],
  ['phrases that fit break between them', '多方联动 主动对接', '<h2 class="phrased">多方联动 <wbr/>主动对接</h2>'],
  [
    'one phrase that is too long breaks between words',
    '全市供水工作会议向大会致贺电',
    '<h2 class="phrased">全市<wbr/>供水<wbr/>工作<wbr/>会议<wbr/>向大会<wbr/>致贺电</h2>',
  ],
  [
    'beside another it has its lines to itself',
    '河湾水务公司聚焦居民饮水安全 助力乡村',
    '<h2 class="phrased"><span class="phrase">河湾<wbr/>水务<wbr/>公司<wbr/>聚焦<wbr/>居民<wbr/>饮水<wbr/>安全</span> <wbr/>助力乡村</h2>',
  ],
])('%s', (_, title, html) => {
  expect(set(title)).toBe(html)
})

test('a sentence in the place of a title is set smaller, its lines full', () => {
  const html = set('关于进一步做好全市农村饮水安全巩固提升工作、保障群众用水需求和切实解决季节性缺水问题的若干意见')
  expect(html).toMatch(/^<h2 class="phrased long">/)
  expect(html).not.toContain('class="phrase"')
})
