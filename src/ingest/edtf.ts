import type {EdtfDate} from '../model.ts'

/** How finely a date is known. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/** The text as an EDTF date no finer than a day, or null. */
export declare function asEdtf(text: string): EdtfDate | null
/** First day a date covers, `YYYY-MM-DD`. */
export declare function firstDay(date: EdtfDate): string
/** Last day a date covers, `YYYY-MM-DD`. */
export declare function lastDay(date: EdtfDate): string
export declare function precision(date: EdtfDate): Precision
