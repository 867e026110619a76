/** `--report FILE`: the report where the owner wants it. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {errorCode} from './error-code.ts'
import {makeFolder} from './make-folder.ts'
import type {Report} from './report.ts'
import {reportJson} from './site/site-files.ts'
import {UserError} from './user-error.ts'

/** Writes it, folders above it included; a `UserError` with path and errno where that can't be. */
export async function writeReport(file: string, report: Report): Promise<void> {
  try {
    makeFolder(path.dirname(file))
    await writeFile(file, reportJson(report))
  } catch (error) {
    const code = errorCode(error) ?? String(error)
    throw new UserError(`Can't write the report to ${file} (${code}).`, 'Choose another --report.', {cause: error})
  }
}
