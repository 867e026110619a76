/** What a torture check is: it throws where a promise is broken, and says by name why it can't be tried here. */

/** Where a check works and what it is told. */
export interface Context {
  /** An empty folder of its own, removed afterwards. */
  readonly room: string
  /** How long a check that could go on for ever does. */
  readonly minutes: number
  /** Says something while it works. */
  readonly say: (line: string) => void
}

export interface Check {
  /** A sentence that says what is so. */
  readonly name: string
  /** Throws where it isn't; may return figures worth printing. */
  readonly run: (context: Context) => Promise<string | undefined>
}

/** Thrown where this machine doesn't let a check be tried; the reason is printed beside its name. */
export class Skipped extends Error {
  override readonly name = 'Skipped'
}

/** `need(isRoot(), 'root')`. */
export function need(met: boolean, what: string): void {
  if (!met) throw new Skipped(`needs ${what}`)
}

/** Throws with both values where they differ. */
export function same<T>(actual: T, expected: T, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${what}: ${left?.slice(0, 600)} instead of ${right?.slice(0, 600)}`)
}

export function holds(claim: boolean, what: string): void {
  if (!claim) throw new Error(what)
}
