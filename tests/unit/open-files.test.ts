import {expect, test} from 'vitest'
import {assertOpenFiles} from '../../src/open-files.ts'

const limits = (most: string) => `Limit                     Soft Limit           Hard Limit           Units
Max processes             95964                95964                processes
Max open files            ${most.padEnd(20)} 524288               files
Max locked memory         8388608              8388608              bytes
`

test('where fewer files may be open than are needed, nothing is begun, and the remedy is said', () => {
  expect(() => assertOpenFiles('/news', limits('255'))).toThrow(
    expect.objectContaining({
      message: "Can't use /news: no more than 255 files may be open at once, and 256 may be needed (EMFILE).",
      hint: 'Raise the limit with `ulimit -n 4096`.',
    }),
  )
})

test.each([
  ['as many as are needed', limits('256')],
  ['any number', limits('unlimited')],
  ['a number that isn’t said', 'Limit'],
  ['a number that this machine gives', undefined],
])('%s of them is enough', (_, text) => {
  expect(() => assertOpenFiles('/news', text)).not.toThrow()
})

test('a system without a list of limits is asked for nothing', () => {
  expect(() => assertOpenFiles('/news', '')).not.toThrow()
})
