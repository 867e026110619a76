/** The few members of the edtf package that are used; it comes without types. */
declare module 'edtf' {
  interface Dated {
    /** First and last millisecond covered, in UTC; reading them throws where there is none. */
    readonly min: number
    readonly max: number
    readonly type: string
  }
  export default function edtf(text: string): Dated
}
