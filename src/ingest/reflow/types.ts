import type {UnitType} from '../../model.ts'

export type {UnitType} from '../../model.ts'

/** Why characters were taken out: printed twice, page furniture, or the hyphen of a divided word. */
export type RemovalReason = 'doubled' | 'furniture' | 'hyphen'

/** One paragraph, heading, byline … put together from lines of the input. */
export interface ReflowUnit {
  readonly type: UnitType
  /** Lines joined as prose; those of a table or of verse keep their line breaks as `\n`. */
  readonly text: string
  /** 0-based input lines in reading order. */
  readonly lines: readonly number[]
  /** Those of `lines` whose joining to the line before was only probable. */
  readonly doubtful?: readonly number[]
  /** Those of `lines` that were moved up past other units, because the sentence goes on there. */
  readonly order?: readonly number[]
}

/** Characters that are in no unit. */
export interface ReflowRemoval {
  readonly text: string
  /** 0-based input line. */
  readonly line: number
  readonly why: RemovalReason
}

/** What the page says about the text, as printed. */
export interface ReflowMeta {
  readonly bylines: readonly string[]
  /** 责任编辑, 版式, 校对 … */
  readonly desk: readonly string[]
  /** The first dateline: `新华社北京1月5日电`. */
  readonly dateline: string | null
  /** Page names, page numbers, page dates and running heads, each once. */
  readonly folio: readonly string[]
  /** What a line like `来源：…` names. */
  readonly source: string | null
  /** The character check passed and few joins were doubtful: the units may be shown instead of the lines. */
  readonly trusted: boolean
}

/** A page of text, restored. */
export interface Reflowed {
  readonly units: readonly ReflowUnit[]
  readonly removed: readonly ReflowRemoval[]
  readonly meta: ReflowMeta
}

export interface ReflowOptions {
  /** BCP 47; only consulted where the text itself does not show how it is written. */
  readonly lang?: string | undefined
}
