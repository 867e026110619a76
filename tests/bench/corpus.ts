/** Articles of our own making for measuring: of the shapes and sizes archives hold, the same at every run. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {randomFrom} from '../support/random.ts'

const phrases =
  '河水比往年早涨了半个月|沿岸的居民把小船拴到门前|市里昨天开会讨论新的渡口|候鸟已经回到下游的湿地|修桥的工人说进度比预想的快|老街的茶馆重新开了门|学校把春游改到四月中旬|渔民盼着一场透雨|博物馆展出三百件旧照片|气象台预计周末转晴|新线路每天往返十二趟|镇上的图书馆添了两千册新书|粮站的存粮够用到秋收|灯塔在停用四十年后再次点亮|医生提醒老人早晚添衣|合作社今年多种了八十亩油菜|码头的起重机换成了电动的|县志办征集民国时期的地图'.split(
    '|',
  )
const sentences =
  'The river had risen by morning|boats were tied to the doors of the lower town|the council met to discuss a new ferry|the keeper of the light has retired after forty years|school will begin a week later than planned|the bridge is to be painted before the winter|two thousand books were given to the library|the market moves to the old station in May|nobody was hurt when the crane fell|the birds are back in the marshes below the weir|a photograph of the flood was found in an attic|the line runs twelve times a day'.split(
    '|',
  )
const papers = ['河湾晚报', '下游日报', '渡口商报', '湿地周刊']

/** What an article of each shape is made from. */
interface Source {
  readonly number: number
  readonly title: string
  /** `2022-01-25` */
  readonly day: string
  readonly paper: string
  readonly paragraphs: readonly string[]
}

const fields = ({title, day, paper}: Source, ...more: string[]) =>
  [
    '---',
    'layout: post',
    `title: "${title}"`,
    `date: ${day} 08:04:02 +0800`,
    `tags: [${paper}, 新闻]`,
    ...more,
    '---',
  ].join('\n')

/** One way in which archives keep articles. */
interface Shape {
  readonly name: string
  readonly ending: string
  readonly language: 'zh' | 'en'
  readonly write: (source: Source) => string
}

const shapes: readonly Shape[] = [
  {
    name: 'html',
    ending: 'html',
    language: 'zh',
    write: (source) =>
      [
        fields(source),
        ...source.paragraphs.map((text, i) =>
          i % 5 === 2 ? `<p><strong>${text.slice(0, 12)}</strong></p>\n <p>${text}</p>` : `<p>${text}</p>`,
        ),
        `<p class="em_media">（文章来源：${source.paper}）</p>`,
        `<p><a href="https://news.example/">返回首页</a></p>`,
      ].join('\n '),
  },
  {
    name: 'scraped',
    ending: 'html',
    language: 'zh',
    write: (source) =>
      `\n${fields(source, 'thumbnail: https://img.example/1.jpg')}\n<div><div class="content" id="c${source.number}">${source.paragraphs
        .map((text, i) =>
          i % 6 === 1
            ? `<p style="text-align:center"><img data-src="https://img.example/${i}.jpg" src="blank.gif" data-size="600,400"></p><p>图为河湾 赵强 摄</p><p style="text-indent:2em"><span style="font-size:16px">　　${text}</span></p>`
            : `<p style="text-indent:2em" onclick="x()"><span style="font-size:16px">　　${text}</span></p>`,
        )
        .join('')}<p style="display:none">关键词：河湾</p></div></div>`,
  },
  {
    name: 'markdown-zh',
    ending: 'md',
    language: 'zh',
    write: (source) =>
      [
        fields(source, 'categories: 河湾'),
        ...source.paragraphs.map((text, i) =>
          i % 4 === 1
            ? `## ${text.slice(0, 10)}\n\n${text}[原文](https://news.example/${i})`
            : `${text}**${text.slice(0, 6)}**`,
        ),
      ].join('\n\n'),
  },
  {
    name: 'markdown-en',
    ending: 'md',
    language: 'en',
    write: (source) =>
      [
        fields(source, 'author: Jane Doe'),
        ...source.paragraphs.map((text, i) =>
          i % 4 === 1
            ? `- ${text}\n- [a link](https://news.example/${i}) and *more*`
            : i % 7 === 3
              ? `> ${text}`
              : `${text} (see [the report](https://news.example/${i}))`,
        ),
      ].join('\n\n'),
  },
  {
    name: 'text-zh',
    ending: 'txt',
    language: 'zh',
    write: ({title, day, paper, paragraphs}) =>
      [title, `${paper} ${day}`, '', ...paragraphs.map((text) => `　　${text}`)].join('\n'),
  },
  {
    name: 'text-en',
    ending: 'txt',
    language: 'en',
    write: ({title, paragraphs}) =>
      [
        title,
        '',
        ...paragraphs.flatMap((text) => [...(text.match(/.{1,64}(?:\s|$)/gu) ?? []).map((line) => line.trim()), '']),
      ].join('\n'),
  },
]

/** Writes so many articles of 3 to 6 kB, all shapes in turn, a thousand to a folder; returns their size in bytes. */
export async function writeCorpus(folder: string, count: number): Promise<number> {
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const shape = shapes[number % shapes.length]
    if (!shape) break
    const text = shape.write(sourceOf(number, shape.language))
    const place = path.join(folder, String(Math.floor(number / 1000)))
    await mkdir(place, {recursive: true})
    await writeFile(path.join(place, `${number}-${shape.name}.${shape.ending}`), text)
    bytes += Buffer.byteLength(text)
  }
  return bytes
}

function sourceOf(number: number, language: 'zh' | 'en'): Source {
  const random = randomFrom(number + 1)
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const sentence = () =>
    language === 'zh'
      ? `${one(phrases)}，${one(phrases)}，${one(phrases)}。`
      : `${one(sentences)}, and ${one(sentences)}, ${Math.floor(random() * 90) + 10} of them. `
  const paragraphs: string[] = []
  // Three bytes a Chinese character: 2.6 to 5.2 kB of text, the rest is markup and fields.
  for (let left = 2600 + random() * 2600; left > 0; left -= Buffer.byteLength(paragraphs.at(-1) ?? ''))
    paragraphs.push(
      Array.from({length: 2 + Math.floor(random() * 3)}, sentence)
        .join('')
        .trim(),
    )
  return {
    number,
    title: language === 'zh' ? `${one(phrases)}（${number}）` : `${one(sentences)} ${number}`,
    day: `20${10 + Math.floor(random() * 13)}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`,
    paper: one(papers),
    paragraphs,
  }
}

const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
