import {expect, test} from 'vitest'
import {besideAddress, mayBeBeside, readBeside} from '../../../../src/ingest/body/beside.ts'

test.each(['images/1.jpg', '/images/1.jpg', '../一.jpg?a=1&b=2'])('the mark carries %s there and back', (path) => {
  expect(mayBeBeside(path)).toBe(true)
  expect(readBeside(besideAddress(path, null))).toEqual({path, resolved: null})
  const resolved = 'https://a.example/1.jpg'
  expect(readBeside(besideAddress(path, resolved))).toEqual({path, resolved})
})

test.each(['https://a.example/1.jpg', 'https://beside.invalid/?a=1.jpg', 'https://beside.invalid/1.jpg'])(
  '%s carries nothing',
  (address) => expect(readBeside(address)).toBeNull(),
)
