/** `--bag DIR`: what goes into a bag, once the site is built. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Ingested} from './ingest/ingest.ts'
import type {Site} from './site/pages.ts'
import {assertBag, type BagFile, type BagPlaces, writeBag} from './site/publish/bag.ts'
import {dayOfEpoch} from './site/publish/bag-info.ts'
import {type FileRecord, manifestName} from './site/publish/manifest.ts'
import {reportJson} from './site/site-files.ts'
import {UserError} from './user-error.ts'

export interface DepositOptions extends BagPlaces {
  /** Seconds, as the variable SOURCE_DATE_EPOCH has them: the day of bagging. Without them, that of the newest article. */
  readonly epoch?: string | undefined
}

/** Bags everything that was read, the site and the report. Returns what the person who builds should know. */
export async function deposit(
  {bag, input, output, epoch}: DepositOptions,
  {settings, origin, prefix, archive, report}: Site,
  sources: Iterable<BagFile, unknown, unknown>,
  files: readonly FileRecord[],
): Promise<readonly string[]> {
  const site = [...files, {path: manifestName, sha256: null}].map(
    ({path, sha256}): BagFile => ({path: `site/${path}`, from: join(output, path), sha256}),
  )
  const settingsFile = join(input, 'archive.yaml')
  const own: BagFile[] = existsSync(settingsFile)
    ? [{path: 'sources/archive.yaml', from: settingsFile, sha256: null}]
    : []
  const left = await writeBag(bag, [...own, ...sources, ...site], reportJson(report), {
    title: settings.title,
    description: settings.description,
    address: origin && origin + prefix,
    date: dateOf(epoch, archive.asOf),
  })
  return left.map((line) => `Not in the bag: ${line}`)
}

/** Every file of the input that is no link, pipe or device; what an article was made of must still be the same. */
export function sourcesOf({entries, articles}: Pick<Ingested, 'entries' | 'articles'>): readonly BagFile[] {
  const hashes = new Map(articles.map(({source: {path, sha256}}) => [path, sha256]))
  const files = entries.filter(({kind}) => kind === 'file')
  return files.map(({path, absolute}) => ({
    path: `sources/${path}`,
    from: absolute,
    sha256: hashes.get(path) ?? null,
  }))
}

/** Throws a UserError where there can't be a bag, before the work. */
export function assertDeposit(options: DepositOptions): void {
  dateOf(options.epoch, null)
  assertBag(options)
}

function dateOf(epoch: string | undefined, asOf: string | null): string | null {
  if (epoch === undefined || epoch === '') return asOf !== null && /^\d{4}-\d\d-\d\d$/u.test(asOf) ? asOf : null
  const day = dayOfEpoch(epoch)
  if (day === null) throw new UserError(`SOURCE_DATE_EPOCH is “${epoch}”, no number of seconds`, 'Set or unset it.')
  return day
}
