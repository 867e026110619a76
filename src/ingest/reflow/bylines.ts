import type {Writing} from './writing.ts'

/**
 * Family names as they stand on Chinese bylines, both scripts: the hundred most common (Ministry of Public Security,
 * 2020), and rarer ones and double ones of the Song list.
 */
const surnames = new Set(
  [
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆',
    '范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜',
    '倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍',
    '位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟邸窦巩冷卓娄仇池简沙',
    '張劉陳楊黃趙吳孫馬許韓鄧馮蕭潘葉程魏蘇呂盧鍾譚陸範韋賈鄒熊閻龍賀顧龔邵萬錢戴嚴湯喬賴蘭殷畢聶莊齊關費紀項衛單華車',
  ].join(''),
)
const doubleSurname = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木)/u

/** What follows 记者 where the line is a sentence and no byline: 记者从…获悉. */
const sentence = /[从在对向就]|获悉|了解|采访|近日|日前|今天|昨日|发现|看到|注意|表示|介绍|認為|认为|指出|告诉|。/u

/** Set apart from the name that is set against them: 本报记者王丽, 唐翔发自上海, 王丽报道. */
const glued =
  /(?:本报|本報|本刊|本网|特约|特約|特派|实习|實習|见习|見習|首席|全媒体|融媒体){0,3}(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人)|发自|發自|(?:摄影|图文|综合)?(?:报道|報道|報導)$/gu

/** What the words of a byline are, tried in this order. */
const words: readonly {readonly kind: 'role' | 'job' | 'house'; readonly pattern: RegExp}[] = [
  {
    kind: 'role',
    pattern:
      /^(?:本报|本報|本刊|本网|特约|特約|特派|实习|實習|见习|見習|首席|全媒体|融媒体){0,3}(?:记者|記者|通讯员|通訊員|特派员|评论员|評論員|撰稿人?)$/u,
  },
  {kind: 'role', pattern: /^(?:作者|撰文|采写|編集委員|論説委員|文字)$/u},
  {
    kind: 'job',
    pattern:
      /^(?:文|图|图文|文图|摄|摄影|供稿|整理|编译|综合|(?:摄影|图文|综合)?(?:报道|報道|報導)|发自|發自|驻?\p{Script=Han}{2,6}(?:报道|摄影))$/u,
  },
  {
    kind: 'house',
    pattern: /^(?:本报|本報|本刊|本网|特约|\p{Script=Han}{1,10}(?:报|報|社|网|網|台|刊|客户端|中心|全媒体|融媒体))$/u,
  },
]

/** Cheap first look: without one of these there is no Chinese byline outside brackets. */
const mentionsJob = /[记記][者]|[员員]|作者|[文图摄编写稿]/u

const englishByline =
  /^(?:By|BY)\s+(?:\p{Lu}[\p{L}.'’-]*|(?:de|van|von|der|la|al))(?:,?\s+(?:and\s+|AND\s+|&\s+)?(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|al)){0,7}(?:,\s*[\p{L} .]{2,40})?$/u

/** Longest byline, in characters. */
const longest = 60

/** `本报记者 徐顺凯 通讯员 王 丽` → true; `记者从省医保局获悉` → false. */
export function isByline(text: string, writing: Writing): boolean {
  if (text.length > longest) return false
  return englishByline.test(text) || (writing.name === 'han' && isHanByline(text))
}

function isHanByline(text: string): boolean {
  if (sentence.test(text) || !(mentionsJob.test(text) || /^[（(【]/u.test(text))) return false
  const inBrackets = /^[（(【][^（(【）)】]{2,58}[）)】]$/u.test(text)
  const kinds = kindsOf(text.replace(/^[（(【■●◎□▲◆○◇★\s]{1,3}|[）)】]$/gu, ''))
  return (
    kinds.includes('name') &&
    !kinds.includes('other') &&
    (inBrackets || kinds.includes('role') || kinds.includes('job'))
  )
}

type WordKind = (typeof words)[number]['kind'] | 'name' | 'place' | 'other'

function kindsOf(text: string): WordKind[] {
  const parts = text
    .replace(glued, ' $& ')
    .split(/[\s、，,/／|丨:：&·]+/u)
    .filter((part) => part !== '')
  const kinds: WordKind[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    const known = words.find(({pattern}) => pattern.test(part))
    if (known !== undefined) kinds.push(known.kind)
    else if (/^[发發]自$/u.test(parts[at - 1] ?? '')) kinds.push('place')
    else if (isPersonalName(part)) kinds.push('name')
    else if (part.length === 1 && isPersonalName(part + (parts[at + 1] ?? ''))) {
      // 王 丽: a name of two characters, spread to the width of three.
      kinds.push('name')
      at += 1
    } else kinds.push('other')
  }
  return kinds
}

/** `徐顺凯`, `欧阳明` → true. Two to four ideographs that begin with a family name. */
export function isPersonalName(word: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false
  return doubleSurname.test(word) ? word.length > 2 : surnames.has(word.slice(0, 1)) && word.length < 4
}
