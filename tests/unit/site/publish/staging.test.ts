import {spawnSync} from 'node:child_process'
import fs, {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {hostname, tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {verifyFolder, writeManifest} from '../../../../src/site/publish/manifest.ts'
import {assertOutput, type Staged, withStaging} from '../../../../src/site/publish/staging.ts'
import {recover, removeFolder} from '../../../../src/site/publish/swap.ts'
import {UserError} from '../../../../src/user-error.ts'

let room: string
let output: string
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'news-archive-'))
  output = join(room, 'dist')
})
afterEach(() => rmSync(room, {recursive: true, force: true}))

const beside = (what: string): string => join(room, `.dist.${what}`)

/** A complete site of one page, made without `withStaging`. */
async function siteAt(folder: string, words: string): Promise<void> {
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'index.html'), words)
  await writeManifest(folder)
}

const build = (words: string) => (): Promise<Staged<string>> => buildInto(words)
async function buildInto(words: string): Promise<Staged<string>> {
  writeFileSync(join(beside('staging'), 'index.html'), words)
  return {value: words}
}

const page = (): string => readFileSync(join(output, 'index.html'), 'utf8')
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

/** Runs something, and notes what it has written through to the disk: a folder beside the output, or the one they lie in. */
async function withSyncsIn(steps: string[], work: () => Promise<unknown>): Promise<void> {
  const seen = vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
    const {ino} = fs.fstatSync(handle)
    const names = readdirSync(room).sort()
    const name = names.find((name) => statSync(join(room, name)).ino === ino)
    if (statSync(room).ino === ino) steps.push(`sync, with ${names.join(' ')}`)
    else if (name !== undefined) steps.push(`sync ${name}`)
  })
  syncBuiltinESMExports()
  // Without the system's program every file is synced by itself.
  vi.stubEnv('PATH', '')
  try {
    await work()
  } finally {
    seen.mockRestore()
    syncBuiltinESMExports()
    vi.unstubAllEnvs()
  }
}

describe('publishing', () => {
  test('the first build makes the output, with a manifest, and leaves nothing beside it', async () => {
    const {value, files} = await withStaging({output}, build('one'))
    expect(value).toBe('one')
    expect(files.map(({path, bytes}) => ({path, bytes}))).toEqual([{path: 'index.html', bytes: 3}])
    expect(readdirSync(output).sort()).toEqual(['index.html', 'manifest-sha256.txt'])
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('the next build takes the place of the last, files that are gone included', async () => {
    await withStaging({output}, async ({folder}) => {
      writeFileSync(join(folder, 'gone.html'), 'x')
      return {value: null}
    })
    const {value} = await withStaging({output}, async ({folder, last}) => {
      writeFileSync(join(folder, 'index.html'), 'two')
      return {value: last}
    })
    expect(value).toBe(output)
    expect(readdirSync(output).sort()).toEqual(['index.html', 'manifest-sha256.txt'])
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a build that has nothing to change leaves the last site, down to its times', async () => {
    const {files} = await withStaging({output}, build('one'))
    const {mtimeMs, ino} = statSync(output)
    const {value} = await withStaging({output}, async ({last, lastManifest}) => {
      expect([last, lastManifest?.hashes.size]).toEqual([output, 1])
      return {value: 'same', unchanged: files}
    })
    expect([value, page()]).toEqual(['same', 'one'])
    expect([statSync(output).mtimeMs, statSync(output).ino]).toEqual([mtimeMs, ino])
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a build that fails leaves the last site and nothing else', async () => {
    await withStaging({output}, build('old'))
    const error = new Error('our bug')
    expect(await failure(withStaging({output}, () => Promise.reject(error)))).toBe(error)
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a page that was not written, or is empty, is never published', async () => {
    await withStaging({output}, build('old'))
    const half = (words: string) => async (): Promise<Staged<null>> => {
      await buildInto(words)
      return {value: null, expected: ['index.html', 'a/x/index.html']}
    }
    expect(String(await failure(withStaging({output}, half('new'))))).toContain('a/x/index.html')
    expect(String(await failure(withStaging({output}, half(''))))).toContain('index.html')
    expect(page()).toBe('old')
  })

  test('a link or a pipe in the staging folder is never published', async () => {
    const work = withStaging({output}, async ({folder}) => {
      symlinkSync('/etc/passwd', join(folder, 'index.html'))
      return {value: null}
    })
    expect(String(await failure(work))).toContain('neither a file nor a folder')
    expect(existsSync(output)).toBe(false)
  })

  test('a file written again with the same bytes keeps its time', async () => {
    await withStaging({output}, build('same'))
    utimesSync(join(output, 'index.html'), 1_000_000_000, 1_000_000_000)
    await withStaging({output}, build('same'))
    expect(statSync(join(output, 'index.html')).mtimeMs).toBe(1_000_000_000_000)
    await withStaging({output}, build('other'))
    expect(statSync(join(output, 'index.html')).mtimeMs).not.toBe(1_000_000_000_000)
  })

  test('an output that is a link publishes where the link points, and stays a link', async () => {
    mkdirSync(join(room, 'www'))
    symlinkSync(join(room, 'www'), output)
    await withStaging({output}, async ({folder}) => {
      writeFileSync(join(folder, 'index.html'), 'linked')
      return {value: null}
    })
    expect(page()).toBe('linked')
    expect(readFileSync(join(room, 'www', 'index.html'), 'utf8')).toBe('linked')
    expect(readdirSync(room).sort()).toEqual(['dist', 'www'])
  })

  test('the last site returns when the new one cannot be renamed into place', async () => {
    await withStaging({output}, build('old'))
    const rename = (from: string, to: string): void => {
      if (from === beside('staging')) throw Object.assign(new Error('no'), {code: 'EIO', path: to})
      renameSync(from, to)
    }
    expect(await failure(withStaging({output, rename}, build('new')))).toMatchObject({
      message: `Can't write ${output}: input/output error (EIO).`,
    })
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('the first site that cannot be renamed into place leaves nothing, and says why', async () => {
    const rename = (from: string, to: string): void => {
      throw Object.assign(new Error(`no ${from}`), from === beside('staging') ? {code: 'EIO', path: to} : {})
    }
    expect(await failure(withStaging({output, rename}, build('first')))).toMatchObject({
      message: `Can't write ${output}: input/output error (EIO).`,
    })
    expect(readdirSync(room)).toEqual([])
  })

  test('each step is on the disk before the next: pages, the last site aside, the new one in its place', async () => {
    await withStaging({output}, build('old'))
    const steps: string[] = []
    const rename = (from: string, to: string): void => {
      renameSync(from, to)
      steps.push(`${basename(from)} > ${basename(to)}`)
    }
    await withSyncsIn(steps, () => withStaging({output, rename}, build('new')))
    expect(steps).toEqual([
      'sync .dist.staging',
      'dist > .dist.previous',
      'sync, with .dist.lock .dist.previous .dist.staging',
      '.dist.staging > dist',
      'sync, with .dist.lock .dist.previous dist',
    ])
  })

  test('where nothing can be renamed, nothing changes', async () => {
    const rename = (): void => {
      throw Object.assign(new Error('busy'), {code: 'EBUSY', path: output})
    }
    const refused = {message: `Can't write ${output}: in use (EBUSY).`}
    expect(await failure(withStaging({output, rename}, build('first')))).toMatchObject(refused)
    expect(readdirSync(room)).toEqual([])
    await withStaging({output}, build('old'))
    expect(await failure(withStaging({output, rename}, build('new')))).toMatchObject(refused)
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a site that something else changes before it is published is not', async () => {
    await withStaging({output}, build('old'))
    const meddler = setInterval(() => {
      if (existsSync(join(beside('staging'), 'manifest-sha256.txt'))) {
        writeFileSync(join(beside('staging'), 'index.html'), 'meddled')
      }
    }, 1)
    try {
      const error = await failure(withStaging({output}, build('new')))
      expect(error).toBeInstanceOf(UserError)
      expect(String(error)).toContain('is not what is there: index.html.')
    } finally {
      clearInterval(meddler)
    }
    expect(page()).toBe('old')
  })

  test('a staging folder that cannot be removed does not hide what went wrong', async () => {
    chmodSync(room, 0o777)
    const error = new Error('our bug')
    const stuck = asNobody(() =>
      withStaging({output}, async ({folder}) => {
        mkdirSync(join(folder, 'closed'))
        writeFileSync(join(folder, 'closed', 'index.html'), '')
        chmodSync(join(folder, 'closed'), 0o500)
        throw error
      }),
    )
    expect(await failure(stuck)).toBe(error)
    expect(readdirSync(room)).toEqual(['.dist.staging'])
    chmodSync(join(beside('staging'), 'closed'), 0o700)
  })

  test('a folder that cannot be removed is an error, one that is not there is none', async () => {
    const closed = join(room, 'a', 'closed')
    mkdirSync(closed, {recursive: true})
    writeFileSync(join(closed, 'index.html'), '')
    chmodSync(closed, 0o500)
    expect(await asNobody(() => failure(removeFolder(join(room, 'a'))))).toMatchObject({code: 'EACCES'})
    chmodSync(closed, 0o700)
    await removeFolder(join(room, 'a'))
    await removeFolder(join(room, 'a'))
    expect(readdirSync(room)).toEqual([])
  })

  test('a last site that cannot be renamed (a layer of a container image) is replaced all the same', async () => {
    await withStaging({output}, build('old'))
    const rename = (from: string, to: string): void => {
      if (from === output) throw Object.assign(new Error('cross-device link'), {code: 'EXDEV'})
      renameSync(from, to)
    }
    let left: string[] = []
    const unlink = fs.unlinkSync
    const seen = vi.spyOn(fs, 'unlinkSync').mockImplementation((path) => {
      if (path === join(output, 'manifest-sha256.txt')) left = readdirSync(output)
      unlink(path)
    })
    syncBuiltinESMExports()
    try {
      await withStaging({output, rename}, build('new'))
    } finally {
      seen.mockRestore()
      syncBuiltinESMExports()
    }
    // Until its manifest goes, what is left of a site can be told from somebody else's files.
    expect(left).toEqual(['manifest-sha256.txt'])
    expect(page()).toBe('new')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('where the new one cannot be renamed either, a copy of the last site is in its place', async () => {
    await withStaging({output}, build('old'))
    const hash = readFileSync(join(output, 'manifest-sha256.txt'), 'utf8')
    const rename = (from: string, to: string): void => {
      if (from === output) throw Object.assign(new Error('cross-device link'), {code: 'EXDEV'})
      if (from === beside('staging')) throw Object.assign(new Error('no'), {code: 'EIO', path: to})
      renameSync(from, to)
    }
    expect(await failure(withStaging({output, rename}, build('new')))).toMatchObject({
      message: `Can't write ${output}: input/output error (EIO).`,
    })
    expect([page(), readFileSync(join(output, 'manifest-sha256.txt'), 'utf8')]).toEqual(['old', hash])
    expect(readdirSync(room)).toEqual(['dist'])
  })
})

describe('outputs that would harm something', () => {
  const refused = async (work: Promise<unknown>): Promise<string> => {
    const error = await failure(work)
    expect(error).toBeInstanceOf(UserError)
    return error instanceof UserError ? `${error.message} ${error.hint}` : ''
  }

  test('the current folder, and any above it', async () => {
    mkdirSync(join(output, 'below'), {recursive: true})
    expect(await refused(withStaging({output, cwd: output}, build('x')))).toContain('current folder')
    expect(await refused(withStaging({output, cwd: join(output, 'below')}, build('x')))).toContain('current folder')
  })

  test('the input, and any folder above it', async () => {
    const input = join(output, 'articles')
    mkdirSync(input, {recursive: true})
    expect(await refused(withStaging({output, input: output}, build('x')))).toContain('holds the input')
    expect(await refused(withStaging({output, input}, build('x')))).toContain('holds the input')
    expect(existsSync(input)).toBe(true)
  })

  test('a folder of files that are not ours, before any work is done', async () => {
    expect(() => assertOutput({output})).not.toThrow()
    mkdirSync(output)
    writeFileSync(join(output, 'thesis.doc'), 'ten years of work')
    expect(() => assertOutput({output, input: room})).toThrow('did not make')
    expect(await refused(withStaging({output}, build('x')))).toContain('did not make')
    expect(readdirSync(output)).toEqual(['thesis.doc'])
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a site that is a Git working tree', async () => {
    await siteAt(output, 'old')
    mkdirSync(join(output, '.git'))
    expect(await refused(withStaging({output}, build('x')))).toContain('Git working tree')
    expect(existsSync(join(output, '.git'))).toBe(true)
  })

  test('a file, and a link to nothing', async () => {
    writeFileSync(output, 'a file')
    expect(await refused(withStaging({output}, build('x')))).toContain('is not a folder')
    rmSync(output)
    symlinkSync(join(room, 'nowhere'), output)
    expect(await refused(withStaging({output}, build('x')))).toContain('link to nothing')
  })

  test('a mount point', async () => {
    expect(await refused(withStaging({output: '/proc'}, build('x')))).toContain('is a mount point')
  })

  test('a place where nothing can be made, at once', async () => {
    expect(await refused(withStaging({output: '/proc/news-archive/site'}, build('x')))).toContain('(ENOENT)')
  })

  test('a path that runs through a file', async () => {
    writeFileSync(output, 'a file')
    expect(await refused(withStaging({output: join(output, 'site')}, build('x')))).toContain('(ENOTDIR)')
  })
})

describe('an empty folder', () => {
  test('is as good as none', async () => {
    mkdirSync(output)
    await withStaging({output}, build('one'))
    expect(page()).toBe('one')
  })
})

describe('what the system refuses is one line with path and errno', () => {
  test('a folder this user may not write to (EACCES)', async () => {
    const closed = join(room, 'closed')
    mkdirSync(closed, {mode: 0o500})
    const error = await asNobody(() => failure(withStaging({output: join(closed, 'dist')}, build('x'))))
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(/closed.*\(EACCES\)/)
  })

  test('a full disk (ENOSPC), and the last site stays', async () => {
    await withStaging({output}, build('old'))
    const error = await failure(
      withStaging({output}, async () => {
        writeFileSync('/dev/full', 'a byte too many')
        return {value: null}
      }),
    )
    expect(String(error)).toMatch(/no space left on device \(ENOSPC\)/)
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })
})

/** Runs as a user without rights where the tests run as root, for whom no folder is closed. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(65534)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('two builds into one output', () => {
  test('the second says so, and neither harms the site', async () => {
    await withStaging({output}, build('old'))
    const first = withStaging({output}, async ({folder}) => {
      const second = await failure(withStaging({output}, build('second')))
      expect(second).toBeInstanceOf(UserError)
      expect(String(second)).toContain(`process ${process.pid}`)
      writeFileSync(join(folder, 'index.html'), 'first')
      return {value: null}
    })
    await first
    expect(page()).toBe('first')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a lock whose process has died is no hindrance', async () => {
    const {pid} = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(beside('lock'), `${pid} 1 ${hostname()}\n`)
    await withStaging({output}, build('one'))
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a lock whose number now belongs to another process is no hindrance', async () => {
    writeFileSync(beside('lock'), `${process.ppid} 1 ${hostname()}\n`)
    await withStaging({output}, build('one'))
    expect(page()).toBe('one')
  })

  test('what a process killed while it took the lock has left is swept up', async () => {
    const {pid} = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(`${beside('lock')}.${pid}`, '')
    await withStaging({output}, build('one'))
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a lock of another machine holds while it is touched, and not after', async () => {
    writeFileSync(beside('lock'), '1 - elsewhere.invalid\n')
    expect(String(await failure(withStaging({output}, build('x'))))).toContain('process 1 on elsewhere.invalid')
    spawnSync('touch', ['-d', '10 minutes ago', beside('lock')])
    await withStaging({output}, build('one'))
    expect(page()).toBe('one')
  })

  test('a lock that cannot be read holds until it is old', async () => {
    writeFileSync(beside('lock'), '')
    expect(await failure(withStaging({output}, build('x')))).toMatchObject({
      hint: `Wait for it, or give another --output. If there is none, delete ${beside('lock')}.`,
    })
    spawnSync('touch', ['-d', '10 minutes ago', beside('lock')])
    await withStaging({output}, build('one'))
    expect(page()).toBe('one')
  })
})

describe('what a kill leaves', () => {
  test('nothing left over: nothing is touched', async () => {
    await siteAt(output, 'old')
    utimesSync(room, 1, 1)
    expect(await recover(output)).toBe('nothing')
    expect(readdirSync(room)).toEqual(['dist'])
    // Not even a lock has come and gone: a site on a disk that is read only can be served.
    expect(statSync(room).mtimeMs).toBe(1000)
  })

  test('before anything was made: only the lock goes', async () => {
    await siteAt(output, 'old')
    const {pid} = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(beside('lock'), `${pid} 1 ${hostname()}\n`)
    expect(await recover(output)).toBe('nothing')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('while the pages were written: the half site goes, the last one stays', async () => {
    await siteAt(output, 'old')
    mkdirSync(beside('staging'))
    writeFileSync(join(beside('staging'), 'index.html'), 'ne')
    expect(await recover(output)).toBe('cleaned')
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('between the two renames: the new site, complete, takes its place', async () => {
    await siteAt(beside('previous'), 'old')
    await siteAt(beside('staging'), 'new')
    const steps: string[] = []
    await withSyncsIn(steps, async () => expect(await recover(output)).toBe('finished'))
    expect(page()).toBe('new')
    expect(readdirSync(room)).toEqual(['dist'])
    // The last site goes only when the new one is sure to be there.
    expect(steps).toEqual(['sync, with .dist.lock .dist.previous dist'])
  })

  test('between the two renames, and the new site has lost bytes: the last one returns', async () => {
    await siteAt(beside('previous'), 'old')
    await siteAt(beside('staging'), 'new')
    writeFileSync(join(beside('staging'), 'index.html'), '')
    expect(await recover(output)).toBe('restored')
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('between the two renames, and the new site is gone: the last one returns', async () => {
    await siteAt(beside('previous'), 'old')
    expect(await recover(output)).toBe('restored')
    expect(page()).toBe('old')
  })

  test('after both renames: only the rest of the last site goes', async () => {
    await siteAt(output, 'new')
    await siteAt(beside('previous'), 'old')
    rmSync(join(beside('previous'), 'index.html'))
    expect(await recover(output)).toBe('cleaned')
    expect(page()).toBe('new')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('after both renames, and somebody has put a file into the new site since: both stay', async () => {
    await siteAt(output, 'new')
    await siteAt(beside('previous'), 'old')
    writeFileSync(join(output, 'CNAME'), 'news.example')
    expect(await recover(output)).toBe('cleaned')
    expect([page(), readFileSync(join(output, 'CNAME'), 'utf8')]).toEqual(['new', 'news.example'])
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('while the last site was copied aside: the new one takes its place', async () => {
    await siteAt(output, 'old')
    await siteAt(beside('staging'), 'new')
    mkdirSync(beside('previous'))
    expect(await recover(output)).toBe('finished')
    expect(page()).toBe('new')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('while the copied site was removed, and the new one has lost bytes: the copy returns', async () => {
    await siteAt(output, 'old')
    rmSync(join(output, 'index.html'))
    await siteAt(beside('previous'), 'old')
    mkdirSync(beside('staging'))
    expect(await recover(output)).toBe('restored')
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('an empty folder where the site was is no obstacle', async () => {
    await siteAt(beside('previous'), 'old')
    mkdirSync(output)
    expect(await recover(output)).toBe('restored')
    expect(page()).toBe('old')
  })

  test('three folders, the new one incomplete, the last one whole: it stays', async () => {
    await siteAt(output, 'old')
    mkdirSync(beside('previous'))
    mkdirSync(beside('staging'))
    expect(await recover(output)).toBe('cleaned')
    expect(page()).toBe('old')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('somebody put other files where the site was: they are not touched', async () => {
    await siteAt(beside('previous'), 'old')
    await siteAt(beside('staging'), 'new')
    mkdirSync(output)
    writeFileSync(join(output, 'thesis.doc'), 'ten years of work')
    expect(await failure(recover(output))).toBeInstanceOf(UserError)
    expect(readdirSync(output)).toEqual(['thesis.doc'])
    expect(readdirSync(room).sort()).toEqual(['.dist.previous', '.dist.staging', 'dist'])
  })

  test('a running build is left alone', async () => {
    await withStaging({output}, async ({folder}) => {
      writeFileSync(join(folder, 'index.html'), 'one')
      expect(await recover(output)).toBe('busy')
      return {value: null}
    })
    expect(page()).toBe('one')
  })

  test('the next build starts from whatever was left', async () => {
    await siteAt(beside('previous'), 'old')
    await siteAt(beside('staging'), 'new')
    const {value} = await withStaging({output}, async ({folder, recovery}) => {
      writeFileSync(join(folder, 'index.html'), 'newer')
      return {value: recovery}
    })
    expect(value).toBe('finished')
    expect(page()).toBe('newer')
    expect(readdirSync(room)).toEqual(['dist'])
  })

  test('a kill -9 at any step leaves the old site or the new, and the next command puts it right', async () => {
    const program = join(room, 'build.mts')
    const here = JSON.stringify(join(import.meta.dirname, '../../../../src/site/publish/staging.ts'))
    writeFileSync(
      program,
      `import {renameSync, writeFileSync} from 'node:fs'
       import {withStaging} from ${here}
       const [, , output, words, dieAt] = process.argv
       const die = () => process.kill(process.pid, 'SIGKILL')
       let renames = 0
       const rename = (from, to) => { if (dieAt === 'before' + ++renames) die(); renameSync(from, to); if (dieAt === 'after' + renames) die() }
       await withStaging({output, rename}, async ({folder}) => {
         writeFileSync(folder + '/index.html', words)
         if (dieAt === 'pages') die()
         return {value: null}
       })`,
    )
    const run = (words: string, dieAt: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', program, output, words, dieAt], {
        cwd: join(import.meta.dirname, '../../../..'),
      })
    expect(run('old', '').status).toBe(0)
    for (const [dieAt, left] of Object.entries({
      pages: 'old',
      before1: 'old',
      after1: 'new',
      before2: 'new',
      after2: 'new',
    })) {
      await withStaging({output}, build('old'))
      expect(run('new', dieAt).signal).toBe('SIGKILL')
      await recover(output)
      expect(`${dieAt} ${page()}`).toBe(`${dieAt} ${left}`)
      expect((await verifyFolder(output)).changed).toEqual([])
      expect(readdirSync(room).sort()).toEqual(['build.mts', 'dist'])
    }
  })
})

test('a hard link into the last site is not written through', async () => {
  await withStaging({output}, build('old'))
  const saved = join(room, 'saved.html')
  linkSync(join(output, 'index.html'), saved)
  await withStaging({output}, build('new'))
  expect(readFileSync(saved, 'utf8')).toBe('old')
})
