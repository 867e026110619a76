/** What a page holds that no article may put there. All of it runs in the page, so it asks for nothing outside itself. */

/** Names what is wrong: in the page as it stands, as a browser without scripts reads it, and in its text read once more. */
export async function scan(): Promise<string[]> {
  const wrong = new Set<string>()
  const anywhere = 'iframe,frame,object,embed,applet,base,math,template,portal,marquee,svg script,svg use,foreignObject'
  const inText = 'script,svg,link,meta,form,input,button,select,textarea,img,video,audio,picture,source,slot,noscript'
  const handed = /^on|^(?:srcdoc|ping|formaction|style|http-equiv|background|xlink:href|is|slot|popover|autofocus)$/iu
  const address = /^(?:href|src|action|cite|poster|data)$/iu
  const schemes = ['http:', 'https:', 'mailto:', 'tel:']
  const global = /^(?:ran|top|self|location|name|parent|opener|__proto__)$/u
  const look = (root: Document, how: string): void => {
    const say = (element: Element, what: string) => wrong.add(`${how}: <${element.localName}> ${what}`)
    const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')
    for (const element of root.querySelectorAll(anywhere)) say(element, 'anywhere')
    for (const text of root.querySelectorAll('.story-text')) {
      for (const element of text.querySelectorAll(inText)) say(element, 'in a text')
      // What scripts ask `document` and `window` for, no element of an article may stand in for.
      for (const element of text.querySelectorAll('[id],[name]'))
        for (const name of [element.id, element.getAttribute('name') ?? ''])
          if (name in Document.prototype || name in Object.prototype || global.test(name))
            say(element, `called ${name}`)
    }
    const ids = new Set<string>()
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) say(element, 'with a shadow root')
      if (element.id && ids.has(element.id)) say(element, `is the second with the id ${element.id}`)
      ids.add(element.id)
      for (const {name, value} of element.attributes) {
        if (handed.test(name) && element !== policy) say(element, `with ${name}="${value}"`)
        if (address.test(name) && !schemes.includes(new URL(value, location.href).protocol))
          say(element, `with ${name}="${value}"`)
      }
    }
  }
  const source = await (await fetch(location.href)).text()
  look(document, 'as it stands')
  look(new DOMParser().parseFromString(source, 'text/html'), 'without scripts')
  for (const text of document.querySelectorAll('.story-text')) {
    const before = text.innerHTML
    text.innerHTML = before
    if (text.innerHTML !== before) wrong.add('read once more, the text is another')
  }
  return [...wrong]
}

/** Does to every element what readers and browsers do, except to follow a link. */
export function provoke(): void {
  addEventListener('click', (event) => event.preventDefault(), {capture: true})
  addEventListener('submit', (event) => event.preventDefault(), {capture: true})
  const events = [
    'load',
    'error',
    'focus',
    'focusin',
    'blur',
    'click',
    'pointerdown',
    'mouseover',
    'mousemove',
    'toggle',
  ]
  const late = ['beforetoggle', 'animationstart', 'transitionend', 'scroll', 'submit', 'loadstart', 'canplay', 'begin']
  for (const element of document.querySelectorAll('body, h1, .story-text, .story-text *'))
    for (const name of [...events, ...late]) element.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}))
}
