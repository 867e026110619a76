/** Where a site may be built: decided before anything is written, because publishing replaces the whole folder. */
import {lstatSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {errorCode, textIfThere} from '../../error-code.ts'
import {UserError} from '../../user-error.ts'
import {manifestName} from './manifest.ts'

/** The output and what a build keeps beside it, all on one file system. Absolute paths, links resolved. */
export interface OutputPlace {
  readonly output: string
  /** The site being made. */
  readonly staging: string
  /** The last site while the new one takes its place. */
  readonly previous: string
  readonly lock: string
}

/** How a bag names the program that made it. */
export const bagAgent = 'news-archive'

/** Names only; nothing is read but links. `dist` → `/x/dist`, `/x/.dist.staging`, `/x/.dist.previous`, `/x/.dist.lock`. */
export function placeOf(output: string): OutputPlace {
  const path = realpathOf(resolve(output))
  const beside = (what: string): string => join(dirname(path), `.${basename(path)}.${what}`)
  return {output: path, staging: beside('staging'), previous: beside('previous'), lock: beside('lock')}
}

/** A site, or a bag for deposit (see `bag.ts`): each takes the place of its own kind alone. */
export type OutputKind = 'site' | 'bag'

/** What replacing an output must spare. */
export interface Spared {
  readonly input?: string | undefined
  readonly cwd: string
  readonly kind?: OutputKind | undefined
}

/** Throws a UserError where replacing this folder would harm anything but the last site. */
export function assertReplaceable({output}: OutputPlace, {input, cwd, kind = 'site'}: Spared): void {
  const here = realpathOf(resolve(cwd))
  if (here === output || isInside(here, output)) {
    throw new UserError(
      `The output ${output} is the current folder, or holds it.`,
      'Building replaces the whole output: choose a folder of its own, such as --output dist.',
    )
  }
  const sources = input === undefined ? undefined : realpathOf(resolve(cwd, input))
  if (sources !== undefined && (sources === output || isInside(sources, output))) {
    throw new UserError(
      `The output ${output} holds the input ${sources}.`,
      'Building replaces the whole output: choose a folder outside the articles.',
    )
  }
  if (isMountPoint(output)) {
    throw new UserError(
      `The output ${output} is a mount point, which can't be replaced in one step.`,
      `Choose a folder inside it: --output ${join(output, 'site')}.`,
    )
  }
  assertOurs(output, kind)
}

/** Whether `path` lies below `folder`. Both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path
}

function assertOurs(output: string, kind: OutputKind): void {
  const found = lstatSync(output, {throwIfNoEntry: false})
  if (found === undefined) return
  if (!found.isDirectory()) {
    throw new UserError(`The output ${output} is not a folder.`, 'Move it away, or choose another --output.')
  }
  const entries = readdirSync(output)
  if (entries.length === 0) return
  if (!entries.includes(manifestName)) {
    throw new UserError(
      `The output ${output} holds files that news-archive did not make (there is no ${manifestName}).`,
      `Building would delete them: empty the folder yourself, or choose another --${flags[kind]}.`,
    )
  }
  if (isOurBag(output) !== (kind === 'bag') || (kind === 'site' && entries.includes('bagit.txt'))) {
    throw new UserError(
      `The output ${output} is ${kind === 'bag' ? 'no bag that news-archive made' : 'a BagIt bag'}.`,
      `Building would delete it: move it away, or choose another --${flags[kind]}.`,
    )
  }
  if (entries.includes('.git')) {
    throw new UserError(
      `The output ${output} is a Git working tree.`,
      'Building would delete its history: build into another folder, and copy with `rsync --delete --exclude=.git`.',
    )
  }
}

const flags = {site: 'output', bag: 'bag'} as const satisfies Record<OutputKind, string>

/** By what `bag-info.txt` says: a deposit that somebody else has made is never replaced. */
const isOurBag = (folder: string): boolean =>
  textIfThere(join(folder, 'bag-info.txt'))?.split('\n').includes(`Bag-Software-Agent: ${bagAgent}`) ?? false

/** A bind mount of the same file system has the same device number, so Linux is asked for its list too. */
function isMountPoint(folder: string): boolean {
  const found = statSync(folder, {throwIfNoEntry: false})
  if (found === undefined) return false
  const mounted = mountPointsIn(textIfThere('/proc/self/mountinfo'))
  return found.dev !== statSync(dirname(folder)).dev || folder === dirname(folder) || mounted.has(folder)
}

/** Field 5 of each line of /proc/self/mountinfo (proc(5)), its octal escapes undone; nothing where there is no such file. */
export function mountPointsIn(text = ''): ReadonlySet<string> {
  const points = text.split('\n').flatMap((line) => line.split(' ').slice(4, 5))
  const unescaped = (_: string, octal: string): string => String.fromCharCode(Number.parseInt(octal, 8))
  return new Set(points.map((point) => point.replace(/\\([0-7]{3})/g, unescaped)))
}

/** Links resolved as far as the path exists: the rest is to be made. */
function realpathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    if (lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink()) {
      throw new UserError(`${path} is a link to nothing.`, 'Make the folder it points to, or remove the link.')
    }
    return join(realpathOf(dirname(path)), basename(path))
  }
}
