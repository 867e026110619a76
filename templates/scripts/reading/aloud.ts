/** Reads an article aloud with the browser's own voices; fetched at the first click. */

/** Voices stop in long texts (Chromium after some fifteen seconds): they get a sentence or two at a time. */
const longest = 160

/** What is read, one block after the other. */
const blocks = '.story-head h1, .story-head .deck, .prose :is(p, h2, h3, h4, li, figcaption, blockquote, td, th)'

/** What the button does at each press: read, pause or go on. It says what comes next. */
export function reader(button: HTMLButtonElement, stopButton: HTMLButtonElement): () => void {
  let marked: Element | undefined
  const mark = (element: Element | undefined): void => {
    marked?.classList.remove('being-read')
    element?.classList.add('being-read')
    marked = element
  }
  // Counts readings: what a voice reports of one that was stopped is passed over.
  let reading = 0
  const stop = (): void => {
    reading++
    speechSynthesis.cancel()
    mark(undefined)
    show(button, 'silent')
    stopButton.hidden = true
  }
  const read = (parts: readonly Part[], index: number, mine: number): void => {
    const part = parts[index]
    if (mine !== reading) return
    if (part === undefined) {
      stop()
      return
    }
    const utterance = new SpeechSynthesisUtterance(part.text)
    utterance.lang = spoken(part.lang)
    utterance.voice = voiceFor(utterance.lang) ?? null
    utterance.onend = () => read(parts, index + 1, mine)
    utterance.onerror = () => (mine === reading ? stop() : undefined)
    mark(part.element)
    speechSynthesis.speak(utterance)
  }
  stopButton.addEventListener('click', () => {
    stop()
    button.focus()
  })
  addEventListener('pagehide', stop)
  return () => {
    const {state = 'silent'} = button.dataset
    show(button, state === 'reading' ? 'paused' : 'reading')
    if (state === 'reading') speechSynthesis.pause()
    else if (state === 'paused') speechSynthesis.resume()
    else {
      stopButton.hidden = false
      read(partsOf(document), 0, reading)
    }
  }
}

function show(button: HTMLButtonElement, state: 'silent' | 'reading' | 'paused'): void {
  button.dataset['state'] = state
  button.textContent = button.dataset[state] ?? ''
}

interface Part {
  readonly element: Element
  readonly text: string
  readonly lang: string
}

/** The article in parts of at most `longest` characters, cut after sentences where there are any. */
export function partsOf(page: Document): Part[] {
  return [...page.querySelectorAll(blocks)].flatMap((element) => {
    // A list in a list, a paragraph in a quotation: the innermost is read, once.
    if (element.querySelector(':scope p, :scope li')) return []
    const lang = element.closest<HTMLElement>('[lang]')?.lang ?? ''
    return sentences(element.textContent ?? '').map((text) => ({element, text, lang}))
  })
}

/** `一句。两句。` → `['一句。两句。']`; a longer text in several. */
export function sentences(text: string): string[] {
  const parts: string[] = []
  for (const sentence of text
    .replace(/\s+/g, ' ')
    .trim()
    .match(/[^。！？；.!?;]+[。！？；.!?;”’」』）)]*|[。！？；.!?;]+/gu) ?? []) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + sentence.length <= longest) parts[parts.length - 1] = last + sentence
    else parts.push(...(sentence.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? []))
  }
  return parts
}

/** Voices are named by country. */
const spoken = (lang: string): string =>
  ({'zh-hans': 'zh-CN', 'zh-hant': 'zh-TW', zh: 'zh-CN'})[lang.toLowerCase()] ?? lang

function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices()
  const [language = ''] = lang.split('-')
  const same = (wanted: string) => voices.find((voice) => voice.lang.replace('_', '-').toLowerCase().startsWith(wanted))
  return same(lang.toLowerCase()) ?? same(language.toLowerCase())
}
