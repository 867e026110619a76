/** A language as its letters show in an encoding. */
export interface Language {
  readonly name: string
  /** WHATWG names, the likelier first, or those of `code-pages.ts`. */
  readonly encodings: readonly string[]
  /** Letters beyond ASCII, lower case, most frequent first. */
  readonly letters: string
  /** Everyday words, for languages that share an alphabet. */
  readonly words?: string
}

const western = ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm850', 'ibm437']
const central = ['iso-8859-2', 'windows-1250', 'ibm852', 'x-mac-ce']
const romanian = ['iso-8859-16', ...central]
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4', 'ibm775']
const nordic = [...western, 'iso-8859-10']
const cyrillic = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic', 'ibm855']
const ukrainian = ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic']

/**
 * Alphabets. Letters and words are set down from knowledge of the languages, in rough order; a guess needs the order
 * only to tell text from noise, so that exact counts would add nothing.
 */
export const languages: readonly Language[] = [
  {
    name: 'English',
    encodings: western,
    letters: 'éèïöñç',
    words: 'the of and to in a is that for it was on with as at by',
  },
  {
    name: 'French',
    encodings: western,
    letters: 'éèàêçùôûâîœëïüÿæ',
    words: 'le la les de des et en un une du que qui dans pour est au sur par plus il',
  },
  {
    name: 'German',
    encodings: western,
    letters: 'üäößé',
    words: 'der die und das ist nicht ein eine mit von zu den dem im auf für sich des auch es',
  },
  {
    name: 'Spanish',
    encodings: western,
    letters: 'óíáéñúü¿¡ªº',
    words: 'el la los de que y en un una por con se del las para su al lo como más',
  },
  {
    name: 'Portuguese',
    encodings: western,
    letters: 'ãçáéíóõêâúàôüªº',
    words: 'o a os as de que e do da em um uma para com não no na se por mais',
  },
  {
    name: 'Italian',
    encodings: western,
    letters: 'èàòùéìîª',
    words: 'il la di che e un una per con non del della è in sono dei le si gli al',
  },
  {
    name: 'Dutch',
    encodings: western,
    letters: 'ëéïèöüá',
    words: 'de het een en van ik te dat die in is niet op met voor zijn er aan ook',
  },
  {
    name: 'Swedish',
    encodings: nordic,
    letters: 'äåöé',
    words: 'och att det som en på är av för med den till inte ett om har de',
  },
  {
    name: 'Danish or Norwegian',
    encodings: nordic,
    letters: 'øåæéòô',
    words: 'og i det at en den til er som på de med af ikke av for et har',
  },
  {
    name: 'Finnish',
    encodings: nordic,
    letters: 'äöåšž',
    words: 'ja on ei että se oli hän mutta ovat kun niin myös joka',
  },
  {name: 'Icelandic', encodings: nordic, letters: 'ðíáóæþöéúý', words: 'og að í er á sem til við um en af ekki var'},
  {
    name: 'Polish',
    encodings: central,
    letters: 'łżąęśóćńź',
    words: 'w i na z do się nie że to jest o jak za od po przez dla',
  },
  {
    name: 'Czech',
    encodings: central,
    letters: 'íáéěřčžýšůúťďňó',
    words: 'a v na se je že s z do o to si ve jsem jako by pro',
  },
  {
    name: 'Slovak',
    encodings: central,
    letters: 'áíéčžšýúľťôňäďóŕĺ',
    words: 'a v na sa je že s z do o to si vo som ako by pre',
  },
  {
    name: 'Hungarian',
    encodings: central,
    letters: 'áéőöíóüúű',
    words: 'a az és hogy nem is egy ez volt meg csak de már el',
  },
  {
    name: 'Croatian or Slovene',
    encodings: central,
    letters: 'čšžćđ',
    words: 'i u je na se da za su od s o a ne in pa so v bi',
  },
  {
    name: 'Romanian',
    encodings: romanian,
    letters: 'ăîâşţșț',
    words: 'și şi în de la a cu nu pe este din o care un mai',
  },
  {
    name: 'Turkish',
    encodings: ['windows-1254', 'ibm857', 'x-mac-turkish', 'iso-8859-3'],
    letters: 'ıüğşçöâîû',
    words: 've bir bu da de için ile olarak çok daha gibi olan en ne',
  },
  {
    name: 'Estonian',
    encodings: [...baltic, 'iso-8859-15'],
    letters: 'äõüöšž',
    words: 'ja on ei et see oli kui ka ning oma mis',
  },
  {name: 'Latvian', encodings: baltic, letters: 'āīēšņļģķčžū', words: 'un ir ar no par uz kas to tas ka arī'},
  {name: 'Lithuanian', encodings: baltic, letters: 'ėųšįžąčęūž', words: 'ir kad su iš yra į tai bet jis kaip'},
  {
    name: 'Vietnamese',
    encodings: ['windows-1258'],
    letters: '\u{301}\u{300}\u{323}đưôêơâ\u{309}ă\u{303}áàéèíóúù',
    words: 'và là có không các cho trong một',
  },
  {name: 'Welsh', encodings: ['iso-8859-14'], letters: 'ŵŷâêîôûáéíóúïöëä', words: 'y yn a i o ac mae yr ar'},
  {
    name: 'Maltese or Esperanto',
    encodings: ['iso-8859-3'],
    letters: 'ħżġċĉĝĥĵŝŭàèìòù',
    words: 'il ta u li la de kaj estas en',
  },
  {name: 'Russian', encodings: cyrillic, letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'},
  {name: 'Bulgarian', encodings: cyrillic, letters: 'аиоетнрсвлкдпмзгъубчцжщхюшяфйь'},
  {name: 'Ukrainian', encodings: ukrainian, letters: 'оанивіетрслкмудпязьбгйчхцжїшюєщфґ'},
  {name: 'Belarusian', encodings: ukrainian, letters: 'аніеоыясркдлзтуцмўвпгйбчьшхжэюёф'},
  {
    name: 'Serbian or Macedonian',
    encodings: ['windows-1251', 'iso-8859-5', 'x-mac-cyrillic', 'ibm855'],
    letters: 'аоиеунјсртдкмлпвгзбчшцжћхђњљфџќѓѕ',
  },
  {
    name: 'Greek',
    encodings: ['iso-8859-7', 'windows-1253', 'ibm737', 'x-mac-greek'],
    letters: 'αοιετσνηυρπκμλςωόίάδγέχθήφύβξώζψϊϋΐΰ',
  },
  {
    name: 'Hebrew',
    encodings: ['windows-1255', 'iso-8859-8', 'ibm862'],
    letters:
      'יוהלארתבמשנעםדקחפכטגצסזןךץף\u{5b7}\u{5b8}\u{5b4}\u{5b6}\u{5b0}\u{5bc}\u{5b5}\u{5b9}\u{5c1}\u{5bb}\u{5b2}\u{5c2}',
  },
  {
    name: 'Arabic or Persian',
    encodings: ['windows-1256', 'iso-8859-6'],
    letters: 'اليمونرتبةعدسفهكقأحجشصىخإذطزثضغئءظؤآـپچگژ،؛؟\u{64b}\u{651}\u{64e}\u{64f}\u{650}\u{652}',
  },
  {
    name: 'Thai',
    encodings: ['windows-874'],
    letters:
      'านรอกเงวมยลทดสตปบแคหขจไใพชซโถผธฟณภศษฉญฐฮฝฆฎฑฏฒฌๆฯฤะำๅ๐๑๒๓๔๕๖๗๘๙\u{e31}\u{e35}\u{e48}\u{e49}\u{e34}\u{e37}\u{e38}\u{e39}\u{e4c}\u{e47}\u{e36}\u{e4a}\u{e4b}\u{e3a}\u{e4d}',
  },
]

/** A language of Chinese characters, kana or Hangul. */
export interface IdeographicLanguage {
  readonly name: string
  readonly encodings: readonly string[]
  /** The characters that make up most of any text, in no order. */
  readonly common: string
  /** The encoding, and its first and last byte pair, whose characters its makers put first as the everyday ones. */
  readonly everyday: {readonly encoding: string; readonly first: number; readonly last: number}
  /** What a character of a script is worth that is everyday but not among the common ones. */
  readonly han: number
  readonly kana: number
  readonly hangul: number
}

/** Common characters: counted in our own collections of news, the few that only those have left out. */
export const ideographicLanguages: readonly IdeographicLanguage[] = [
  {
    name: 'Chinese (simplified)',
    encodings: ['gb18030', 'utf-16le', 'utf-16be'],
    everyday: {encoding: 'gbk', first: 0xb0a1, last: 0xd7f9},
    han: 0.1,
    kana: -0.5,
    hangul: -0.8,
    common:
      '的是一国在人中不有了大新这个年和以为会上我到要时来发家能对可用分就生文地们出自行也多美他方日之闻图政成经下工过作片公后学全业主动说现于事月如开本民法理实者内关保还电部高网都最与面前信同力但当平加明看体进机所市其制道度代数化而小定子务得长点通被些重产没期外么接更件入果间提天持性原相员目资题情社比然很第种息系史意并报联式建将视问台好共享正想应表已去你合等世安特展因从战京场起里司近利使无治收次容推据程此心强只何支海老交区己设或金北量万东统总名解记三字科界位反及论活任义做消打影两给什样西元手权技号由证常议基济立导您着那知教受广南费认查类集至回今示变传各计增习击服户源党话府向结二让完几医领它车调历口十格始感需头指选布军该管州院书城运快造术物标许真品别身求达存改非尔门规际每局整请包流商言确单级助房少风取路把爱价节直再决告放续专思条观组企试读越江团项亿语线参水创见争案备具',
  },
  {
    name: 'Chinese (traditional)',
    encodings: ['big5', 'gb18030', 'utf-16le', 'utf-16be'],
    everyday: {encoding: 'big5', first: 0xa440, last: 0xc67e},
    han: 0.1,
    kana: -0.5,
    hangul: -0.8,
    common:
      '的是中一國不我會在人有時大到以為道這上了台可影直年作家說本個文們片他和老來對出加下經結政美要好新開論請過也民如看與連間用自持能於生之成多同最事現入就學處點所日方後意主網得發而者戰地分三被小支平內北及都面各報想天員歡金關界你資外法實期至轉社港音公行討全位特並收合動每前共當但友力其兩未業何書目專權體治史更心放無題明定沒種歷然軍容版通做流反理信近很解場將助讀只變重部提代斯局還由完或已交世安度給感去參問些因立化商聲應常思接系創整正節果從名工性進什運相情二己產此即第真起選六著話濟電屬知身續爭制子讓樣利山推記品半星十錄黨見機視白九長活統言導今觀再任數命路列月那手酒展別德比微頭回百晚認式京區西表義獨英費等東議原維使受市免字傳總幣件單少隊快團段約色備計聞圖保高務麼息聯建臺享裡司次據程強海設量萬科消打元技號證基您教廣南查類集示增習擊服戶源府向幾醫領它車調口格始需指布該管州院城造術物標許求達存改非爾門規際包確級房風取把愛價決告條組企試越江項億語線水案具',
  },
  {
    name: 'Japanese',
    encodings: ['shift_jis', 'euc-jp', 'utf-16le', 'utf-16be'],
    everyday: {encoding: 'euc-jp', first: 0xb0a1, last: 0xcfd3},
    han: 0.4,
    kana: 1,
    hangul: -0.8,
    common:
      '日本人年大一国会中出上行者時事月自分間東長同社発内作学地後方生立手新部対業見合動実定場回高下前理代度力情報何今使用要性数更入成語名金気持子言思話最小多全所有意明関以二三十',
  },
  {
    name: 'Korean',
    encodings: ['euc-kr', 'utf-16le', 'utf-16be'],
    everyday: {encoding: 'euc-kr', first: 0xb0a1, last: 0xc8fe},
    han: -0.3,
    kana: -0.6,
    hangul: 0.3,
    common:
      '다니이에는스리를비습로가루자드을한되하지은수고의서인사해정그트었일경합있보전시기세도입요제주변개버월발포어으대만업용키함안공위아데참여모워들치할게많분신유면점감부후동터최추않됩장것문단오운와상명호번년항약적내표나소본립확계받료음간환될과회작반현중저성우실원완집',
  },
]
