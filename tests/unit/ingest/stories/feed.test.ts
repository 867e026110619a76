import {describe, expect, test} from 'vitest'
import {splitFeed} from '../../../../src/ingest/stories/feed.ts'
import {itemPart} from '../../../../src/ingest/stories/feed-item.ts'

/** An item that begins on the fifth line of its file. */
const item = (source: string) => {
  const part = itemPart(source, 4)
  return {
    fields: Object.fromEntries([...part.fields].map(([key, {value}]) => [key, value])),
    body: part.body,
    removed: part.removed.map(({rule, text}) => `${rule} ${text}`),
    issues: part.issues.map(({code, line}) => `${line} ${code}`),
  }
}

describe('an item', () => {
  test('has its fullest text as body; another that says something else is the deck, a third is put away', () => {
    expect(
      item(
        '<item><content:encoded><![CDATA[<p>河湾放晴。</p>]]></content:encoded><description>又一段话说别的事。</description><description>第三段话，不是一回事。</description><summary>第三段话</summary></item>',
      ),
    ).toEqual({
      fields: {description: '第三段话，不是一回事。'},
      body: '<p>河湾放晴。</p>',
      removed: ['further-summary 又一段话说别的事。', 'repeated-summary 第三段话'],
      issues: [],
    })
  })

  test('keeps a second title under its line, and every category as a path of its own', () => {
    expect(
      item(
        '<item><title>甲</title><title>乙</title><title>甲</title><category>锁</category><category>门</category><category domain="post_tag">旧</category><pubDate/></item>',
      ).fields,
    ).toEqual({title: '甲', 'title (line 5)': '乙', categories: [['锁'], ['门']], tags: ['旧']})
  })

  test.each([
    ['<guid>https://a.example/1</guid>', 'https://a.example/1'],
    ['<guid>tag:a.example,1</guid>', undefined],
    ['<link>https://a.example/2</link><guid>https://a.example/1</guid>', 'https://a.example/2'],
    ['<link rel="self" href="https://a.example/x"/><link href="https://a.example/1"/>', 'https://a.example/1'],
  ])('%s links to %s', (source, link) => {
    expect(item(`<item>${source}</item>`).fields['link']).toBe(link)
  })

  test('of Atom has names in attributes and elements, and texts that are no HTML', () => {
    expect(
      item(
        '<entry><title type="text">a &lt;b&gt;</title><category term="锁"/><category term="x" label="门"/><author><name>李</name></author><content type="text">a &lt; b</content><summary type="text" mode="escaped">&lt;p>c&lt;/p></summary></entry>',
      ),
    ).toMatchObject({
      fields: {title: 'a <b>', categories: [['锁'], ['门']], authors: ['李'], description: 'c'},
      body: 'a &lt; b',
    })
  })

  test('gives the names of people who wrote addresses', () => {
    expect(
      item(
        '<item><author>jane@example.org (Jane Doe)</author><dc:creator>John Roe &lt;john@example.org&gt;</dc:creator></item>',
      ).fields,
    ).toEqual({authors: ['Jane Doe', 'John Roe']})
  })

  test('whose tags don’t match keeps all its words, and says so', () => {
    expect(item('<item><title>甲</title>散字<description>河湾</description></item>尾字<b>粗</b>')).toEqual({
      fields: {title: '甲'},
      body: '河湾\n<p>散字\n尾字\n粗</p>',
      removed: [],
      issues: ['5 feed-broken'],
    })
  })

  test('may hold markup as it stands, and nothing but a picture', () => {
    expect(item('<item><description><p>有<b>标</b></p><![CDATA[<i>x</i>]]></description></item>').body).toBe(
      '<p>有<b>标</b></p><i>x</i>',
    )
    expect(item('<item><description>&lt;img src="a.png"&gt;</description><content/></item>').body).toBe(
      '<img src="a.png">',
    )
  })

  test('of an export has what readers wrote, without their names where none are kept', () => {
    expect(
      item('<item><title>照</title><wp:comment><wp:comment_content>好</wp:comment_content></wp:comment></item>')
        ?.removed,
    ).toEqual(['reader-comment 好'])
  })
})

const feed = (source: string) =>
  splitFeed(source)?.parts.map(({fields, inherited, body, skipped}) => ({
    fields: Object.fromEntries([...fields].map(([key, {value}]) => [key, value])),
    inherited: [...inherited.keys()],
    body,
    skipped: skipped?.message,
  }))

describe('a feed', () => {
  test('gives its items what it says of itself, where they say nothing else', () => {
    expect(
      feed(
        '<rss><channel><title>报</title><language>zh</language><item><title>甲</title><description>乙</description><dc:language>en</dc:language></item></channel></rss>',
      ),
    ).toEqual([
      {
        fields: {title: '甲', lang: 'en', publication: '报'},
        inherited: ['publication'],
        body: '乙',
        skipped: undefined,
      },
    ])
  })

  test('of Atom says its language in an attribute', () => {
    expect(feed('<feed xml:lang="zh"><title/><entry><title>甲</title><content>乙</content></entry></feed>')).toEqual([
      {fields: {title: '甲', lang: 'zh'}, inherited: ['lang'], body: '乙', skipped: undefined},
    ])
  })

  test('without items is an article where it says something, and none where it doesn’t', () => {
    expect(feed('<rss><channel><title>河湾报</title><description>本报的话</description></channel></rss>')).toEqual([
      {fields: {title: '河湾报'}, inherited: [], body: '本报的话', skipped: undefined},
    ])
    expect(feed('<rss><channel><link>x</link></channel></rss>')).toEqual([
      {fields: {}, inherited: [], body: '', skipped: 'A feed without items.'},
    ])
    expect(feed('<rss version="2.0"')).toEqual([
      {fields: {}, inherited: [], body: '', skipped: 'A feed without items.'},
    ])
  })

  test('nested a thousandfold is none', () => {
    expect(feed(`<rss>${'<a>'.repeat(3000)}<item><title>x</title></item></rss>`)).toBeUndefined()
  })

  test('with one item nested a thousandfold has the others', () => {
    expect(
      feed(`<rss><channel><item>${'<a>'.repeat(3000)}</item><item><title>x</title></item></channel></rss>`),
    ).toEqual([
      {fields: {}, inherited: [], body: '', skipped: 'Is nested too deep to be read.'},
      {fields: {title: 'x'}, inherited: [], body: '', skipped: undefined},
    ])
  })
})
