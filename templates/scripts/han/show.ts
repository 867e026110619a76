/** Shows Chinese in the characters a reader prefers; what the source wrote stays one choice away. */
import {fetched} from '../fetched.ts'

/** What a page can be shown in besides the characters it was written in. */
const forms = {
  hans: {script: 'to-simplified.js', lang: 'zh-Hans', already: /^zh-(?:Hans|CN|SG)\b/i},
  hant: {script: 'to-traditional.js', lang: 'zh-Hant', already: /^zh-(?:Hant|TW|HK|MO)\b/i},
} as const
type Form = keyof typeof forms

const isForm = (name: string): name is Form => name in forms

/** Names, addresses and what a reader types stay as they are; citations name the source as it is. */
const kept = 'code, pre, input, textarea, select, script, .address, .cite dl, .lines, [data-search-box]'

/** What was changed, and what it was. */
interface Changed {
  readonly texts: Map<Text, string>
  readonly titles: Map<HTMLElement, string>
  readonly langs: Map<HTMLElement, string>
}

/** Shows the page in `hans`, `hant`, or, for `''`, in the characters of its sources. */
type ShowHan = (name: string) => Promise<void>

/** The switch of a page, which starts as it was written. */
export function hanSwitch(): ShowHan {
  const changed: Changed = {texts: new Map(), titles: new Map(), langs: new Map()}
  let later: MutationObserver | undefined
  return async (name) => {
    later?.disconnect()
    restore(changed)
    if (!isForm(name)) return
    const {script, lang} = forms[name]
    const {convert} = await fetched<{convert: (text: string) => string}>(script)
    for (const element of document.querySelectorAll<HTMLElement>('[lang]')) changed.langs.set(element, element.lang)
    change(document.body, name, convert, changed)
    // Fonts and voices go by the language.
    for (const [element, its] of changed.langs) if (isChinese(its)) element.lang = lang
    later = new MutationObserver((records) => {
      const added = records.flatMap(({addedNodes}) => [...addedNodes])
      for (const node of added) if (node instanceof Element) change(node, name, convert, changed)
    })
    later.observe(document.body, {childList: true, subtree: true})
  }
}

const isChinese = (lang: string): boolean => /^zh\b/i.test(lang)

function change(root: Element, form: Form, convert: (text: string) => string, changed: Changed): void {
  const isOther = (node: Text | Element): boolean => {
    const lang = langOf(node, changed.langs)
    return isChinese(lang) && !forms[form].already.test(lang)
  }
  for (const text of textsIn(root).filter(isOther)) {
    const converted = convert(text.data)
    if (converted === text.data) continue
    changed.texts.set(text, text.data)
    text.data = converted
  }
  // Titles that are drawn by the style sheet.
  for (const element of [...root.querySelectorAll<HTMLElement>('[data-title]')].filter(isOther)) {
    const title = element.dataset['title'] ?? ''
    changed.titles.set(element, title)
    element.dataset['title'] = convert(title)
  }
}

function restore({texts, titles, langs}: Changed): void {
  for (const [text, was] of texts) text.data = was
  for (const [element, was] of titles) element.dataset['title'] = was
  for (const [element, was] of langs) element.lang = was
  for (const known of [texts, titles, langs]) known.clear()
}

/** The language something was written in. */
function langOf(node: Text | Element, langs: Changed['langs']): string {
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[lang]')
  return element ? (langs.get(element) ?? element.lang) : ''
}

function textsIn(root: Element): Text[] {
  const found: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && /\p{Script=Han}/u.test(node.data) && !node.parentElement?.closest(kept))
      found.push(node)
  return found
}
