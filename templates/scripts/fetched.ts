/** Scripts that are fetched when they are first wanted: a page's own weighs nothing for those who don't. */

/** What each must be, by its address without the prefix; `src/site/assets.ts` writes it in. */
declare const fetchedIntegrity: Readonly<Record<string, string>>

/** A script of `assets/`: `fetched('aloud.js')`. */
export const fetched = <Module>(file: string): Promise<Module> =>
  fetchedFrom(new URL(file, import.meta.url).href, fetchedIntegrity[`/assets/${file}`])

/** A script at an address, checked by its hash. */
export async function fetchedFrom<Module>(address: string, integrity: string | undefined): Promise<Module> {
  await checked(address, integrity ?? '')
  return import(address)
}

/**
 * Loads a module by an element, whose hash every browser checks; `import` then takes it from the page's modules, or finds
 * that it failed. An import map can hold hashes too, but it has to be inline, and not every browser reads them there.
 */
const checked = (address: string, integrity: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.integrity = integrity
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${address} can’t be read, or isn’t what it should be`)))
    script.src = address
    document.head.append(script)
  })
