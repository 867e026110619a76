/**
 * What may pass into a page, said a second time: whoever allows an element or an attribute has to say so here as well.
 * Every name HTML has or had is tried, those of SVG and MathML that do anything, and some nobody has.
 */
import {describe, expect, test} from 'vitest'
import {sanitize} from '../../../../src/ingest/body/sanitize.ts'
import {type Element, element, isElement, type Root, textOf, text as words} from '../../../../src/ingest/body/tree.ts'

const split = (names: string) => names.trim().split(/\s+/u)

/** HTML Standard (elements, and those it calls obsolete), SVG 2, MathML 3. */
const names = split(`
  a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button
  canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em
  embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
  iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter
  multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre
  progress q rb rbc rp rt rtc ruby s samp script search section select selectedcontent shadow slot small source spacer span
  strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video
  wbr xmp
  animate animatetransform circle desc filter foreignobject g lineargradient path set text textpath tspan use view
  annotation annotation-xml maction mglyph mi mn mo mrow ms mtext semantics
  x-card ilayer layer xss`)

/** By the names they have in a tree. */
const attributes = split(`
  accessKey action align allow alt ariaLabel autoFocus background bgColor border cite className cols colSpan content
  contentEditable coords data dataPagefindBody dataPagefindFilter dataPagefindIgnore dataPagefindMeta dataPagefindWeight
  dataPicture dateTime dir download encType for form formAction headers height hidden href hrefLang httpEquiv id inert is
  itemProp lang longDesc name nonce onClick onError onLoad onMouseOver open part ping popover popoverTarget poster
  referrerPolicy rel reversed role rowSpan scope shadowRootMode shape slot span spellCheck src srcDoc srcSet start style
  tabIndex target title type useMap value width xLinkHref xmlns`)

/** Every attribute with a value that no rule for addresses refuses. */
const all = Object.fromEntries(attributes.map((name) => [name, 'https://a.example/']))

/** What an element may only stand in. */
const parents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(split('caption col colgroup tbody td tfoot th thead tr').map((name) => [name, 'table'])),
  ...{li: 'ul', dt: 'dl', dd: 'dl', figcaption: 'figure', rb: 'ruby', rt: 'ruby', rp: 'ruby', summary: 'details'},
}

const root = (only: Element): Root => ({type: 'root', children: [only]})
const tried = (name: string) => element(name, all, [words('字')])

/** The element as it passed; `shown` where its words did without it, `gone` where they didn't. */
function outcome(name: string): readonly string[] | 'shown' | 'gone' {
  const parent = parents[name]
  const tree = sanitize(root(parent ? element(parent, {}, [tried(name)]) : tried(name)))
  const [only] = tree.children
  const passed = parent && isElement(only) ? only.children[0] : only
  if (isElement(passed)) return Object.keys(passed.properties).sort()
  return textOf(tree) === '' ? 'gone' : 'shown'
}

describe('what passes', () => {
  const everywhere = ['dir', 'id', 'lang', 'title']
  const more: Readonly<Record<string, readonly string[]>> = {
    a: ['href'],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    img: ['alt', 'height', 'src', 'width'],
    ins: ['dateTime'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    td: ['colSpan', 'headers', 'rowSpan'],
    th: ['colSpan', 'headers', 'rowSpan', 'scope'],
    time: ['dateTime'],
  }
  const passing = split(`
    a abbr address article b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption
    figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt ruby s samp section small span strong sub summary sup
    table tbody td tfoot th thead time tr u ul var wbr`)
  const gone = split(`
    annotation annotation-xml applet embed frameset head noembed noframes object script style svg template title`)

  test.each(names)('%s', (name) => {
    const expected = passing.includes(name)
      ? [...everywhere, ...(more[name] ?? [])].sort()
      : gone.includes(name)
        ? 'gone'
        : 'shown'
    expect(outcome(name)).toEqual(expected)
  })
})

test.each(Object.entries(parents))('%s stands in %s or not at all', (name) => {
  expect(sanitize(root(tried(name))).children).toEqual([words('字')])
})

test.each([
  ['a', 'href', ['http:', 'https:', 'mailto:', 'tel:']],
  ['img', 'src', ['http:', 'https:']],
] as const)('%s: its %s may begin with %j', (name, attribute, schemes) => {
  const schemesTried = split(
    'http: https: mailto: tel: ftp: file: data: blob: javascript: vbscript: about: ws: wss: urn: x:',
  )
  const passing = schemesTried.filter((scheme) => {
    const [only] = sanitize(root(element(name, {[attribute]: `${scheme}//a.example/`}, []))).children
    return isElement(only) && attribute in only.properties
  })
  expect(passing).toEqual(schemes)
})

test('no comment and no type of document passes', () => {
  const tree: Root = {
    type: 'root',
    children: [{type: 'doctype'}, {type: 'comment', value: '一'}, element('p', {}, [{type: 'comment', value: '二'}])],
  }
  expect(sanitize(tree)).toMatchObject({children: [{tagName: 'p', children: []}]})
})
