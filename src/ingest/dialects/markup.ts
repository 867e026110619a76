/** HTML for what a mark stands for; it goes the way of all HTML from here, the sanitizer included. */

export const escaped = (text: string): string =>
  text
    .replace(/&(?![a-z]{2,8};|#\d{2,6};)/giu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
const attribute = (text: string): string => escaped(text).replace(/"/gu, '&quot;').replace(/\s+/gu, ' ')

export interface Picture {
  readonly src: string
  readonly alt?: string | undefined
  readonly caption?: string | undefined
  readonly link?: string | undefined
  readonly width?: string | undefined
  readonly height?: string | undefined
}

/**
 * A picture with its caption. A link around it leads from the caption, unless it only leads to the picture itself: a
 * figure holds its picture alone.
 */
export function figure({src, alt, caption, link: target, width, height}: Picture): string {
  const size = [...sizeOf('width', width), ...sizeOf('height', height)].join('')
  const img = `<img src="${attribute(src)}"${alt ? ` alt="${attribute(alt)}"` : ''}${size}>`
  return framed(img, caption ? escaped(caption) : '', target)
}

/** A picture's element with words, both as HTML. */
export function framed(img: string, words: string, target?: string): string {
  const caption = words.trim()
  if (caption === '') return `<figure>${img}</figure>`
  const isLinked = target !== undefined && !leadsToPicture.test(target)
  return `<figure>${img}<figcaption>${isLinked ? `<a href="${attribute(target)}">${caption}</a>` : caption}</figcaption></figure>`
}

const leadsToPicture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#].*)?$/iu

const sizeOf = (name: string, value: string | undefined): string[] => {
  const pixels = /^(\d{1,5})(?:px)?$/u.exec(value ?? '')?.[1]
  return pixels ? [` ${name}="${pixels}"`] : []
}

/** What plays elsewhere; the body keeps it as a link. */
export const embed = (address: string): string => `<iframe src="${attribute(address)}"></iframe>`

export const link = (address: string, words: string): string => `<a href="${attribute(address)}">${escaped(words)}</a>`

export const code = (text: string): string =>
  `<pre><code>${text
    .replace(/^[ \t]*\n/u, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')}</code></pre>`
