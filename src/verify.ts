/** `news-archive verify`: is the site still what was built? */
import {type Fixity, isIntact, manifestName, verifyFolder} from './site/publish/manifest.ts'
import {recover} from './site/publish/swap.ts'
import {UserError} from './user-error.ts'

export interface Verdict {
  readonly fixity: Fixity
  /** 0: every byte is as it was built. 1: something differs. */
  readonly exitCode: 0 | 1
  /** For people, one finding a line. */
  readonly lines: readonly string[]
}

/** Compares a site with its manifest, after putting right what a killed build left. A UserError where there is no site. */
export async function verify(folder: string): Promise<Verdict> {
  const recovery = await recover(folder)
  if (recovery === 'busy') throw new UserError(`A build into ${folder} is running.`, 'Verify again when it is done.')
  const fixity = await verifyFolder(folder)
  const restored =
    recovery === 'finished' || recovery === 'restored' ? [`${folder}: put back after a build that was killed`] : []
  return {fixity, exitCode: isIntact(fixity) ? 0 : 1, lines: [...restored, ...linesOf(folder, fixity)]}
}

function linesOf(folder: string, fixity: Fixity): readonly string[] {
  if (isIntact(fixity)) return [`${folder}: ${fixity.files} files, all as built`]
  const {missing, extra, changed, damagedLines} = fixity
  return [
    ...missing.map((path) => `missing ${path}`),
    ...extra.map((path) => `extra ${path}`),
    ...changed.map((path) => `changed ${path}`),
    ...damagedLines.map((line) => `damaged ${manifestName}:${line}`),
    `${folder}: ${fixity.files} files; ${missing.length} missing, ${extra.length} extra, ${changed.length} changed` +
      (damagedLines.length === 0 ? '' : `, ${damagedLines.length} damaged lines in ${manifestName}`),
  ]
}
