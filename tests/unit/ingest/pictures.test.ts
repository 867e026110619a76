import {mkdirSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {findPictures} from '../../../src/ingest/pictures.ts'
import {listInput} from '../../../src/ingest/read.ts'
import type {SourcePath} from '../../../src/model.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'
import {withFolder} from '../../support/prepare.ts'

/** A picture of one pixel. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64')
const article = (picture: string) => `---\ntitle: 河湾\n---\n<p>放晴。</p><img src="${picture}" alt="图">`

/** What becomes of one picture, named as `written` in `2022/a.md`. */
const pictured = (written: string, prepare: (folder: string) => void) =>
  withFolder({'2022/a.md': article(written)}, async (folder) => {
    prepare(folder)
    const [story] = ingestBytes('2022/a.md', article(written)).stories
    if (!story) throw new Error('It is published')
    const {entries} = await listInput(folder, {ignore: []})
    const pictures = await findPictures([story.article], entries)
    const found = pictures.of(story.article.source.path, written)
    return {
      name: found?.name,
      shown: [...pictures.shown],
      issues: (pictures.issues.get('2022/a.md' as SourcePath) ?? []).map(({code, message}) => `${code}: ${message}`),
    }
  })

describe('a picture beside an article', () => {
  test.each([
    ['beside it', '1.gif', '2022/1.gif'],
    ['from the root', '/images/1.gif', 'images/1.gif'],
    ['below a folder that generators serve as the root', '/images/1.gif', 'static/images/1.gif'],
    ['with a query, and escaped', '%E5%9B%BE.gif?v=1#x', '2022/图.gif'],
    ['with a stray percent sign', '100%.gif', '2022/100%.gif'],
  ])('%s gets the hash of its bytes as its name', async (_, written, at) => {
    const {name, shown, issues} = await pictured(written, (folder) => {
      mkdirSync(path.dirname(path.join(folder, at)), {recursive: true})
      writeFileSync(path.join(folder, at), gif)
    })
    expect([name, shown, issues]).toEqual(['1e85ec81b9800b4c443d.gif', [at], []])
  })

  test.each([
    ['is not there', '1.gif', () => undefined, 'picture-missing: There is no file “1.gif”.'],
    ['lies outside the folder', '../../../etc/passwd.gif', () => undefined, 'picture-missing'],
    [
      'is a link',
      '1.gif',
      (folder: string) => symlinkSync('/etc/hostname', path.join(folder, '2022', '1.gif')),
      'picture-missing',
    ],
    [
      'is a page by its bytes',
      '1.gif',
      (folder: string) => writeFileSync(path.join(folder, '2022', '1.gif'), '<script>alert(1)</script>'),
      'picture-unusable',
    ],
    [
      'is a drawing, which can hold code',
      '1.gif',
      (folder: string) =>
        writeFileSync(
          path.join(folder, '2022', '1.gif'),
          '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" onload="alert(1)"/>',
        ),
      'picture-unusable: “1.gif” is of the type svg.',
    ],
    [
      'is larger than hosts take',
      '1.gif',
      (folder: string) => {
        writeFileSync(path.join(folder, '2022', '1.gif'), gif)
        truncateSync(path.join(folder, '2022', '1.gif'), 21 * 1024 * 1024)
      },
      'picture-unusable: “1.gif” is larger than 20 MiB.',
    ],
  ])('that %s is not shown, and said', async (_, written, prepare, expected) => {
    const {name, shown, issues} = await pictured(written, prepare)
    expect([name, shown, issues.length]).toEqual([undefined, [], 1])
    expect(issues[0]).toContain(expected)
  })
})

test('pictures are in the order of their names, each once', async () => {
  const files = ['1.gif', '2.gif', '3.gif', '4.gif']
  const images = [...files, '1.gif'].map((file) => `<img src="${file}" alt="图">`).join('')
  const source = `---\ntitle: 河湾\n---\n<p>放晴。</p>${images}`
  const names = await withFolder({'a.md': source}, async (folder) => {
    // What follows the end of a GIF is not shown, and makes another file of it.
    for (const file of files) writeFileSync(path.join(folder, file), Buffer.concat([gif, Buffer.from(file)]))
    const articles = ingestBytes('a.md', source).stories.map(({article: read}) => read)
    const {entries} = await listInput(folder, {ignore: []})
    return (await findPictures(articles, entries)).all.map(({name}) => name)
  })
  expect(names).toHaveLength(4)
  expect(names).toEqual([...new Set(names)].sort())
})
