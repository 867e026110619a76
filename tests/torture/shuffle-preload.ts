/** Every folder is listed in another order than the file system gives: `SHUFFLE=7` says which. */
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {randomFrom} from '../support/random.ts'

const random = randomFrom(Number(process.env['SHUFFLE'] ?? 1))

const shuffled = <T>(list: T): T => {
  if (Array.isArray(list)) list.sort(() => random() - 0.5)
  return list
}

const {readdirSync} = fs
fs.readdirSync = new Proxy(readdirSync, {
  apply: (target, self, args) => shuffled(Reflect.apply(target, self, args)),
})
const {readdir} = fs.promises
fs.promises.readdir = new Proxy(readdir, {
  apply: async (target, self, args) => shuffled(await Reflect.apply(target, self, args)),
})
syncBuiltinESMExports()
