import {expect, test} from 'vitest'
import {readDialects} from '../../../../src/ingest/dialects/read-dialects.ts'

const html = (source: string) => readDialects(source, 'html', 1).source
const film = (address: string) => `<iframe src="${address}"></iframe>`

test.each([
  ['{{< youtube id="dQw4w9WgXcQ" >}}', film('https://www.youtube.com/watch?v=dQw4w9WgXcQ')],
  ['{% include youtube.html id="dQw4w9WgXcQ" %}', film('https://www.youtube.com/watch?v=dQw4w9WgXcQ')],
  ['{% bilibili BV1xx411c7mD %}', film('https://www.bilibili.com/video/BV1xx411c7mD')],
  ['{% tweet 1234567890 %}', film('https://twitter.com/i/status/1234567890')],
  ['{% instagram CxYz123456_ %}', film('https://www.instagram.com/p/CxYz123456_/')],
  ['{% gist octo/1234abcd %}', film('https://gist.github.com/octo/1234abcd')],
  ['{% gist https://gist.github.com/x/1 %}', film('https://gist.github.com/x/1')],
  ['{{< audio src="a.mp3" >}}', film('a.mp3')],
  ['{{< audio src="https://a.example/a.mp3" >}}', film('https://a.example/a.mp3')],
  ['[embed]https://films.example/1[/embed]', film('https://films.example/1')],
])('what plays elsewhere: %s', (written, expected) => {
  expect(html(written)).toBe(expected)
})

test.each([
  ['{% img src="/a.png" width="300px" %}', '<figure><img src="/a.png" width="300"></figure>'],
  ['{{< figure src="a.png" src="b.png" >}}', '<figure><img src="a.png"></figure>'],
  [
    '{{< figure src="a.png" attr="摄影" title="题" caption="文" link="/big.png" >}}',
    '<figure><img src="a.png"><figcaption>题 文 摄影</figcaption></figure>',
  ],
  [
    '[caption]![锁](lock.png) 老锁[/caption]',
    '<figure><img src="lock.png" alt="锁"><figcaption>老锁</figcaption></figure>',
  ],
  [
    '[caption caption="新 & 锁"][![锁](lock.png)](https://a.example/big)[/caption]',
    '<figure><img src="lock.png" alt="锁"><figcaption><a href="https://a.example/big">新 &amp; 锁</a></figcaption></figure>',
  ],
  [
    '[caption id="1"]<a href="https://a.example/x"><img src="a.png"></a> 词[/caption]',
    '<figure><img src="a.png"><figcaption><a href="https://a.example/x">词</a></figcaption></figure>',
  ],
])('a picture: %s', (written, expected) => {
  expect(html(written)).toBe(expected)
})

test.each([
  ['{{< quote >}}words{{< /quote >}}', '<blockquote>\n\nwords\n\n</blockquote>'],
  ['{{< quote author="李" >}}words{{< /quote >}}', '<blockquote>\n\nwords\n\n李\n\n</blockquote>'],
  ['[code]a < b[/code]', '<pre><code>a &lt; b</code></pre>'],
  ['{% note info %}words{% endnote %}', 'words'],
  ['{% link A path https://a.example/x %}', '<a href="https://a.example/x">A path</a>'],
  ['<p>\n[toc]\n</p>', '<p>\n\n</p>'],
  ['{% more %}', ''],
])('words: %s', (written, expected) => {
  expect(html(written)).toBe(expected)
})

test.each([
  '{{< youtube "abc" >}}',
  '{% img nothing here %}',
  '{% include figure.html src="notes" %}',
  '{% gist ??? %}',
  '{% audio a.mp3 %}',
  '[embed]not an address[/embed]',
  '{% link https://a.example/x %}',
  '<!-- {% more %} -->',
])('what lacks its address or words stays as it is written: %s', (written) => {
  expect(html(written)).toBe(written)
})

test.each([
  ['![[lock.png|老锁]]', '<b></b><figure><img src="lock.png" alt="老锁"></figure>'],
  ['![[lock.png|300]]', '<b></b><figure><img src="lock.png"></figure>'],
  ['![[https://a.example/film]]', `<b></b>${film('https://a.example/film')}`],
  ['![[note#part|说明 <i>]]', '说明 &lt;i&gt;'],
  ['![[note]]', 'note'],
  ['[a]({{ site.baseurl }}/x/)', '[a](</x/>)'],
  ['[a]({{ "/c" | relative_url }})', '[a](</c>)'],
  ['[a]({% post_url 2020-01-01-b %})', '[a](<2020-01-01-b>)'],
  ['[a]({{< ref "b.md" >}})', '[a](<b.md>)'],
  ['<a href="{{ site.url }}/x">b</a>', '<a href="/x">b</a>'],
])('in Markdown, %s is read', (written, expected) => {
  expect(readDialects(written, 'markdown', 1).source).toBe(expected)
})
