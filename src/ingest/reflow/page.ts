import type {Habits} from './habits.ts'
import type {Pairs} from './usage.ts'
import type {Writing} from './writing.ts'

/** What holds for the whole text and every step may ask. */
export interface Page {
  readonly writing: Writing
  readonly habits: Habits
  readonly pairs: Pairs
  /** Lines that come back: `Advertisement`. */
  readonly refrains: ReadonlySet<string>
}
