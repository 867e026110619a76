/** What static hosts allow, so that a site that can't be deployed is found out at the build and not after it. */
import {dirname} from 'node:path'
import type {FileRecord} from './manifest.ts'

const MiB = 1024 * 1024
const GB = 1_000_000_000

/** Hosts pass over what is above these, and some over the whole file. */
export interface RedirectLimit {
  readonly lines: number
  readonly bytes: number
}

/** Limits of one host; absent where it names none. */
export interface Host {
  readonly label: string
  readonly files?: number
  /** Files and folders together. */
  readonly entries?: number
  /** Of the whole site. */
  readonly bytes?: number
  /** Of one file. */
  readonly fileBytes?: number
  /** Files directly in one folder. */
  readonly folderFiles?: number
  /** What is read of `_redirects`; absent where nothing is. */
  readonly redirects?: RedirectLimit
  /** Where the numbers are from, read November 2026. */
  readonly source: string
}

export const hosts = {
  cloudflare: {
    label: 'Cloudflare Pages (free)',
    files: 20_000,
    fileBytes: 25 * MiB,
    redirects: {lines: 2_000, bytes: 100_000},
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  'cloudflare-paid': {
    label: 'Cloudflare Pages (paid)',
    files: 100_000,
    fileBytes: 25 * MiB,
    redirects: {lines: 2_000, bytes: 100_000},
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  github: {
    label: 'GitHub Pages',
    bytes: GB,
    source: 'https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits',
  },
  netlify: {
    label: 'Netlify',
    folderFiles: 54_000,
    redirects: {lines: 10_000, bytes: MiB},
    source: 'https://docs.netlify.com/deploy/create-deploys/',
  },
  gitlab: {
    label: 'GitLab Pages',
    bytes: GB,
    entries: 200_000,
    redirects: {lines: 1_000, bytes: 64_000},
    source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
  },
} as const satisfies Record<string, Host>

/** Every host reads a `_redirects` within these: for sites that don't say where they go. */
export const smallestRedirects: RedirectLimit = hosts.gitlab.redirects

export type HostName = keyof typeof hosts

export const hostNames = Object.keys(hosts).filter(isHostName)

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name)
}

/** What a site takes of a host. */
export interface Budget {
  readonly files: number
  readonly entries: number
  readonly bytes: number
  readonly fileBytes: number
  readonly largestFile: string
  readonly folderFiles: number
  readonly fullestFolder: string
}

/** Measures a site by the records of its build. */
export function budgetOf(records: readonly Pick<FileRecord, 'path' | 'bytes'>[]): Budget {
  const perFolder = new Map<string, number>([['.', 0]])
  const add = (folder: string, files: number): void => {
    perFolder.set(folder, (perFolder.get(folder) ?? 0) + files)
  }
  let bytes = 0
  let largest = {path: '', bytes: 0}
  for (const record of records) {
    bytes += record.bytes
    if (record.bytes > largest.bytes) largest = record
    for (let at = dirname(record.path); !perFolder.has(at); at = dirname(at)) add(at, 0)
    add(dirname(record.path), 1)
  }
  const [fullestFolder, folderFiles] = [...perFolder].reduce((most, next) => (next[1] > most[1] ? next : most))
  return {
    files: records.length,
    // The site's own folder is not an entry of it.
    entries: records.length + perFolder.size - 1,
    bytes,
    fileBytes: largest.bytes,
    largestFile: largest.path,
    folderFiles,
    fullestFolder,
  }
}

const measured = ['files', 'entries', 'bytes', 'fileBytes', 'folderFiles'] as const

/** One limit that a site is over. */
export interface OverLimit {
  readonly what: (typeof measured)[number]
  readonly limit: number
  readonly found: number
  /** One sentence: `more than GitHub Pages takes: 1,234,567,890 bytes in all; its limit is 1,000,000,000`. */
  readonly message: string
}

/** The limits of a host that a site is over; none is a site that fits. */
export function overLimits(budget: Budget, name: HostName): readonly OverLimit[] {
  const host: Host = hosts[name]
  return measured.flatMap((what) => {
    const limit = host[what]
    const found = budget[what]
    if (limit === undefined || found <= limit) return []
    const amount = `${found.toLocaleString('en')} ${units[what](budget)}`
    return [
      {
        what,
        limit,
        found,
        message: `more than ${host.label} takes: ${amount}; its limit is ${limit.toLocaleString('en')}`,
      },
    ]
  })
}

const units: Readonly<Record<(typeof measured)[number], (budget: Budget) => string>> = {
  files: () => 'files',
  entries: () => 'files and folders',
  bytes: () => 'bytes in all',
  fileBytes: ({largestFile}) => `bytes in ${largestFile}`,
  folderFiles: ({fullestFolder}) => `files in ${fullestFolder}`,
}
