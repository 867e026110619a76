import {describe, expect, test} from 'vitest'
import {decodeText, fileLine} from '../../../src/ingest/decode.ts'

/** Bytes in an encoding no encoder here writes, by asking its decoder for every character it knows. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const known = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if ([...character].length === 1 && !known.has(character)) known.set(character, [high, low])
    }
  }
  for (let byte = 255; byte >= 0; byte--) {
    const character = decoder.decode(Uint8Array.of(byte))
    if (character !== '\u{fffd}' && character !== '') known.set(character, [byte])
  }
  return Uint8Array.from([...text].flatMap((character) => known.get(character) ?? []))
}

const codes = (bytes: Uint8Array) => decodeText(bytes).issues.map(({code}) => code)
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('Unicode needs no guess', () => {
  test.each([
    ['UTF-8', Buffer.from('港口开放'), 'utf-8'],
    ['a mark of UTF-8', Buffer.from('\u{feff}港口开放'), 'utf-8'],
    ['a mark of UTF-16', Buffer.from('\u{feff}港口开放', 'utf16le'), 'utf-16le'],
    ['a mark of UTF-16, big end first', Buffer.from('\u{feff}港口开放', 'utf16le').swap16(), 'utf-16be'],
    [
      'a mark of UTF-32',
      Uint8Array.of(0xff, 0xfe, 0, 0, 0x2f, 0x6e, 0, 0, 0xe3, 0x53, 0, 0, 0, 0x5f, 0, 0, 0x3e, 0x65, 0, 0),
      'utf-32le',
    ],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({text: '港口开放', encoding, issues: [], softLines: []})
  })

  test('UTF-16 without a mark is known by its zero bytes', () => {
    const decoded = decodeText(Buffer.from('<p>港口开放</p>\n', 'utf16le'))
    expect(decoded).toMatchObject({text: '<p>港口开放</p>\n', encoding: 'utf-16le'})
    expect(decoded.issues).toMatchObject([{code: 'encoding-guessed'}])
  })

  test('a few zero bytes in ASCII are removed, not taken for UTF-16', () => {
    expect(decodeText(Buffer.from('a\0bc\0d e'))).toMatchObject({text: 'abcd e', encoding: 'utf-8'})
  })
})

describe('UTF-8 with bad bytes stays UTF-8 and says where', () => {
  const text = '港口今天开放，第一艘船午后靠岸。'
  test('a character cut at the end of the file', () => {
    const decoded = decodeText(Buffer.from(text).subarray(0, -1))
    expect(decoded).toMatchObject({text: `${text.slice(0, -1)}\u{fffd}`, encoding: 'utf-8'})
    expect(decoded.issues).toMatchObject([{code: 'encoding-damaged', level: 'warning', line: 1}])
  })
  test('one bad byte in the third line', () => {
    const decoded = decodeText(Buffer.concat([Buffer.from(`${text}\n\n`), Uint8Array.of(0xff), Buffer.from(text)]))
    expect(decoded.text).toBe(`${text}\n\n\u{fffd}${text}`)
    expect(decoded.issues).toMatchObject([{code: 'encoding-damaged', line: 3}])
  })
  test('a lone character cut off after ASCII, overlong forms and halves of surrogate pairs', () => {
    for (const tail of ['\xe6\xb8', '\xc0\xbcp\xc0\xbe', '\xed\xa0\xbd\xed\xb8\x80 x']) {
      const {text, encoding, issues} = decodeText(latin(`<p>Port</p>${tail}`))
      expect([text?.slice(0, 12), encoding]).toEqual(['<p>Port</p>\u{fffd}', 'utf-8'])
      expect(issues).toMatchObject([{code: 'encoding-damaged'}])
    }
  })
  test('U+FFFD an earlier program wrote is no damage of this file', () => {
    expect(decodeText(Buffer.from('港\u{fffd}口')).issues).toEqual([])
  })
  test('lines of another encoding between lines of UTF-8 are read as theirs', () => {
    const bytes = Buffer.concat([Buffer.from(`${text}\n`), encode(text, 'gbk'), Buffer.from(`\n${text}\n`)])
    const decoded = decodeText(bytes)
    expect(decoded).toMatchObject({text: `${text}\n${text}\n${text}\n`, encoding: 'utf-8'})
    expect(decoded.issues).toMatchObject([
      {code: 'encoding-guessed', line: 2, message: expect.stringContaining('gb18030')},
    ])
  })
})

describe('older encodings are known by what makes sense', () => {
  test.each([
    ['gb18030', '港口今天开放，第一艘船午后靠岸，码头工人等了三个月。', 'gbk'],
    ['big5', '港口今天開放，第一艘船午後靠岸，碼頭工人等了三個月。', 'big5'],
    ['shift_jis', '港は今日ひらかれ、最初の船が午後に着いた。人々は三か月待っていた。', 'shift_jis'],
    ['euc-jp', '港は今日ひらかれ、最初の船が午後に着いた。人々は三か月待っていた。', 'euc-jp'],
    ['euc-kr', '항구가 오늘 열렸고 첫 배가 오후에 들어왔다. 사람들은 석 달을 기다렸다.', 'euc-kr'],
    ['windows-1251', 'Порт открыли сегодня, первый корабль пришёл после полудня.', 'windows-1251'],
    ['koi8-r', 'Порт открыли сегодня, первый корабль пришел после полудня.', 'koi8-r'],
    ['iso-8859-5', 'Порт открыли сегодня, первый корабль пришел после полудня.', 'iso-8859-5'],
    ['ibm866', 'Порт открыли сегодня, первый корабль пришел после полудня.', 'ibm866'],
    ['x-mac-cyrillic', 'Порт открыли сегодня, первый корабль пришел после полудня.', 'x-mac-cyrillic'],
    ['iso-8859-2', 'Port został dziś otwarty, a pierwszy statek przypłynął po południu. Że też!', 'iso-8859-2'],
    ['windows-1254', 'Liman bugün açıldı ve ilk gemi öğleden sonra geldi; işçiler çok bekledi.', 'windows-1254'],
    ['iso-8859-7', 'Το λιμάνι άνοιξε σήμερα και το πρώτο πλοίο έφτασε το απόγευμα.', 'iso-8859-7'],
    ['windows-1255', 'הנמל נפתח היום והספינה הראשונה הגיעה אחר הצהריים', 'windows-1255'],
    ['windows-1256', 'افتتح الميناء اليوم ووصلت السفينة الأولى بعد الظهر', 'windows-1256'],
    ['windows-874', 'ท่าเรือเปิดวันนี้และเรือลำแรกมาถึงในตอนบ่าย', 'windows-874'],
  ])('%s', (encoding, text, by) => {
    const decoded = decodeText(encode(text, by))
    expect(decoded).toMatchObject({text, encoding})
    expect(decoded.issues).toMatchObject([{code: 'encoding-guessed', message: expect.stringContaining(encoding)}])
  })

  test('windows-1252 has its quotation marks, which Node takes for control characters', () => {
    const decoded = decodeText(latin('\x93It\x92s open\x94 \x96 the caf\xe9 and the port of Havre'))
    expect(decoded).toMatchObject({text: '“It’s open” – the café and the port of Havre', encoding: 'windows-1252'})
  })

  test('a word that reads alike in several encodings has the usual one', () => {
    expect(decodeText(latin('<p>a caf\xe9</p>'))).toMatchObject({text: '<p>a café</p>', encoding: 'windows-1252'})
  })

  test('IBM855, which no TextDecoder reads', () => {
    // порт открыт: the word for word bytes of code page 855.
    const bytes = Uint8Array.of(0xd8, 0xd6, 0xe1, 0xe5, 0x20, 0xd6, 0xe5, 0xc6, 0xe1, 0xf1, 0xe5)
    expect(decodeText(bytes)).toMatchObject({text: 'порт открыт', encoding: 'ibm855'})
  })

  test('ISO-2022-JP by its escapes and HZ by its braces, though all bytes are ASCII', () => {
    expect(decodeText(latin('\x1b$B9A\x1b(B'))).toMatchObject({text: '港', encoding: 'iso-2022-jp'})
    expect(decodeText(latin('A ~{8[?Z~} opens'))).toMatchObject({text: 'A 港口 opens', encoding: 'hz-gb-2312'})
    expect(decodeText(latin('cut ~{ here ~} and ~~'))).toMatchObject({text: 'cut ~{ here ~} and ~~', encoding: 'utf-8'})
  })
})

describe('what a file declares', () => {
  const text = '港口今天开放，第一艘船午后靠岸。'
  test('is believed without a word where it makes sense', () => {
    const bytes = Buffer.concat([latin('<?xml version="1.0" encoding="GB2312"?>'), encode(text, 'gbk')])
    expect(decodeText(bytes)).toMatchObject({encoding: 'gbk', issues: []})
  })
  test('is not believed where it makes none', () => {
    const decoded = decodeText(Buffer.concat([latin('<meta charset="iso-8859-1">'), encode(text, 'gbk')]))
    expect(decoded.text).toContain(text)
    expect(decoded.issues).toMatchObject([{code: 'encoding-guessed', message: expect.stringContaining('iso-8859-1')}])
  })
  test('is believed where it makes some sense, and no other reading much more', () => {
    expect(decodeText(latin('Stra\xdfe 12 \xa7 4'), {declared: 'iso-8859-2'}).encoding).toBe('iso-8859-2')
    expect(decodeText(latin('Stra\xdfe 12 \xa7 4'), {declared: 'koi8-r'}).encoding).toBe('windows-1252')
  })
  test('is passed over where nobody knows it', () => {
    expect(decodeText(latin('Le caf\xe9 est ouvert'), {declared: 'klingon'}).encoding).toBe('windows-1252')
  })
  test('is kept where some of it is damaged, and the report says so', () => {
    const decoded = decodeText(Buffer.concat([encode(text.repeat(4), 'gbk'), latin('\x81')]), {declared: 'gbk'})
    expect(decoded.encoding).toBe('gbk')
    expect(decoded.issues).toMatchObject([{code: 'encoding-damaged', line: 1}])
  })
  test('an owner’s setting decides between readings that both make sense', () => {
    const bytes = latin('Le caf\xe9 est ouvert')
    expect(decodeText(bytes, {declared: 'iso-8859-15'}).encoding).toBe('iso-8859-15')
    expect(decodeText(bytes).encoding).toBe('windows-1252')
  })
})

describe('no text', () => {
  test.each([
    ['a PNG picture', latin('\x89PNG\r\n\x1a\n....')],
    ['a PDF document', latin('%PDF-1.7 text text text')],
    ['a ZIP archive', latin('PK\x03\x04abc')],
    ['bytes that are mostly control characters', Uint8Array.from({length: 400}, (_, at) => at % 9)],
  ])('%s is binary', (_, bytes) => {
    expect(decodeText(bytes)).toMatchObject({text: null, encoding: 'binary'})
    expect(codes(bytes)).toEqual(['file-binary'])
  })
  test('nothing, white space and padding are empty', () => {
    for (const bytes of [new Uint8Array(), latin(' \r\n\t'), new Uint8Array(500)]) {
      expect(decodeText(bytes).text).toBeNull()
      expect(codes(bytes)).toContain('file-empty')
    }
  })
  test('bytes that make sense in no encoding are refused, never shown as noise', () => {
    const noise = Uint8Array.from({length: 600}, (_, at) => 128 + ((at * 7919 + (at >> 2) * 31) % 128))
    expect(decodeText(noise)).toMatchObject({text: null, issues: [{code: 'encoding-unsupported', level: 'error'}]})
  })
})

describe('lines', () => {
  test('LF, CRLF, CR, U+2028, U+2029 and vertical tabs all end one; a form feed stays', () => {
    const decoded = decodeText(Buffer.from('1\r\n2\r3\n4\u{2028}5\u{2029}6\x0b7\f8'))
    expect(decoded).toMatchObject({text: '1\n2\n3\n4\n5\n6\n7\f8', softLines: [5, 6, 7]})
    expect([1, 4, 5, 7].map((line) => fileLine(decoded, line))).toEqual([1, 4, 4, 4])
  })
  test('control characters go and are counted, with the line of the first', () => {
    const decoded = decodeText(Buffer.from('eins\nzw\x08ei\x00\x7f\ndrei \x1b'))
    expect(decoded.text).toBe('eins\nzwei\ndrei ')
    expect(decoded.issues).toMatchObject([
      {code: 'control-characters-removed', line: 2, message: '4 control characters removed.'},
    ])
  })
})

describe('one line of another encoding', () => {
  const long = '河湾大桥昨日通车，两岸居民步行过江，队伍排到了码头。停了两年的渡船重新开船，老人免费乘坐。\n'
  const line = '大桥通车，渡船重新开船，居民排队。'
  const among = (bytes: Uint8Array) => Buffer.concat([Buffer.from(long), bytes, Buffer.from(`\n${long.repeat(5)}`)])

  test('in a long text of UTF-8 is read as what makes sense beside the others', () => {
    const {text, issues} = decodeText(among(encode(line, 'gbk')))
    expect(text).toBe(`${long}${line}\n${long.repeat(5)}`)
    expect(issues).toMatchObject([
      {code: 'encoding-guessed', line: 2, message: expect.stringMatching(/^1 line is no UTF-8 and read as gb/u)},
    ])
  })

  test('is damage where a byte was lost or a few were overwritten', () => {
    const bytes = Buffer.from(line)
    for (const damaged of [
      bytes.subarray(1),
      Buffer.concat([bytes.subarray(0, 9), latin('\xfe\xff\xc1\xa1'), bytes.subarray(13)]),
    ]) {
      const {text, issues} = decodeText(among(damaged))
      expect(text).toContain('\u{fffd}')
      expect(issues).toMatchObject([{code: 'encoding-damaged', line: 2}])
    }
  })

  test('that no reading makes sense of beside the others stays damaged', () => {
    const noise = Uint8Array.from({length: 40}, (_, at) => 128 + ((at * 37) % 127))
    expect(codes(among(noise))).toEqual(['encoding-damaged'])
  })

  test('too short to be told stays damaged', () => {
    expect(codes(among(encode('大桥', 'gbk')))).toEqual(['encoding-damaged'])
  })

  test('is read beside another that is damaged, and both are said', () => {
    const damaged = Buffer.concat([among(encode(line, 'gbk')), latin('\xff'), Buffer.from(long)])
    expect(codes(damaged)).toEqual(['encoding-guessed', 'encoding-damaged'])
  })
})

describe('lines of two encodings', () => {
  const gbk = encode('昨天河湾的天气很好，码头上来了很多人。', 'gbk')
  const utf8 = Buffer.from('停了两年的夜航重新开船。\n')
  const newline = Buffer.from('\n')

  test('are each read as what they are, whichever are more', () => {
    const {text, encoding, issues} = decodeText(Buffer.concat([utf8, utf8, gbk, newline, gbk, newline, utf8]))
    expect([text?.split('\n'), encoding]).toEqual([
      [
        '停了两年的夜航重新开船。',
        '停了两年的夜航重新开船。',
        '昨天河湾的天气很好，码头上来了很多人。',
        '昨天河湾的天气很好，码头上来了很多人。',
        '停了两年的夜航重新开船。',
        '',
      ],
      'utf-8',
    ])
    expect(issues).toMatchObject([
      {code: 'encoding-guessed', line: 3, message: expect.stringMatching(/^2 lines are no UTF-8 and read as gb/u)},
    ])
  })
})

test.each([
  ['gbk', '今天上午开放'],
  ['euc-jp', '今日は橋が開通した'],
  ['windows-1252', 'Übermäßig süße Äpfel'],
])('a line in %s is read below a short one of UTF-8, though all together make no sense', (encoding, line) => {
  const decoded = decodeText(Buffer.concat([Buffer.from('标题：夜航重开\n'), encode(line, encoding)]))
  expect(decoded).toMatchObject({text: `标题：夜航重开\n${line}`, encoding: 'utf-8'})
  expect(decoded.issues).toMatchObject([{code: 'encoding-guessed', line: 2}])
})

describe('what says in its bytes how it is written', () => {
  const wide = (text: string) =>
    new Uint8Array(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer)
  const english = 'Hello there, the gates of the old lock are open.'

  test.each([
    ['UTF-32', wide(english), 'utf-32le', english],
    ['UTF-32, big end first', wide(english).map((_, at, all) => all[at ^ 3] ?? 0), 'utf-32be', english],
    ['ISO-2022-KR', latin('\x1b$)C\x0e3*\x0f abc'), 'iso-2022-kr', '나 abc'],
    ['ISO-2022-JP', latin('\x1b$B$3$l\x1b(B abc'), 'iso-2022-jp', 'これ abc'],
    ['HZ', latin('~{<:Ky2;~} abc'), 'hz-gb-2312', '己所不 abc'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toMatchObject({encoding, text, issues: [{code: 'encoding-guessed'}]})
  })

  test('UTF-32 has no points beyond Unicode, no halves of pairs and no halves of characters', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0, 0, 0x11, 0, 0, 0xd8, 0, 0, 1))).toMatchObject({
      text: 'A\u{fffd}\u{fffd}\u{fffd}',
      issues: [{code: 'encoding-damaged'}],
    })
  })

  test('line ends inside a shifted run of ISO-2022-KR stay', () => {
    expect(decodeText(latin('\x1b$)C\x0eGQ\n19\x0f.')).text).toBe('한\n국.')
  })

  test('code pages of DOS; declared ones that don’t fit are not believed', () => {
    expect(decodeText(latin('<meta charset="cp437"><p>caf\x82'))).toMatchObject({encoding: 'ibm437', issues: []})
    expect(decodeText(latin('<meta charset="utf-32le"><p>caf\xe9 et the'))).toMatchObject({
      encoding: 'windows-1252',
      issues: [{code: 'encoding-guessed', message: expect.stringContaining('hardly utf-32le as declared')}],
    })
  })

  test('bytes that are nothing are no text, and the nearest guess is named', () => {
    const bytes = Uint8Array.from({length: 300}, (_, i) => ((i * 7919 + ((i * i) % 251)) % 128) | 128)
    expect(decodeText(bytes)).toMatchObject({
      text: null,
      issues: [{code: 'encoding-unsupported', message: expect.stringContaining('makes little sense')}],
    })
  })
})
