/**
 * What is wrong with a bag, read by the letter of RFC 8493 (The BagIt File Packaging Format, version 1.0). Shares nothing with
 * `src`: it is here to disagree with it.
 */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Faults in words; none for a bag that is complete and valid. */
export function bagFaults(bag: string): readonly string[] {
  const read = (name: string) => (existsSync(path.join(bag, name)) ? readFileSync(path.join(bag, name), 'utf8') : null)
  const entries = readdirSync(bag, {recursive: true, withFileTypes: true})
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(bag, path.join(entry.parentPath, entry.name)))
  const payload = files.filter((name) => name.startsWith('data/'))
  const manifests = readdirSync(bag).filter((name) => /^manifest-[a-z0-9]+\.txt$/u.test(name))
  const tagManifests = readdirSync(bag).filter((name) => /^tagmanifest-[a-z0-9]+\.txt$/u.test(name))
  return [
    // 2.1.1: two lines and no others.
    ...(read('bagit.txt') === 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' ? [] : ['bagit.txt']),
    ...(manifests.length > 0 ? [] : ['no payload manifest']),
    ...entries.filter((entry) => !entry.isDirectory() && !entry.isFile()).map(({name}) => `${name} is no file`),
    // 3: every payload manifest lists every payload file; a tag manifest lists what it lists, itself and its kind never.
    ...manifests.flatMap((name) => [...sums(bag, name), ...unlisted(bag, name, payload)]),
    ...tagManifests.flatMap((name) => [
      ...sums(bag, name),
      ...listed(bag, name).flatMap(({file}) => (/^tagmanifest-|^data\//u.test(file) ? [`${name} lists ${file}`] : [])),
      ...manifests.filter((other) => !listed(bag, name).some(({file}) => file === other)),
    ]),
    ...oxum(bag, read('bag-info.txt'), payload),
  ]
}

/** 2.1.3: `checksum  path`, with line ends and per cent signs of names escaped as in addresses. */
function listed(bag: string, name: string): readonly {readonly sum: string; readonly file: string}[] {
  const lines = readFileSync(path.join(bag, name), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [, sum = '', file = ''] = /^([0-9a-f]+)[ \t]+\*?(.+)$/u.exec(line) ?? []
      return {
        sum,
        file: file.replace(/%(0A|0D|25)/giu, (written) => String.fromCharCode(Number.parseInt(written.slice(1), 16))),
      }
    })
}

function sums(bag: string, name: string): string[] {
  const algorithm = /-([a-z0-9]+)\.txt$/u.exec(name)?.[1] ?? ''
  return listed(bag, name).flatMap(({sum, file}) => {
    if (file === '' || path.isAbsolute(file) || file.split('/').includes('..')) return [`${name}: ${file} leads out`]
    const place = path.join(bag, file)
    if (!existsSync(place)) return [`${file} is missing`]
    const own = createHash(algorithm).update(readFileSync(place)).digest('hex')
    return own === sum ? [] : [`${file} has changed`]
  })
}

function unlisted(bag: string, name: string, payload: readonly string[]): string[] {
  const known = new Map(listed(bag, name).map(({file}) => [file, true]))
  return [
    ...payload.filter((file) => !known.has(file)).map((file) => `${file} is not in ${name}`),
    ...(known.size === listed(bag, name).length ? [] : [`${name} lists a file twice`]),
  ]
}

/** 2.2.2: bytes and number of the payload. */
function oxum(bag: string, info: string | null, payload: readonly string[]): string[] {
  const stated = /^Payload-Oxum: (\d+\.\d+)$/mu.exec(info ?? '')?.[1]
  const bytes = payload.reduce((sum, file) => sum + readFileSync(path.join(bag, file)).length, 0)
  return stated === undefined || stated === `${bytes}.${payload.length}` ? [] : [`Payload-Oxum ${stated}`]
}
