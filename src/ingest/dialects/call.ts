/** A mark of a publishing program in a text, taken apart: `{{< figure src="a.png" >}}`, `[gallery ids="1"]`, `{% youtube x %}`. */

export type Syntax = 'hugo' | 'wordpress' | 'liquid'

export interface Call {
  readonly syntax: Syntax
  readonly name: string
  /** Values without a name, in order. */
  readonly values: readonly string[]
  /** Names in lower case. */
  readonly named: ReadonlyMap<string, string>
  /** What stands between a mark and the one that closes it; empty where it is not closed by another. */
  readonly inner: string
}

const argument =
  /(?:([A-Za-z_][\w-]{0,40})\s*=\s*)?(?:"((?:[^"\\]|\\.){0,4000})"|'((?:[^'\\]|\\.){0,4000})'|“([^”]{0,4000})”|`([^`]{0,4000})`|([^\s"'=]\S{0,2000}))/gu

/** `src="a.png" caption='x' wide` → named and plain values, in order. */
export function argumentsOf(written: string): Pick<Call, 'values' | 'named'> {
  const values: string[] = []
  const named = new Map<string, string>()
  for (const [, name, ...forms] of written.matchAll(argument)) {
    // One of the forms is written, the others are nothing.
    const value = forms.join('').replace(/\\(["'\\])/gu, '$1')
    if (name === undefined) values.push(value)
    else if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), value)
  }
  return {values, named}
}

/** The first of these that is given and not blank. */
export function given({named}: Pick<Call, 'named'>, ...names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)?.trim()).find((value) => value !== undefined && value !== '')
}
