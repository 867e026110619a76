import type {Options} from 'rehype-sanitize'

/**
 * What an article's markup may hold. Everything not named here is taken out: unknown elements keep their content, those of
 * `strip` don't. No class, style, id of the source's own or data attribute passes: they could style, script or poison a page.
 * Ids pass only with our prefix (see `ids.ts`), addresses only as `addresses.ts` has rewritten them.
 */
export const schema: Options = {
  tagNames: [
    ...[
      'p',
      'br',
      'hr',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'div',
      'section',
      'article',
      'address',
      'blockquote',
      'pre',
    ],
    ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'small', 'mark', 'sub', 'sup', 'span', 'wbr'],
    ...['q', 'cite', 'dfn', 'abbr', 'code', 'kbd', 'samp', 'var', 'time', 'bdi', 'bdo', 'ruby', 'rb', 'rt', 'rp'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    // Not in rehype-sanitize's default: news without captions is not news. `img` never reaches a page: figures.ts replaces it.
    ...['figure', 'figcaption', 'img'],
  ],
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    a: ['href'],
    abbr: ['title'],
    bdo: ['dir'],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    img: ['src', 'alt', 'width', 'height'],
    ins: ['dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    td: ['colSpan', 'rowSpan', 'headers'],
    th: ['colSpan', 'rowSpan', 'headers', 'scope'],
    time: ['dateTime'],
  },
  // Cells and items outside their own parents would break out of the page's structure.
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    li: ['ol', 'ul'],
    dt: ['dl'],
    dd: ['dl'],
    figcaption: ['figure'],
    rb: ['ruby'],
    rt: ['ruby'],
    rp: ['ruby'],
    summary: ['details'],
  },
  protocols: {href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https']},
  // Their content is no text: code, styles, page metadata, or markup another parser would read differently.
  strip: [
    'script',
    'style',
    'title',
    'template',
    'object',
    'embed',
    'applet',
    'annotation',
    'annotation-xml',
    'svg',
    'head',
    'frameset',
    'noembed',
    'noframes',
  ],
  // Ids are made safe before (ids.ts); a prefix added at each pass would change what was safe already.
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
}
