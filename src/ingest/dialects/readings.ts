/** What each mark becomes: a row a mark, by program. A mark without a row stays in the text as it is written. */
import {groupOf} from '../matches.ts'
import {type Call, given, type Syntax} from './call.ts'
import {code, embed, escaped, figure, framed, link} from './markup.ts'

export interface Reading {
  readonly names: string
  readonly syntaxes: readonly Syntax[]
  readonly why: string
  /** Whether a second mark closes it. */
  readonly isPaired?: true
  /** The text in its place; null where the call is not of this kind after all. */
  readonly becomes: (call: Call) => string | null
  /** Whether the inner text stays in what it becomes, so that only the two marks are taken out. */
  readonly keepsInner?: true
}

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$/iu
const isAddress = (text: string | undefined): text is string => text !== undefined && /^(?:https?:)?\/\//iu.test(text)
const firstAddress = ({values, named}: Call) =>
  [given({named}, 'url', 'src', 'href', 'link', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'ogg', 'wav', 'm4a'), ...values]
    .map((value) => value?.replace(/^=/u, ''))
    .find(isAddress)

/** An address as given, or made from an id: `dQw4w9WgXcQ` → `https://www.youtube.com/watch?v=dQw4w9WgXcQ`. */
const player = (pattern: RegExp, address: (id: string) => string) => (call: Call) => {
  const whole = firstAddress(call)
  if (whole) return embed(whole)
  const id = given(call, 'id', 'video', 'v') ?? call.values[0]?.replace(/^=/u, '')
  return id !== undefined && pattern.test(id) ? embed(address(id)) : null
}

const namedPicture = (call: Call): string | null => {
  const src = given(call, 'src', 'url', 'path', 'file', 'image', 'img', 'image_path', 'name')
  return src === undefined || !(picture.test(src) || isAddress(src) || call.name === 'figure')
    ? null
    : pictured(call, src)
}

const pictured = (call: Call, src: string): string =>
  figure({
    src,
    alt: given(call, 'alt'),
    caption: [given(call, 'title'), given(call, 'caption', 'description'), given(call, 'attr', 'credit')]
      .filter((words) => words !== undefined)
      .join(' '),
    link: given(call, 'link', 'href'),
    width: given(call, 'width'),
    height: given(call, 'height'),
  })

/** Octopress and Hexo: `{% img [class] /a.png [width] [height] [title [alt]] %}`. */
const placedPicture = (call: Call): string | null => {
  if (call.named.size > 0) return namedPicture(call)
  const at = call.values.findIndex((value) => picture.test(value) || isAddress(value))
  const src = call.values[at]
  if (src === undefined) return null
  const rest = call.values.slice(at + 1)
  const sizes = rest.filter((value) => /^\d{1,5}(?:px)?$/u.test(value))
  const words = rest.filter((value) => !/^\d{1,5}(?:px)?$/u.test(value)).join(' ')
  return figure({src, caption: words, width: sizes[0], height: sizes[1]})
}

const quoted = (call: Call): string => {
  const by = [...call.values, ...[given(call, 'author', 'cite', 'source', 'by')].filter((name) => name !== undefined)]
  return `<blockquote>\n\n${call.inner}\n\n${by.length > 0 ? `${by.join(' ')}\n\n` : ''}</blockquote>`
}

const inner = ({inner: text}: Call): string => text

export const readings: readonly Reading[] = [
  {names: 'figure', syntaxes: ['hugo'], why: 'A picture.', becomes: namedPicture},
  {names: 'img image picture', syntaxes: ['hugo'], why: 'A picture.', becomes: placedPicture},
  {names: 'img image asset_img picture figure', syntaxes: ['liquid'], why: 'A picture.', becomes: placedPicture},
  {
    names: 'youtube',
    syntaxes: ['hugo', 'liquid', 'wordpress'],
    why: 'A film.',
    becomes: player(/^[\w-]{11}$/u, (id) => `https://www.youtube.com/watch?v=${id}`),
  },
  {
    names: 'vimeo',
    syntaxes: ['hugo', 'liquid', 'wordpress'],
    why: 'A film.',
    becomes: player(/^\d{5,12}$/u, (id) => `https://vimeo.com/${id}`),
  },
  {
    names: 'bilibili',
    syntaxes: ['hugo', 'liquid', 'wordpress'],
    why: 'A film.',
    becomes: player(/^(?:BV|av)\w{6,14}$/u, (id) => `https://www.bilibili.com/video/${id}`),
  },
  {
    names: 'tweet x twitter',
    syntaxes: ['hugo', 'liquid', 'wordpress'],
    why: 'A short message.',
    becomes: player(/^\d{5,22}$/u, (id) => `https://twitter.com/i/status/${id}`),
  },
  {
    names: 'instagram',
    syntaxes: ['hugo', 'liquid', 'wordpress'],
    why: 'A picture on another site.',
    becomes: player(/^[\w-]{8,14}$/u, (id) => `https://www.instagram.com/p/${id}/`),
  },
  {
    names: 'gist',
    syntaxes: ['hugo', 'liquid', 'wordpress'],
    why: 'A piece of code on another site.',
    becomes: (call) => {
      const whole = firstAddress(call)
      const path = call.values
        .filter((part) => /^[\w-]{1,60}(?:\/[\w-]{1,60})?$/u.test(part))
        .slice(0, 2)
        .join('/')
      return whole ? embed(whole) : path === '' ? null : embed(`https://gist.github.com/${path}`)
    },
  },
  {
    names: 'iframe video audio soundcloud dailymotion googlevideo slideshare ted embed',
    syntaxes: ['hugo', 'liquid', 'wordpress'],
    why: 'A player.',
    becomes: (call) => {
      const address = firstAddress(call) ?? (call.syntax === 'hugo' ? given(call, 'src') : undefined)
      return address === undefined ? null : embed(address)
    },
  },
  {
    names: 'embed',
    syntaxes: ['wordpress'],
    why: 'A player.',
    isPaired: true,
    becomes: (call) => (isAddress(call.inner.trim()) ? embed(call.inner.trim()) : null),
  },
  {
    names: 'caption wp_caption',
    syntaxes: ['wordpress'],
    why: 'Sets a caption below a picture.',
    isPaired: true,
    keepsInner: true,
    becomes: (call) => captioned(call.inner, given(call, 'caption')),
  },
  {names: 'gallery', syntaxes: ['wordpress'], why: 'Pictures named by numbers of a database.', becomes: () => ''},
  {names: 'toc', syntaxes: ['wordpress', 'liquid', 'hugo'], why: 'Asks for a table of contents.', becomes: () => ''},
  {names: 'more', syntaxes: ['liquid'], why: 'Where an excerpt ends.', becomes: () => ''},
  {
    names: 'code sourcecode',
    syntaxes: ['wordpress'],
    why: 'Shows its text as code.',
    isPaired: true,
    keepsInner: true,
    becomes: (call) => code(inner(call)),
  },
  {
    names: 'highlight codeblock',
    syntaxes: ['liquid', 'hugo'],
    why: 'Shows its text as code.',
    isPaired: true,
    keepsInner: true,
    becomes: (call) => code(inner(call)),
  },
  {
    names: 'raw',
    syntaxes: ['liquid'],
    why: 'Keeps braces as they are.',
    isPaired: true,
    keepsInner: true,
    becomes: inner,
  },
  {names: 'comment', syntaxes: ['liquid'], why: 'Never shown.', isPaired: true, becomes: () => ''},
  {
    names: 'blockquote quote pullquote centerquote cq',
    syntaxes: ['liquid', 'hugo'],
    why: 'A quotation.',
    isPaired: true,
    keepsInner: true,
    becomes: quoted,
  },
  {
    names: 'note notice alert tip warning info',
    syntaxes: ['liquid', 'hugo'],
    why: 'A frame around a text.',
    isPaired: true,
    keepsInner: true,
    becomes: inner,
  },
  {
    names: 'include',
    syntaxes: ['liquid'],
    why: 'A picture or film set by a template.',
    becomes: (call) => {
      const template = call.values[0] ?? ''
      if (/youtube/iu.test(template))
        return player(/^[\w-]{11}$/u, (id) => `https://www.youtube.com/watch?v=${id}`)({...call, values: []})
      return /fig|image|img|photo|picture/iu.test(template) ? namedPicture(call) : null
    },
  },
  {
    names: 'link',
    syntaxes: ['liquid'],
    why: 'A link.',
    becomes: (call) => {
      const at = call.values.findIndex(isAddress)
      if (at > 0) return link(call.values[at] ?? '', call.values.slice(0, at).join(' '))
      return null
    },
  },
]

/** The picture at the head of a caption, in HTML or Markdown, and its words. */
function captioned(text: string, stated: string | undefined): string | null {
  const html = /^\s*(?:<a\s[^>]*?(?:href=["']?([^"'\s>]*))?[^>]*>\s*)?(<img\s[^>]*>)(?:\s*<\/a>)?([\s\S]*)$/iu.exec(
    text,
  )
  if (html?.[2]) return framed(html[2], stated ?? groupOf(html, 3), html[1])
  const markdown =
    /^\s*(?:\[!\[([^\]]*)\]\(([^\s)]+)[^)]*\)\]\(([^\s)]+)[^)]*\)|!\[([^\]]*)\]\(([^\s)]+)[^)]*\))([\s\S]*)$/u.exec(
      text,
    )
  if (!markdown) return null
  const [, linkedAlt, linkedSrc, target, alt, src = '', words = ''] = markdown
  const img = figure({src: linkedSrc ?? src, alt: linkedAlt ?? alt}).replace(/<\/?figure>/gu, '')
  return framed(img, stated === undefined ? words : escaped(stated), target)
}
