import {describe, expect, test} from 'vitest'
import {detectLanguage, statedLanguage} from '../../../src/ingest/language.ts'

const texts = {
  simplified: '河湾昨天放晴，停了两年的夜航重新开船，码头上站满了人。',
  traditional: '河灣昨天放晴，停了兩年的夜航重新開船，碼頭上站滿了人。',
  neither: '下午停水，早上有水。',
  japanese: '昨日から運休していた渡し船が、二年ぶりに夜の川へ出た。',
  korean: '이 년 동안 멈췄던 나룻배가 어제 다시 떠났다.',
  english:
    'The ferry that had been tied up for two years left the pier again last night, and people stood along the river.',
  french:
    'Le bac qui était à quai depuis deux ans a quitté le ponton hier soir, et les gens se tenaient le long de la rivière.',
  german:
    'Die Fähre, die zwei Jahre lang am Ufer lag, hat gestern Abend wieder abgelegt, und viele Leute standen am Fluss.',
  spanish:
    'El barco que estuvo dos años amarrado salió ayer otra vez del muelle, y la gente esperaba a la orilla del río.',
  russian: 'Паром, который два года стоял у причала, вчера вечером снова вышел на реку, и люди стояли на берегу.',
  ukrainian: 'Пором, який два роки стояв біля причалу, вчора ввечері знову вийшов на річку, і люди стояли на березі.',
  arabic: 'غادرت العبارة التي ظلت راسية لمدة عامين الرصيف مرة أخرى مساء أمس ووقف الناس على ضفة النهر',
  hebrew: 'המעבורת שעגנה שנתיים יצאה אתמול בערב שוב אל הנהר',
  hindi: 'दो साल से बंधी हुई नाव कल शाम फिर से घाट से रवाना हुई और लोग नदी के किनारे खड़े थे।',
} as const

describe('a text shows its language', () => {
  test.each([
    ['simplified', 'zh-Hans', 'zh-Hans'],
    ['traditional', 'zh-Hans', 'zh-Hant'],
    ['simplified', 'zh-Hant', 'zh-Hans'],
    ['traditional', 'zh-TW', 'zh-TW'],
    ['simplified', 'zh', 'zh-Hans'],
    ['traditional', 'en', 'zh-Hant'],
    ['neither', 'zh-Hant', 'zh-Hant'],
    ['neither', 'en', 'zh'],
    ['japanese', 'zh-Hans', 'ja'],
    ['korean', 'zh-Hans', 'ko'],
    ['english', 'zh-Hans', 'en'],
    ['english', 'en-GB', 'en-GB'],
    ['french', 'zh-Hans', 'fr'],
    ['french', 'en', 'fr'],
    ['german', 'zh-Hans', 'de'],
    ['spanish', 'zh-Hans', 'es'],
    ['russian', 'zh-Hans', 'ru'],
    ['ukrainian', 'zh-Hans', 'uk'],
    ['arabic', 'zh-Hans', 'ar'],
    ['hebrew', 'zh-Hans', 'he'],
    ['hindi', 'zh-Hans', 'hi'],
  ] as const)('%s in an archive in %s is %s', (name, archive, language) => {
    expect(detectLanguage(texts[name], archive)).toBe(language)
  })

  test.each([
    ['A few words', 'zh-Hans', 'en'],
    ['A few words', 'de', 'de'],
    ['2021', 'zh-Hant', 'zh-Hant'],
    [`https://news.example/a${texts.traditional}`, 'zh-Hans', 'zh-Hant'],
    [`停水 https://news.example/${'a-long-address'.repeat(9)}`, 'zh-Hant', 'zh-Hant'],
    [`${texts.english} 河湾`, 'zh-Hans', 'en'],
    [`${texts.simplified.repeat(2)} 「よろしく」`, 'zh-Hans', 'zh-Hans'],
    [`${texts.traditional}${texts.traditional}${texts.simplified}`, 'zh-Hans', 'zh-Hant'],
  ])('%j in an archive in %s is %s', (text, archive, language) => expect(detectLanguage(text, archive)).toBe(language))
})

test.each([
  ['zh-tw', texts.traditional, 'zh-TW'],
  ['en_us', texts.english, 'en-US'],
  ['de', texts.english, 'de'],
  ['en-us', texts.simplified, null],
  ['zh-CN', texts.english, null],
  ['zh-CN', `渡船重新开航，${texts.english}`, 'zh-CN'],
  ['ko', texts.korean, 'ko'],
  ['euc-kr', texts.korean, null],
  ['chinese', texts.simplified, null],
  ['fr', '', 'fr'],
  [undefined, texts.french, null],
])('a stated language is believed where it is one of the text’s script: %s', (tag, text, language) => {
  expect(statedLanguage(tag, text)).toBe(language)
})

test('a stated language of a script of its own, and one nobody here knows, are held against the text', () => {
  const english = 'Hello there, dear readers of the news'
  expect([statedLanguage('el', 'Καλημέρα'), statedLanguage('hy', english), statedLanguage('tlh', english)]).toEqual([
    'el',
    null,
    'tlh',
  ])
})

test('English is told by its commonest words alone, and by no fewer letters than other languages', () => {
  const english =
    'The keeper of the light has retired after forty years, and the bridge is to be painted before the winter.'
  expect(detectLanguage(english, 'zh-Hans')).toBe('en')
  expect(detectLanguage(english, 'en-GB')).toBe('en-GB')
  expect(
    detectLanguage(`${english} Elle était déjà là, et personne n’en avait été surpris ce matin-là.`, 'zh'),
  ).not.toBe('zh')
})

test('a text in a script nobody here knows is in the likeliest language of the script of its other words', () => {
  const gujarati = `${'અમદાવાદમાં વરસાદ પડ્યો. '.repeat(10)}Mumbai Express`
  expect(['zh-Hans', 'fr'].map((fallback) => detectLanguage(gujarati, fallback))).toEqual(['en', 'fr'])
})
