/**
 * Makes the expected files of a case, to be read before they are committed: what it writes is what the product does, and
 * only a person can say that this is right.
 *
 *     npx tsx tests/support/new-case.ts NAME [FILE]
 *
 * FILE is copied as the case's source; without it the case's own source is taken again. NAME says what is special:
 * `caption-after-picture`. `--all` writes the expected files of every case again; look at the diff.
 */
import {copyFileSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {actualOf, caseNames, casesFolder} from './cases.ts'

const [name, file] = process.argv.slice(2)
if (name === undefined) throw new Error('Usage: tsx tests/support/new-case.ts NAME [FILE]')
if (file !== undefined) {
  mkdirSync(path.join(casesFolder, name), {recursive: true})
  copyFileSync(file, path.join(casesFolder, name, `source${path.extname(file) || '.txt'}`))
}
for (const each of name === '--all' ? caseNames() : [name]) {
  const {json, html} = actualOf(each)
  writeFileSync(path.join(casesFolder, each, 'expected.json'), json)
  writeFileSync(path.join(casesFolder, each, 'expected.html'), html)
  if (name !== '--all') process.stdout.write(`${json}${html}`)
}
