/** What a browser checks styles and scripts by (Subresource Integrity). */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'

/** Addresses, without the prefix → `sha256-…`. */
export type Integrity = Readonly<Record<string, string>>

/** `integrityOf(folder, ['assets/site.css'])` → `{'/assets/site.css': 'sha256-…'}`. */
export const integrityOf = (folder: string, files: readonly string[]): Integrity =>
  Object.fromEntries(files.map((file) => [`/${file}`, digestOf(path.join(folder, file))]))

const digestOf = (file: string): string => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
