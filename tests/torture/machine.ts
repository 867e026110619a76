/** What this machine permits: file systems of our own, other users, other name spaces. Linux, and mostly root. */
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {memoryOf} from '../support/process-tree.ts'
import {need} from './check.ts'

export const isRoot = (): boolean => process.geteuid?.() === 0

/** Whether a program runs and succeeds. */
export const works = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, [...args], {stdio: 'ignore'}).status === 0

/** Mounts a tmpfs of so many KiB, hands it to `use`, and takes it away again. Skips where it may not be mounted. */
export async function withDisk<T>(folder: string, kilobytes: number, use: () => Promise<T>): Promise<T> {
  mkdirSync(folder, {recursive: true})
  need(works('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder), 'the right to mount a tmpfs')
  try {
    return await use()
  } finally {
    execFileSync('umount', ['--lazy', folder])
  }
}

/** Makes a mounted disk read-only. */
export const sealDisk = (folder: string): void => {
  execFileSync('mount', ['-o', 'remount,ro', folder])
}

/** Words that start a program as a user without rights; none where we are one already. */
export function asNobody(): readonly string[] {
  if (!isRoot()) return []
  need(works('setpriv', '--reuid=65534', '--clear-groups', 'true'), 'setpriv')
  return ['setpriv', '--reuid=65534', '--clear-groups']
}

/** Words that start a program without a network, not even a loopback; undefined where that isn't permitted. */
export function withoutNetwork(): readonly string[] | undefined {
  const ways = [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ] as const
  return ways.find(([program, flag]) => works(program, flag, 'true'))
}

/** Watches a process and all below it; `peak` gives the most memory they had at once, in MiB. 0 where there is no /proc. */
export function watchMemory(pid: number): {readonly peak: () => number} {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(String(pid)))
  }, 250)
  timer.unref()
  return {
    peak: () => {
      clearInterval(timer)
      return most
    },
  }
}
