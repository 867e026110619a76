/** What lies in a folder: every file below it, in one order whatever the file system says. */
import {type Dirent, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'

export interface FileList {
  /** Paths of regular files below the folder, `/`-separated, in code unit order. */
  readonly files: readonly string[]
  /** Links, pipes, sockets and devices: nothing a site may hold. Same form and order. */
  readonly others: readonly string[]
}

/** Entries read before other work gets its turn: keeps a progress bar moving. */
const entriesPerTurn = 2_000

/** Lists a folder to the bottom. Links are named, never followed. */
export async function listFiles(folder: string): Promise<FileList> {
  const files: string[] = []
  const others: string[] = []
  const waiting = ['']
  let seen = 0
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of readdirSync(join(folder, at), {withFileTypes: true})) {
      const path = `${at}${entry.name}`
      if (entry.isDirectory()) waiting.push(`${path}/`)
      else listFor(entry, files, others).push(path)
      if (++seen % entriesPerTurn === 0) await turn()
    }
  }
  return {files: files.sort(), others: others.sort()}
}

function listFor(entry: Dirent, files: string[], others: string[]): string[] {
  return entry.isFile() ? files : others
}
