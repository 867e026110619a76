/** Simplified characters to traditional ones, by words where words decide. A megabyte: fetched by those who choose it. */
import {ConverterFactory} from 'opencc-js/core'
import simplified from 'opencc-js/from/cn'
import usual from 'opencc-js/to/tw'

/** In the forms in use (為, not 爲), without changing words for those of one place. */
export const convert = ConverterFactory(simplified, usual)
