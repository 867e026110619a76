import {describe, expect, test} from 'vitest'
import {parseSettings} from '../../../src/settings.ts'
import {defaultSettings, ingestBytes} from '../../support/ingest-bytes.ts'

/** What is left of a file's text under some rules, and what they took out. */
async function under(rules: string, content: string, path = 'a.html') {
  const {remove} = await parseSettings(rules, 'archive.yaml')
  const {stories, removed, issues} = ingestBytes(path, content, {...defaultSettings, remove})
  return {
    text: stories[0]?.body.text.split('\n'),
    removed: removed.filter(({rule}) => rule.startsWith('owner:')),
    said: issues.filter(({code}) => code === 'text-removed').map(({message, line}) => `${line ?? '-'} ${message}`),
  }
}

const front = '---\ntitle: 河湾放晴\n---\n'
const prose = '河湾昨天放晴，停了两年的夜航重新开船，码头上站满了人。'

describe('a selector', () => {
  test('takes out what it chooses from HTML, with its line and the reason the owner gave', async () => {
    const rules = 'remove:\n  - selector: .share\n    why: 分享按钮\n'
    const body = `<p>${prose}</p>\n<div class="share old"><a href="/s">分享到</a><p>朋友圈</p></div>\n<p>${prose}第二段。</p>`
    expect(await under(rules, front + body)).toEqual({
      text: [prose, `${prose}第二段。`],
      removed: [{rule: 'owner:1', text: '分享到朋友圈', line: 5}],
      said: ['5 Rule owner:1 of archive.yaml took out “分享到朋友圈”: 分享按钮'],
    })
  })

  test('reads what Markdown becomes', async () => {
    const rules = 'remove:\n  - selector: blockquote\n    name: 引文\n'
    const body = `${prose}\n\n> 转自网络\n\n${prose}第二段。\n\n**完**\n`
    expect(await under(rules, front + body, 'a.md')).toEqual({
      text: [prose, `${prose}第二段。`, '完'],
      removed: [{rule: 'owner:引文', text: '转自网络'}],
      said: ['- Rule owner:引文 of archive.yaml took out “转自网络”.'],
    })
  })

  test('is tried on a whole page before its article is looked for', async () => {
    const rules = 'remove:\n  - selector: "#note"\n'
    const paragraphs = Array.from({length: 6}, (_, i) => `<p>${prose.repeat(2)}之${i}。</p>`).join('')
    const page = `<!doctype html><html><head><title>河湾放晴</title></head><body><nav><a href="/">首页</a></nav><article><h1>河湾放晴</h1>${paragraphs}<p id="note">${prose}站方按。</p></article></body></html>`
    const {text, removed} = await under(rules, page)
    expect(removed).toEqual([{rule: 'owner:1', text: `${prose}站方按。`, line: 1}])
    expect(text?.join('\n')).not.toContain('站方按')
  })
})

describe('a text takes out a block that says nothing else', () => {
  const rule = (text: string) => `remove:\n  - text: ${text}\n`
  test.each([
    ['in HTML, spaces aside', 'a.html', `<p>${prose}</p><p>声明：  本站\n转载。</p>`],
    ['between line breaks', 'a.html', `<div>${prose}<br>声明： 本站 转载。<br>${prose}</div>`],
    ['in Markdown', 'a.md', `${prose}\n\n声明： 本站 转载。\n`],
    ['in plain text', 'a.txt', `${prose}\n\n声明： 本站 转载。\n`],
  ])('%s', async (_, path, body) => {
    const {text, removed} = await under(rule('声明： 本站 转载。'), path === 'a.txt' ? body : front + body, path)
    expect(removed.map(({rule: name, text: words}) => `${name} ${words}`)).toEqual(['owner:1 声明： 本站 转载。'])
    expect(text?.join('\n')).not.toContain('声明')
    expect(text?.join('\n')).toContain(prose)
  })

  test.each([
    ['声明…', ['声明甲乙', '原声明'], ['原声明']],
    ['…声明', ['声明甲乙', '原声明'], ['声明甲乙']],
    ['…声明…', ['声明甲乙', '原声明'], undefined],
    ['未完待续……', ['未完待续……', '未完待续，下期见'], ['未完待续，下期见']],
    ['声明', ['声明甲乙', '原声明'], ['声明甲乙', '原声明']],
  ])('“%s” of %j leaves %j', async (text, paragraphs, left) => {
    const html = paragraphs.map((words) => `<p>${words}</p>`).join('')
    expect((await under(rule(text), `${front}${html}<p>${prose}</p>`)).text).toEqual([...(left ?? []), prose])
  })

  test('never with a wrapper that begins with the same words and holds the article', async () => {
    const html = `<div>声明：<p>${prose}</p><p>${prose}第二段。</p></div>`
    expect((await under(rule('声明…'), front + html)).text).toEqual([prose, `${prose}第二段。`])
  })

  test('of plain text shows on the original lines', async () => {
    const {remove} = await parseSettings(rule('声明…'), 'archive.yaml')
    const {stories} = ingestBytes('a.txt', `${prose}\n\n声明：转载。\n`, {...defaultSettings, remove})
    expect(stories[0]?.body.extracted?.filter(({removed}) => removed)).toEqual([
      {text: '声明：转载。', removed: 'owner:1'},
    ])
  })
})

test('without rules nothing is taken out', async () => {
  expect((await under('', `${front}<p>${prose}</p><p>声明</p>`)).removed).toEqual([])
})

describe('the paper of the settings', () => {
  const publicationOf = (content: string, publication?: string) =>
    ingestBytes('a.md', content, {...defaultSettings, publication}).stories[0]?.article.publication

  test('is that of an article that names none', async () => {
    expect(publicationOf(`${front}${prose}\n`, '河湾日报')).toEqual({
      value: '河湾日报',
      from: 'setting',
      sure: 0.95,
      evidence: 'publication: 河湾日报',
    })
    expect(publicationOf(`${front}${prose}\n`)).toBeNull()
  })

  test('is not that of one that does', async () => {
    expect(publicationOf(`---\ntitle: 放晴\nsource: 山城晚报\n---\n${prose}\n`, '河湾日报')?.value).toBe('山城晚报')
    expect(publicationOf(`${front}<p>${prose}</p><p>（来源：山城晚报）</p>`, '河湾日报')?.value).toBe('山城晚报')
  })
})

test('a picture without words is told by its description, and an empty thing by nothing', async () => {
  const rules = 'remove:\n  - selector: .share\n'
  const body = `<p>${prose}</p><p class="share"><img src="https://a.example/1.png" alt="分享"></p><p class="share"><br></p>`
  expect((await under(rules, front + body)).removed.map(({text}) => text)).toEqual(['分享', ''])
})
