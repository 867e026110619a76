/** What pages draw. Lengths are in the drawing's own units, counted from its top left corner. */
import type {Label} from '../charts/labels.ts'
import type {CountedLink} from './model.ts'

/** How many articles several names have through the years, one outline each. */
export interface OverTimeView {
  /** The first and the last year, in words. */
  readonly first: string
  readonly last: string
  /** Years in one step. */
  readonly years: number
  /** Width and height of each outline. */
  readonly steps: number
  readonly tall: number
  readonly rows: readonly {
    readonly link: CountedLink
    /** `d` of its path. */
    readonly outline: string
    readonly from: string
    readonly to: string
    readonly busiest: string
  }[]
}

/** A figure of an article, and what other articles say of the same. */
export interface RecurringView {
  /** What is counted, in the article's own words. */
  readonly label: string
  readonly unit: string
  readonly wide: number
  readonly tall: number
  /** None of articles without a date. */
  readonly dots: readonly {
    readonly x: number
    readonly y: number
    readonly own: boolean
    /** Its value, where there is room. */
    readonly label?: Label
  }[]
  /** Whether heights are in proportion: then each dot stands on a line from the ground. */
  readonly stems: boolean
  /** The ends of the line of time, in words; one where they are the same. */
  readonly ends: readonly string[]
  /** As written. */
  readonly least: string
  readonly most: string
  /** In the order of time. */
  readonly rows: readonly RecurringRow[]
}

export interface RecurringRow {
  readonly text: string
  readonly label: string
  readonly own: boolean
  /** Its clause. */
  readonly place: string
  readonly date: string | null
  /** The publication, or the title where none is known. */
  readonly where: string
  readonly lang: string
}
