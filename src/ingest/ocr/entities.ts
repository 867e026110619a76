/** Entities of HTML in XML that has no declaration for them. */
import {parseHtml} from '../body/parse.ts'
import {textOf} from '../body/tree.ts'

const ofXml = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** `caf&eacute;&nbsp;1` → `café 1` with a no-break space; XML's own five stay, and so do names nobody knows. */
export function withoutHtmlEntities(xml: string): string {
  const known = new Map<string, string>()
  return xml.replace(/&([a-z][a-z0-9]{1,30});/giu, (whole, name: string) => {
    if (ofXml.has(name)) return whole
    const found = known.get(whole) ?? textOf(parseHtml(whole))
    known.set(whole, found)
    return /^[&<>"']$/u.test(found) ? `&#${found.codePointAt(0)};` : found
  })
}
