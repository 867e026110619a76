/** Traditional characters to simplified ones. Fetched by those who choose it. */
import {ConverterFactory} from 'opencc-js/core'
import simplified from 'opencc-js/to/cn'

export const convert = ConverterFactory(simplified)
