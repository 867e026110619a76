/** Where a line must stand to be taken for furniture: anywhere, with a blank beside it, or at the edge of its page. */
export type Place = 'anywhere' | 'alone' | 'edge'

export interface FurniturePattern {
  /** What the line is. */
  readonly kind: 'folio' | 'date' | 'desk' | 'source' | 'jump' | 'masthead'
  readonly place: Place
  readonly pattern: RegExp
  /** The kind of page it was seen on. */
  readonly seenOn: string
}

/** Longest line that is looked at, in characters: keeps every pattern's work small. */
export const longestFurniture = 80

const person = '[\\p{Script=Han}A-Za-z·. ]{2,20}'
const deskJob =
  '(?:本版|本期|值班|执行|執行|见习|見習|责任|責任)?(?:编辑|編輯|主编|主編|责编|責編|编委|編委|版式|版面|排版|组版|組版|制图|製圖|美编|美編|校对|校對|检校|审校|審校|审读|审核|監製|监制|签发|統籌|统筹)'
const section =
  '(?:要闻|要聞|综合|綜合|头版|頭版|经济|經濟|社会|社會|时事|時事|时政|時政|国内|國內|国际|國際|本地|地方|体育|體育|文化|文娱|财经|財經|金融|证券|教育|科技|健康|民生|法治|法制|理论|理論|评论|評論|言论|副刊|专题|專題|专版|广告|廣告|公告|专刊|视点|特别报道|综合新闻|中国新闻|国际新闻|本地新闻|総合|国際|社会面|スポーツ|文化面)'
const weekday = '(?:星期|週|周|礼拜)[一二三四五六日天]'
const hanDate =
  '(?:\\d{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日'

/** Lines that belong to the page and not to an article, tried in this order. */
export const furniturePatterns: readonly FurniturePattern[] = [
  {
    kind: 'desk',
    place: 'anywhere',
    pattern: new RegExp(
      `^[（(【\\[]?\\s*${deskJob}(?:\\s*[:：/／|丨]\\s*|\\s{1,4})${person}(?:[\\s、，|丨/／]+${deskJob}(?:\\s*[:：/／|丨]\\s*|\\s{1,4})${person}){0,5}\\s*[）)】\\]]?$`,
      'u',
    ),
    seenOn: 'foot of Chinese newspaper pages and of their web copies: 责任编辑：… 版式：… 校对：…',
  },
  {
    kind: 'desk',
    place: 'alone',
    pattern:
      /^\(?(?:Editors?|Edited by|Web editor|Copy editor|Sub-?editor|Layout|Page design(?:er)?)\s{0,2}[:：]?\s{1,2}\p{Lu}[\p{L}.'’-]*(?:[ ,&]+(?:and )?\p{Lu}?[\p{L}.'’-]+){0,5}\)?$/u,
    seenOn: 'last line of English news agency pages: Editor: …',
  },
  {
    kind: 'source',
    place: 'anywhere',
    pattern:
      /^[（(【]?\s*(?:文章来源|稿件来源|信息来源|新闻来源|来源|來源|文章來源|Source)\s*[:：]\s*([^）)】。]{2,30})[）)】]?$/u,
    seenOn: 'end of articles copied from a paper to a portal: （文章来源：…）',
  },
  {
    kind: 'jump',
    place: 'anywhere',
    pattern:
      /^[（(【▲▼★●→←\s]{0,3}(?:上接|下转|下轉|紧接|轉接|转接)\s*第?\s*[A-Za-z]?\s?[\d一二三四五六七八九十]{1,3}\s*[版面页頁].{0,20}$/u,
    seenOn: 'stories that go on overleaf in Chinese papers: （下转第…版）',
  },
  {
    kind: 'jump',
    place: 'anywhere',
    pattern: /^[（(]?\s*[\d一二三四五六七八九十]{1,3}\s*面(?:に続く|から続く|につづく|からつづく)\s*[）)]?$/u,
    seenOn: 'stories that go on overleaf in Japanese papers',
  },
  {
    kind: 'jump',
    place: 'alone',
    pattern:
      /^\(?(?:(?:Please )?(?:see|turn to) [A-Z' -]{3,30},? (?:on )?page [A-Z]?\d{1,3}|continued (?:on|from) (?:page|p\.) ?[A-Z]?-?\d{1,3})[.)]{0,2}$/iu,
    seenOn: 'stories that go on overleaf in American papers: Continued on Page …',
  },
  {
    kind: 'masthead',
    place: 'anywhere',
    pattern:
      /^(?:国内统一(?:连续出版物号|刊号)|國內統一刊號|邮发代号|郵發代號|新闻热线|新聞熱線|本报地址|本報地址|广告经营许可|零售价|零售價|ISSN\s?\d{4}|CN\s?\d{2}[-—]).{0,60}$/u,
    seenOn: 'front-page boxes of Chinese papers: serial number, postal code, price, telephone',
  },
  {
    kind: 'date',
    place: 'alone',
    pattern: new RegExp(`^(?:${hanDate}\\s*)?${weekday}(?:[\\s，,]*(?:农历|農曆|夏历).{2,16})?$|^${hanDate}$`, 'u'),
    seenOn: 'page heads of Chinese papers: 2022年1月25日 星期二',
  },
  {
    kind: 'folio',
    place: 'alone',
    pattern: /^[-–—·\s]{0,4}(?:第\s{0,2})?[A-Za-z]?\d{1,3}\s{0,2}[版页頁面][-–—·\s]{0,4}$/u,
    seenOn: 'page heads of Chinese papers: A03版',
  },
  {
    kind: 'folio',
    place: 'alone',
    pattern: new RegExp(
      `^(?:第?[A-Za-z]?\\d{1,3}\\s{0,2}版?\\s{0,3}${section}|${section}\\s{0,3}第?[A-Za-z]?\\d{1,3}\\s{0,2}版?|${section})$`,
      'u',
    ),
    seenOn: 'page heads of Chinese papers: 05版 要闻',
  },
  {
    kind: 'folio',
    place: 'alone',
    pattern: /^[-–—·•|\s]{0,4}(?:Page|PAGE|p\.)?\s{0,2}[A-Z]?\d{1,3}(?:\s(?:of|\/)\s\d{1,3})?[-–—·•|\s]{0,4}$/u,
    seenOn: 'page numbers anywhere: 3, — 3 —, Page 3 of 8, A3',
  },
  {
    kind: 'date',
    place: 'edge',
    pattern:
      /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}),? \d{4}[.]?$/iu,
    seenOn: 'page heads of English papers: TUESDAY, MAY 5, 1936',
  },
]
