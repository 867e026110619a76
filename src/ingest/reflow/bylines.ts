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

const role =
  /^(?:文|图|撰|本|特约|特約|实习|實習|见习|見習|首席|全媒体|融媒体|全媒|驻\p{Script=Han}{1,6}|\p{Script=Han}{1,10}(?:报|報|社|网|網|台|刊|客户端|中心|新闻|全媒体|融媒体)){0,3}(?:记者|記者|通讯员|通訊員|特派员|评论员|評論員|撰稿人?|特约撰稿|作者|撰文|采写|采写者|摄影|编译|報道|编辑整理)$/u
const job =
  /^(?:文|图|图文|文图|文字|摄|撰文|摄影|报道|報道|報導|摄影报道|图文报道|综合报道|综合|整理|采写|编译|供稿|发自\p{Script=Han}{2,6}|\p{Script=Han}{2,6}(?:报道|報道|報導))$/u
const roleThenName =
  /^((?:\p{Script=Han}{0,12}?)(?:记者|記者|通讯员|通訊員|评论员|評論員|特派员|作者|撰文|编译))(\p{Script=Han}{2,4})$/u

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
  if (!mentionsJob.test(text) && !/^[（(【]/u.test(text)) return false
  const inBrackets = /^[（(【][^（(【）)】]{2,58}[）)】]$/u.test(text)
  const words = text
    .replace(/^[（(【■●◎□▲◆○◇★□\s]{1,3}|[）)】]$/gu, '')
    .split(/[\s、，,/／|丨:：&·]+/u)
    .filter((word) => word !== '')
  if (words.length === 0 || sentence.test(text)) return false
  let roles = 0
  let names = 0
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const both = roleThenName.exec(word)
    if (role.test(word)) roles += 1
    else if (both !== null && isPersonalName(both[2] ?? '')) {
      roles += 1
      names += 1
    } else if (isPersonalName(word)) names += 1
    // 王 丽: a name of two characters, spread to the width of three.
    else if (isPersonalName(word + (words[index + 1] ?? '')) && word.length === 1) {
      names += 1
      index += 1
    } else if (job.test(word)) roles += names > 0 || word.length > 1 ? 1 : 0.5
    else return false
  }
  return names > 0 && (roles > 0 || inBrackets)
}

/** `徐顺凯`, `欧阳明` → true. Two to four ideographs that begin with a family name. */
export function isPersonalName(word: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false
  return doubleSurname.test(word) ? word.length > 2 : surnames.has(word.slice(0, 1)) && word.length < 4
}
