import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Hash of the code that decides what an article becomes: results of other code are never reused. */
export function codeVersion(): string {
  const root = path.join(import.meta.dirname, '..')
  const own = readdirSync(import.meta.dirname, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(import.meta.dirname, name))
  const files = [
    ...own,
    path.join(root, 'model.ts'),
    path.join(root, 'issue.ts'),
    path.join(root, '..', 'package.json'),
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
