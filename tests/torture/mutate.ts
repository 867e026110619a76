/** Damage of the kinds archives suffer and attackers make: bytes in, other bytes out. */

type Random = () => number
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

/** Largest file the fuzzer makes: repeats grow, and the reader refuses above 4 MiB anyway. */
const largest = 512 * 1024

const at = (length: number, random: Random): number => Math.floor(random() * (length + 1))
const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]

/** Pieces that mean something to a parser on the way. */
const pieces: readonly string[] = [
  ...[
    '---\n',
    '\n---\n',
    '---js\n',
    '+++\n',
    ';;;\n',
    '{"a":',
    'title: ',
    'date: 2022-02-30\n',
    '\t- ',
    '&a [*a]',
    '!!js/function ',
  ],
  ...[
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE html>',
    '<svg><style>',
    '<math><mi>',
  ],
  ...[
    '<table>',
    '</table>',
    '<td>',
    '<template>',
    '<noscript>',
    '<p onclick=alert(1)>',
    '<a href="javascript:alert(1)">',
    '<iframe srcdoc="',
  ],
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '<channel>',
    '<ruby><rt>',
    '<details>',
    '<pre>',
    '<textarea>',
    '<title>',
    '<plaintext>',
  ],
  ...[
    '```',
    '[^1]: ',
    '![](',
    '](',
    '{{ x }}',
    '{% raw %}',
    '{{< x >}}',
    '[[',
    ']]',
    '{|',
    '|}',
    '\n\n\n',
    '\f',
    '\r',
    '\u2028',
  ],
  ...[
    '&#0;',
    '&#x1F600;',
    '&amp;amp;',
    '\u0000',
    '\ufeff',
    '\u202e',
    '（文章来源：',
    '本报记者',
    '责任编辑：',
    '截至 8 月底',
    '●',
  ],
]

const mutations: Readonly<Record<string, Mutation>> = {
  'flip bits': (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let n = at(8, random); n >= 0 && copy.length > 0; n--) {
      const place = Math.floor(random() * copy.length)
      copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8))
    }
    return copy
  },
  'cut off': (bytes, random) => bytes.subarray(0, at(bytes.length, random)),
  'begin late': (bytes, random) => bytes.subarray(at(bytes.length, random)),
  'take out': (bytes, random) => {
    const [from, to] = [at(bytes.length, random), at(bytes.length, random)].sort((a, b) => a - b)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  'splice two files': (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, at(bytes.length, random)), other.subarray(at(other.length, random))]),
  'insert a piece': (bytes, random) => {
    const place = at(bytes.length, random)
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(pick(pieces, random) ?? ''), bytes.subarray(place)])
  },
  'insert random bytes': (bytes, random) => {
    const place = at(bytes.length, random)
    const noise = Buffer.from(Array.from({length: at(40, random)}, () => Math.floor(random() * 256)))
    return Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place)])
  },
  'repeat a part': (bytes, random) => {
    const [from = 0, to = 0] = [at(bytes.length, random), at(bytes.length, random)].sort((a, b) => a - b)
    const part = bytes.subarray(from, Math.min(to, from + 400))
    return Buffer.concat([
      bytes.subarray(0, to),
      ...Array.from({length: at(200, random)}, () => part),
      bytes.subarray(to),
    ])
  },
  'repeat a piece': (bytes, random) => {
    const place = at(bytes.length, random)
    const piece = Buffer.from((pick(pieces, random) ?? '').repeat(at(3000, random)))
    return Buffer.concat([bytes.subarray(0, place), piece, bytes.subarray(place)])
  },
  'swap lines': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n')
    const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)]
    ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  'other line ends': (bytes, random) =>
    Buffer.from(
      bytes.toString('latin1').replaceAll('\n', pick(['\r\n', '\r', '\n\n', '\u0085', ' '], random) ?? ''),
      'latin1',
    ),
  'in UTF-16': (bytes, random) => {
    const text = Buffer.from(`${random() < 0.5 ? '\ufeff' : ''}${bytes.toString('utf8')}`, 'utf16le')
    return random() < 0.5 || text.length % 2 !== 0 ? text : text.swap16()
  },
  'encoded twice': (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  'a high bit lost': (bytes) => Buffer.from(bytes.map((byte) => byte & 0x7f)),
}

const names = Object.keys(mutations)

/** Applies one to four kinds of damage, one after another; `what` names them. */
export function mutate(bytes: Buffer, other: Buffer, random: Random): {readonly bytes: Buffer; readonly what: string} {
  const chosen = Array.from({length: 1 + Math.floor(random() * 4)}, () => pick(names, random) ?? '')
  const damaged = chosen.reduce<Buffer>(
    (sum, name) => mutations[name]?.(sum, random, other).subarray(0, largest) ?? sum,
    bytes,
  )
  return {bytes: Buffer.from(damaged), what: chosen.join(', ')}
}
