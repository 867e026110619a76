/**
 * The five seed articles, pinned. Written by reading the files in `seeds/`, not by running the product: where a test
 * differs, look at the seed first.
 */

/** What a seed must become. Facts with evidence are `[value, where it was found]`. */
export interface ExpectedSeed {
  readonly file: string
  readonly id: string
  readonly title: readonly [value: string, from: string]
  readonly date: readonly [value: string, from: string]
  /** The words an inferred date rests on. */
  readonly dateEvidence?: string
  readonly published: string | null
  readonly publication: readonly [value: string, from: string] | null
  readonly authors: readonly (readonly [value: string, from: string])[]
  /** As filed: labels of slugs settled. */
  readonly categories: readonly (readonly string[])[]
  readonly categorySlugs: readonly (readonly string[])[]
  readonly tags: readonly string[]
  readonly originalUrl: string | null
  readonly platform: string | null
  readonly securities: readonly string[]
  readonly leadImage: string | null
  readonly figures: readonly {readonly address: string; readonly size: string; readonly caption: string}[]
  /** Depth and text. */
  readonly headings: readonly (readonly [2 | 3, string])[]
  /** Rule, words and line of the file; no line where the words stood in the Markdown tail. */
  readonly removed: readonly (readonly [rule: string, text: string, line: number | null])[]
  /** Codes of everything the report says, each once. */
  readonly codes: readonly string[]
}

const share = (code: string) => `http://finews.zning.xyz/html_News/NewsShare.html?infoCode=${code}`
const picture = (name: string) => `http://static.1sapp.com/qupost/img/2022/03/18/${name}.jpeg`

export const seeds: readonly ExpectedSeed[] = [
  {
    file: '000_db2655c3e4eb4f45.txt',
    id: 'nw202201252259607031',
    title: ['中国人寿青海省分公司：为建设新青海注入强大力量', 'front-matter'],
    date: ['2022-01-25', 'front-matter'],
    published: '2022-01-25T01:04:02+08:00',
    publication: ['西宁晚报', 'source-line'],
    authors: [],
    categories: [['西宁晚报']],
    categorySlugs: [['xiningwanbao']],
    tags: ['西宁晚报新闻'],
    originalUrl: share('NW202201252259607031'),
    platform: null,
    securities: [],
    leadImage: null,
    figures: [],
    headings: [
      [2, '定位健康中国绘制健康青海新蓝图'],
      [3, '●医保扶贫织密织牢群众安全网'],
      [3, '●重民生办实事发挥国寿优势'],
      [2, '多项措施精准服务触达每一位客户'],
      [3, '●每份保单都是一份“爱的承诺书”'],
      [3, '●连续6年开展“职工互保”，参保职工近145万人'],
      [3, '●智能化应用不断融入保险各领域'],
      [3, '●成立消费者权益保护部让客户更放心'],
      [2, '聚焦“五个突出” 为群众办好事办难事'],
    ],
    removed: [
      ['back-link', '返回西宁晚报新闻｜返回首页', null],
      ['original-link', share('NW202201252259607031'), null],
      ['source-line', '（文章来源：西宁晚报）', 52],
    ],
    codes: ['heading-inferred', 'publication-inferred', 'text-removed'],
  },
  {
    file: '001_e73c4f680e368098.txt',
    id: 'nw202112232224415618',
    title: ['中国人寿江苏省分公司聚焦民生保障 助力提升人民群众幸福指数', 'front-matter'],
    date: ['2021-12-23', 'front-matter'],
    published: '2021-12-23T19:17:04+08:00',
    publication: ['大众证券报', 'source-line'],
    authors: [],
    categories: [['大众证券报']],
    categorySlugs: [['dazhongzhengquanbao']],
    tags: ['大众证券报新闻'],
    originalUrl: share('NW202112232224415618'),
    platform: null,
    securities: ['601628'],
    leadImage: null,
    figures: [],
    headings: [
      [2, '以人民为中心，不断筑牢民生保障底线'],
      [2, '聚焦服务品质，助力完善医疗保障体系'],
      [2, '关爱老年群体，推动民生事业发展'],
    ],
    removed: [
      ['hidden-text', '', 8],
      ['stock-widget', '', 8],
      ['back-link', '返回大众证券报新闻｜返回首页', null],
      ['original-link', share('NW202112232224415618'), null],
      ['source-line', '（文章来源：大众证券报）', 16],
    ],
    codes: ['heading-inferred', 'publication-inferred', 'text-removed'],
  },
  {
    file: '002_3a772abd78c291c5.txt',
    id: 'nw202204182346937638',
    title: ['围绕民生所需 发挥保险业社会“稳定器”作用', 'front-matter'],
    date: ['2022-04-18', 'front-matter'],
    published: '2022-04-18T17:04:40+08:00',
    publication: ['青岛财经日报', 'source-line'],
    authors: [],
    categories: [['青岛财经日报']],
    categorySlugs: [['qingdaocaijingribao']],
    tags: ['青岛财经日报新闻'],
    originalUrl: share('NW202204182346937638'),
    platform: null,
    securities: [],
    leadImage: null,
    figures: [],
    headings: [
      [2, '践行央企责任担当构筑安全保障网'],
      [2, '科技赋能打造有温度的智慧保险服务'],
      [2, '金融服务为“逆行者”保驾护航'],
    ],
    removed: [
      ['back-link', '返回青岛财经日报新闻｜返回首页', null],
      ['original-link', share('NW202204182346937638'), null],
      ['source-line', '（文章来源：青岛财经日报）', 26],
    ],
    codes: ['heading-inferred', 'publication-inferred', 'text-removed'],
  },
  {
    file: '003_aea184e681c285b5.txt',
    id: 's342458589a93',
    title: ['中国人寿贵州省分公司推出专属商业养老保险', 'front-matter'],
    date: ['2022-03-18', 'front-matter'],
    published: '2022-03-18T14:14:45+08:00',
    publication: null,
    authors: [['林肖', 'byline']],
    categories: [['新媒体', '趣头条', '分类']],
    categorySlugs: [['xinmeiti', 'qutoutiao', 'fenlei']],
    tags: [],
    originalUrl: null,
    platform: '趣头条',
    securities: [],
    leadImage: picture('966457454cce91e03cbe0aa0f7c2b93b'),
    figures: [
      {
        address: picture('966457454cce91e03cbe0aa0f7c2b93b'),
        size: '600x400',
        caption: '会议现场。中国人寿贵州省分公司供图',
      },
      {
        address: picture('4adcaf1545eaf9c8dfbcd60c97119161'),
        size: '600x400',
        caption: '中国人寿贵州省分公司总经理王方勇致辞。中国人寿贵州省分公司供图',
      },
      {
        address: picture('39ac61d7967851797acc4be8e92b0a8b'),
        size: '600x400',
        caption: '发布会现场。中国人寿贵州省分公司供图',
      },
    ],
    headings: [
      [2, '经营重心持续向脱贫人群和脱贫地区下沉'],
      [2, '打造客户放心、安心、暖心的“心”级服务'],
    ],
    removed: [],
    codes: ['author-inferred', 'front-matter-late', 'heading-inferred', 'picture-remote'],
  },
  {
    file: '004_9bab263913d2cbd9.txt',
    id: 'sd98747eaf0ab',
    title: ['“青海健康保”将惠民政策覆盖全省', 'derived'],
    date: ['2024-08~', 'text'],
    dateEvidence: '截至 8 月底，累计赔付 2195.05 万元。',
    published: null,
    publication: null,
    authors: [['徐顺凯', 'byline']],
    categories: [],
    categorySlugs: [],
    tags: [],
    originalUrl: null,
    platform: null,
    securities: [],
    leadImage: null,
    figures: [],
    headings: [
      [2, '创新形式 扩大范围 大力开展项目宣传'],
      [2, '多方联动 主动对接 积极推进销售推广'],
    ],
    removed: [
      ['reflow-doubled', '大力开展项目宣传', 107],
      ['reflow-doubled', '积极推进销售推广', 109],
    ],
    codes: ['author-inferred', 'date-inferred', 'heading-inferred', 'text-reflowed', 'title-derived'],
  },
]

/** The lines of seed 004: how each begins and ends. */
export const plainPageLines: readonly (readonly [opening: string, ending: string])[] = [
  ['本报记者 徐顺凯', '本报记者 徐顺凯'],
  ['中国人寿青海省分公司自2012年起协助政府', '扎实解决群众急难愁盼的问题。'],
  ['为深入贯彻落实党的二十大精神，', '于2023年12月5日正式上线销售。'],
  ['“青海健康保”保费为89元/人/年，', '累计参保11.68万人。'],
  ['2022年，在西宁医保局的指导下，', '客户服务等方面做了一系列工作。'],
  ['为将“青海健康保”这项惠民工作做好、做实，省医疗保障局', '共同推进“青海健康保”工作。'],
  ['在省医疗保障局的支持和指导下，', '确保了上线。'],
  ['大力开展线下宣传，', '对“青海健康保”进行宣传。'],
  ['明确推动目标，经共保体公司共同沟通，', '扩大推广范围，促进协同发展。'],
  ['创新形式 扩大范围 大力开展项目宣传', '创新形式 扩大范围 大力开展项目宣传'],
  ['多方联动 主动对接 积极推进销售推广', '多方联动 主动对接 积极推进销售推广'],
  ['“青海健康保”项目自实施以来，', '及时为群众解答理赔相关问题。'],
  ['截至 8 月底，累计赔付 2195.05 万元。', '满足群众多样化医疗保障需求的初衷。'],
  ['为确保“青海健康保”项目顺利运行，', '促进“青海健康保”推广扩面。'],
]
