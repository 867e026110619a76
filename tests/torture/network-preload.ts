/** Loaded before a program that must not ask for anything: writes down in the file ASKED names whatever it tries to reach. */
import dns from 'node:dns'
import {appendFileSync} from 'node:fs'
import net from 'node:net'

function refuse(what: unknown): never {
  appendFileSync(process.env['ASKED'] ?? '', `${JSON.stringify(what)}\n`)
  throw new Error('There is no network')
}

net.Socket.prototype.connect = (...args: readonly unknown[]) => refuse(args[0])
Object.assign(dns, {lookup: refuse, resolve: refuse})
Object.assign(dns.promises, {lookup: refuse, resolve: refuse})
