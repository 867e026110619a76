import {attribute, type Element, elements, is} from '../tree.ts'
import type {CleaningRule} from './rule.ts'

/** Attributes in which pages keep the real address while a blank picture stands in `src`, the surest first. */
const lazyAttributes = ['dataOriginal', 'dataSrc', 'dataActualsrc', 'dataLazySrc', 'dataEcho', 'dataUrl', 'dataOrigin']
/** A relay that is handed the real address: `https://relay.example/?http://…`, `…?url=http%3A…`. */
const relays = [
  /^https?:\/\/[^?#]+\?(https?:\/\/.+)$/iu,
  /^https?:\/\/[^?#]+\?(?:[^#]*&)?url=(https?(?::|%3A)[^&#]+)/iu,
]

/** The address behind a relay, or the address itself. `https://cors.example/?http://a.example/1.jpg` → the latter. */
export function directAddress(address: string): string {
  for (const relay of relays) {
    const inner = relay.exec(address.trim())?.[1]
    if (inner === undefined) continue
    try {
      return /^https?%3A/iu.test(inner) ? decodeURIComponent(inner) : inner
    } catch {
      return inner // not percent-encoded after all: the address as it stands
    }
  }
  return address.trim()
}

/** Pictures loaded by script or through a relay get their own addresses back; sizes kept elsewhere come home. */
export const pictureAddresses: CleaningRule = {
  name: 'picture-address',
  why: 'The picture was named through a loader or a relay.',
  needs: {elements: ['img']},
  clean(tree) {
    for (const {node} of elements(tree)) if (is(node, 'img')) settle(node)
    return {removed: []}
  },
}

function settle(node: Element): void {
  const lazy = lazyAttributes.map((name) => attribute(node, name)).find((value) => value?.trim())
  const address = lazy ?? attribute(node, 'src') ?? attribute(node, 'srcSet')?.split(/\s/u)[0]
  if (address !== undefined) node.properties['src'] = directAddress(address)
  delete node.properties['srcSet']
  const size = /^(\d{1,5}),(\d{1,5})$/u.exec(attribute(node, 'dataSize') ?? '')
  if (size) [node.properties['width'], node.properties['height']] = [size[1], size[2]]
}
