import {expect, test} from 'vitest'
import {articleId, idInAddress, isOfPath, statedId, surerId} from '../../../src/ingest/identity.ts'

import type {SourcePath} from '../../../src/model.ts'

test.each([
  ['https://a.example/news?infoCode=NW202201252259607031', 'NW202201252259607031'],
  ['https://a.example/news?infoCode=12', null],
  ['河湾', null],
  ['https://a.example/news?docid=S0123456789AB', null],
])('%s holds the id %s', (address, id) => {
  expect(idInAddress(address)).toBe(id)
})

test('an id made from a path is known by its form, and nobody may state one', () => {
  const path = '2022/a.md' as SourcePath
  expect([articleId(null, path, 1), articleId(null, path, 3)]).toEqual(['s2b4b16b29e94', 's2b4b16b29e94-3'])
  expect(articleId('NW2022_0125', path, 3)).toBe('nw2022-0125-3')
  expect([articleId(null, path, 1), articleId(null, path, 3), 'nw2022-0125-3', 's2b4b16b29e9'].map(isOfPath)).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(['s2b4b16b29e94', 'S2B4B16B29E94', 's2b4b16b29e94_3', 'nw20220125'].map(statedId)).toEqual([
    null,
    null,
    null,
    'nw20220125',
  ])
})

test('a surer id has more of the path’s digest', () => {
  const path = 'n5gjmg.md' as SourcePath
  expect(surerId(articleId(null, path, 2), path)).toBe('se854dade0029cd8257a8b3c49df29f9a-2')
  expect(surerId(articleId('nw20220125', path, 1), path)).toBe('nw20220125')
})
