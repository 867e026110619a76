/** People by their titles in English: President Jane Doe, Prof. John Q. Roe. */
import type {FoundPerson} from './people.ts'

const before =
  '(?:Vice|Deputy|Former|Prime|Assistant|Associate|Acting|Executive|Managing|Interim|First|Chief|U\\.S\\.|Lt\\.)'
const title =
  '(?:President|Chancellor|Provost|Professor|Governor|Senator|Congressman|Congresswoman|Mayor|Minister|Secretary[- ]General|Secretary|Chairman|Chairwoman|Ambassador|Judge|Justice|Dean|Director|Pope|Archbishop|Bishop|Dr\\.|Prof\\.|Sen\\.|Gov\\.|Rep\\.)'
const word = "\\p{Lu}\\p{Ll}+(?:['’-]\\p{Lu}\\p{Ll}+)*|(?:Mc|Mac|O['’])\\p{Lu}\\p{Ll}+"
const titled = new RegExp(
  `(?<![\\p{L}-])((?:${before}[ -])*${title}) ((?:${word})(?: (?:${word}|\\p{Lu}\\.|van|von|de|der|la|al)){0,2} (?:${word}))(?![\\p{L}-])`,
  'gu',
)
/** Words with a capital that are no names: places and houses with titles, days, and the word after a name. */
const noName =
  /(?:^| )(?:The|Of|For|And|In|On|At|To|A|An|He|She|It|We|They|His|Her|University|College|School|Department|Office|House|Award|Awards|State|States|United|National|General|County|City|Street|Avenue|Center|Centre|Council|Committee|Board|Institute|Foundation|Society|Association|Emeritus|Emerita|Fellow|Chair|Medal|Prize|Day|Hall|Park|Building|Library|Program|Lecture|Series|Research|Science|Sciences|Studies|Engineering|Affairs|Relations|Education|Health|Services|Development|Student|Students|Academic|Campus|Faculty|Staff|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|President|Chancellor|Professor|Dean|Director|Secretary|Vice|Assistant|Associate|Executive|Distinguished|Dies|Named|Wins|Receives|Says|Speaks|Calendar|Memorial|American|Chinese|British|Russian|German|French)(?: |$)/u

/** Everybody a line names behind a title, whole names only. */
export const latinPeopleIn = (text: string): FoundPerson[] =>
  [...text.matchAll(titled)].flatMap(([, role = '', name = '']): FoundPerson[] =>
    noName.test(name) ? [] : [{name, role}],
  )
