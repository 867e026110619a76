/**
 * What a text is made of, small enough that 100,000 can be compared: a one-permutation MinHash (Li, Owen and Zhang 2012)
 * of its runs of five letters, one of its opening, and its numbers. Computed here because only a worker has the text.
 */
import {chineseScript} from './chinese-script.ts'
import type {Folded} from './folded.ts'
import {simplified} from './simplified.ts'

/** Slots of the signature of the whole text, and of its opening. */
export const slots = {whole: 64, opening: 16} as const
/** Letters of one run. */
const runLength = 5
/** Letters of the opening: an abridged reprint keeps them, whatever it drops later. */
const openingLength = 240
/** Letters below which a text is too short to be like another; equal ones are found by `bodyHash`. */
const shortest = 40
/** Numbers kept, those of the smallest hashes. */
const mostNumbers = 256
/** 16-bit words before the slots: the number of runs, low word first. */
const header = 2

/** A signature as it is compared. All lists are of 16-bit hashes. */
export interface Shingles {
  /** Runs of the text. */
  readonly size: number
  readonly whole: Uint16Array
  readonly opening: Uint16Array
  /** Of the distinct numbers, ascending; those of the smallest hashes where there are very many. */
  readonly numbers: Uint16Array
}

/**
 * The signature of a text in base64; empty for one that is too short. Punctuation, white space, case and width don't count,
 * nor does it whether Chinese is in simplified or traditional characters: papers of both scripts print one story.
 */
export function shinglesOf({text: folded, letters: written}: Folded): string {
  if (written.length < shortest) return ''
  const letters = chineseScript(written) === 'zh-Hant' ? simplified(written) : written
  const size = letters.length - runLength + 1
  const numbers = numbersOf(folded)
  const words = new Uint16Array(header + slots.whole + slots.opening + numbers.length)
  words.set([size & 0xffff, size >>> 16])
  words.set(signature(letters, slots.whole), header)
  words.set(signature(letters.slice(0, openingLength), slots.opening), header + slots.whole)
  words.set(numbers, header + slots.whole + slots.opening)
  return Buffer.from(words.buffer).toString('base64')
}

/** Reads what `shinglesOf` wrote; null for a text that was too short. */
export function readShingles(encoded: string): Shingles | null {
  if (encoded === '') return null
  // A copy, because a buffer of the pool may begin at an odd byte.
  const words = new Uint16Array(Uint8Array.from(Buffer.from(encoded, 'base64')).buffer)
  const opening = header + slots.whole
  const numbers = opening + slots.opening
  return {
    size: (words[0] ?? 0) + (words[1] ?? 0) * 0x10000,
    whole: words.subarray(header, opening),
    opening: words.subarray(opening, numbers),
    numbers: words.subarray(numbers),
  }
}

/** In each slot the smallest hash of the runs that fall into it; an empty slot borrows from the next that isn't. */
function signature(letters: string, count: number): Uint16Array {
  const least = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (let at = 0; at + runLength <= letters.length; at++) {
    const hash = hashOf(letters, at, at + runLength)
    const slot = hash % count
    const value = Math.floor(hash / count)
    if (value < (least[slot] ?? 0)) least[slot] = value
  }
  const signed = new Uint16Array(count)
  let next = Number.POSITIVE_INFINITY
  let distance = 0
  // Backwards and twice around: the first time finds what the last slots borrow from the first ones.
  for (let turn = 2 * count - 1; turn >= 0; turn--) {
    const slot = turn % count
    const own = least[slot] ?? Number.POSITIVE_INFINITY
    const isEmpty = own === Number.POSITIVE_INFINITY
    distance = isEmpty ? distance + 1 : 0
    if (!isEmpty) next = own
    // Mixed with the distance, so that a borrowed value equals one borrowed from as far (Shrivastava and Li 2014).
    signed[slot] = mix(next + distance * 0x9e3779b1) & 0xffff
  }
  return signed
}

/** `1,234.5` is one number; the digits of 二〇二二 are letters. */
function numbersOf(text: string): number[] {
  const found = new Set<number>()
  for (const [number] of text.matchAll(/\d+(?:[.,]\d+)*/gu)) found.add(hashOf(number, 0, number.length) & 0xffff)
  return [...found].sort((a, b) => a - b).slice(0, mostNumbers)
}

/** FNV-1a over UTF-16 units, mixed: an unsigned 32-bit number. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

/** The last step of MurmurHash3: every bit of the input changes half of the result's. */
function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
