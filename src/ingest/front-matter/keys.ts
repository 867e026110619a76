/**
 * Keys of every dialect by meaning, folded as {@link foldKey} does, the most telling first. From the documentation of
 * Jekyll, Hexo, Hugo, Zola, Pelican and Eleventy, the exports of WordPress and Wiki.js, and what Chinese archives write.
 */
const keysByMeaning = {
  title: 'title headline 标题 標題 题目 題目',
  deck: 'deck subtitle subhead subheading standfirst 副标题 副題 副标',
  description: 'description summary excerpt abstract digest desc 摘要 简介 導語 导语',
  date:
    'date datepublished publishedat publisheddate publicationdate pubdate publishdate publishtime datetime postdate posted issuedate ' +
    '日期 发布时间 發佈時間 发布日期 发表时间 时间 時間 datetext created createdat datecreated timestamp time',
  updated:
    'updated lastmod modified lastmodifiedat lastmodified updatedat datemodified lastupdated updatedate 更新时间 更新時間',
  authors: 'authors author byline creator writer reporter 作者 记者 記者',
  publication: 'publication newspaper source publisher media sitename 来源 來源 出处 报纸',
  categories: 'categories category section channel 分类 分類 栏目 欄目 频道',
  tags: 'tags tag keywords keyword topics 标签 標籤 关键词 關鍵詞',
  permalink: 'permalink path',
  aliases: 'aliases alias redirectfrom redirects oldurl oldurls',
  picture:
    'headimg cover coverimage featuredimage featureimage thumbnail image images banner headerimg topimg indeximg heroimage hero ogimage teaser img 封面',
  lang: 'lang language locale 语言',
  draft: 'draft isdraft',
  published: 'published publish',
  status: 'status poststatus wp:status',
  id: 'infocode guid uuid articleid newsid postid docid id',
  link: 'originalurl original link sourceurl canonicalurl canonical externalurl sourcelink from href 原文链接 原文 链接 原文地址',
  address: 'url',
  taxonomies: 'taxonomies',
} as const satisfies Record<string, string>

/** What a key of the front matter means. */
export type Meaning = keyof typeof keysByMeaning

/** `Redirect-From`, `redirect_from` and `redirectFrom` are one key. */
const foldKey = (key: string): string =>
  key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/gu, '')

const isMeaning = (name: string): name is Meaning => Object.hasOwn(keysByMeaning, name)

const meanings: ReadonlyMap<string, {readonly meaning: Meaning; readonly rank: number}> = new Map(
  Object.keys(keysByMeaning)
    .filter(isMeaning)
    .flatMap((meaning) => keysByMeaning[meaning].split(' ').map((key, rank) => [key, {meaning, rank}] as const)),
)

/** What a key means and how telling it is, 0 first; undefined for one nobody has a use for. */
export const meaningOf = (key: string): {readonly meaning: Meaning; readonly rank: number} | undefined =>
  meanings.get(foldKey(key))
