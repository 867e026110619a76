import type {Issue} from '../issue.ts'

/** A value as written: scalars are text, never numbers or dates. Tables have no prototype. */
export type FieldValue = string | null | readonly FieldValue[] | {readonly [key: string]: FieldValue}

/** One field with the place of its key in the text, both 1-based. */
export interface RawField {
  readonly value: FieldValue
  readonly line: number
  readonly column: number
}

/** A text taken apart. With an issue of level `error` the file can't be published. */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml' | 'json' | 'none'
  /** Keys as written, in order. */
  readonly fields: ReadonlyMap<string, RawField>
  readonly body: string
  /** 1-based line of the text at which the body begins. */
  readonly bodyLine: number
  readonly issues: readonly Issue[]
}

/** Takes the front matter off a decoded text. */
export function splitFrontMatter(text: string): FrontMatter {
  return {format: 'none', fields: new Map(), body: text, bodyLine: 1, issues: []}
}
