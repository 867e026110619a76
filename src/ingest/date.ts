import type {EdtfDate, SourcePath} from '../model.ts'

/** A date as read. */
export interface ReadDate {
  /** The calendar day, or coarser, in the archive's zone. */
  readonly date: EdtfDate
  /** `2022-03-18T14:14:45+08:00` where the text has a time, in the archive's zone; else null. */
  readonly stamp: string | null
}

/** Reads a date people or programs wrote. `zone` is an IANA name. Null where there is no date or an impossible one. */
export declare function parseDate(text: string, zone: string): ReadDate | null

/** The date at the head of a file name, `2022-01-25-rest.md`, and the rest without ending. */
export declare function nameDate(
  path: SourcePath,
): {readonly date: EdtfDate; readonly rest: string; readonly evidence: string} | null
