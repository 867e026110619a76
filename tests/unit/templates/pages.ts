/** A small made-up archive: one view of every kind of page. */
import type {SafeHtml, SitePath} from '../../../src/model.ts'
import type {MentionView, NamesView} from '../../../src/site/views/mention-model.ts'
import type {
  AboutView,
  ArticleItem,
  ArticleView,
  DaysView,
  Frame,
  HomeView,
  IndexView,
  InterfaceLanguage,
  ListView,
  NotFoundView,
  ReportFileView,
  ReportListView,
  ReportView,
  SearchView,
  YearDayView,
  YearView,
} from '../../../src/site/views/model.ts'

const at = (path: string): SitePath => path as SitePath

export const frameIn = (lang: InterfaceLanguage, changes: Partial<Frame> = {}): Frame => ({
  lang,
  siteTitle: '河湾新闻档案',
  siteDescription: '河湾一地的旧闻',
  prefix: '/archive/',
  origin: null,
  rights: '',
  nav: [{label: '日期', path: at('/date/')}],
  ...changes,
})

export const frame = frameIn('zh-Hans')

const home = {label: '首页', path: at('/')}
const paper = {label: '河湾晚报', path: at('/publication/hewanwanbao/')}

const item: ArticleItem = {
  path: at('/a/x1/'),
  title: '沿河步道今起开放',
  lang: 'zh-Hans',
  date: {
    edtf: '2022-01-25' as never,
    machine: '2022-01-25',
    text: '2022年1月25日',
    path: at('/2022/01/'),
    inferred: false,
  },
  publication: paper,
  authors: ['刘春明'],
  category: null,
  summary: '步道全长六点八公里。',
  characters: 18,
}

const months = (year: string, counts: Readonly<Record<number, number>>): YearView['months'] =>
  Array.from({length: 12}, (_, index) => ({
    label: `${year}年${index + 1}月`,
    path: at(`/${year}/${String(index + 1).padStart(2, '0')}/`),
    count: counts[index + 1] ?? 0,
  }))

export const year = (label: string, counts: Readonly<Record<number, number>>): YearView => {
  const count = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return {label: `${label}年`, path: at(`/${label}/`), count, months: count === 0 ? [] : months(label, counts)}
}

const yearDay: YearDayView = {
  id: 'd25',
  label: '1月25日',
  years: [{label: '2022年', path: at('/2022/01/25/'), count: 2, first: item}],
}

const timeline = [year('2021', {12: 1}), year('2022', {}), year('2023', {1: 2, 4: 1})]
const totals = {articles: 4, publications: 1, undated: 0, first: item.date, last: item.date}
const onePage = {number: 1, count: 1, pages: [{label: '1', path: at('/tag/x/')}], previous: null, next: null}
const page = (path: string, title: string) => ({path: at(path), title, description: `${title}。`, breadcrumbs: [home]})

export const homeView: HomeView = {
  ...page('/', '河湾新闻档案'),
  kind: 'home',
  breadcrumbs: [],
  latest: [
    item,
    {...item, path: at('/a/x2/')},
    {...item, path: at('/a/x3/')},
    {...item, path: at('/a/x4/'), date: null},
  ],
  totals,
  publications: [{...paper, count: 4, latest: [item]}],
  categories: [{label: '民生', path: at('/category/minsheng/'), count: 4, letter: 'M', children: []}],
  tags: [{label: '供水', path: at('/tag/gongshui/'), count: 2}],
  timeline,
  silences: ['2022年1月至12月'],
  onThisDay: {day: yearDay, path: at('/date/01/#d25'), months: [1, 4]},
}

export const listView: ListView = {
  ...page('/tag/gongshui/', '供水'),
  kind: 'list',
  of: 'tag',
  heading: '供水',
  total: 1,
  first: item.date,
  last: item.date,
  children: [],
  items: [item],
  pager: onePage,
  calendar: {
    caption: '2022年1月',
    weeks: [[null, {label: '1', path: at('/2022/01/01/'), count: 2}, {label: '2', path: at('/2022/01/02/'), count: 0}]],
  },
  earlier: {label: '2021年12月', path: at('/2021/12/')},
  later: {label: '2023年1月', path: at('/2023/01/')},
  holdings: timeline,
  anchors: ['t2022-01'],
}

export const sharedTagsView: ListView = {
  ...listView,
  ...page('/tag/anqing/', '安庆 … 白城'),
  heading: '安庆 … 白城',
  items: [],
  together: [
    {id: 't-anqing', label: '安庆', items: [item]},
    {
      id: 't-baicheng',
      label: '白城',
      items: [
        {...item, lang: 'en'},
        {...item, path: at('/a/x2/'), date: null},
      ],
    },
  ],
}

export const daysView: DaysView = {
  ...page('/date/01/', '历年1月'),
  kind: 'days',
  days: [yearDay],
  months: months('2022', {1: 1, 4: 1}),
}

export const indexView: IndexView = {
  ...page('/date/', '按日期浏览'),
  kind: 'index',
  of: 'dates',
  terms: [],
  timeline,
  undated: {label: '日期不详', path: at('/date/undated/'), count: 1},
  shared: [{label: '安庆 … 白城', path: at('/tag/anqing/'), count: 3}],
  overTime: null,
  holdings: {columns: ['2021', '2022', '2023'], rows: [{link: {...paper, count: 4}, cells: [1, 0, 3]}]},
  months: months('2022', {1: 1, 4: 1}),
}

export const tagsView: IndexView = {
  ...indexView,
  ...page('/tag/', '全部标签'),
  of: 'tags',
  overTime: {
    first: '2021年',
    last: '2023年',
    years: 1,
    steps: 3,
    tall: 24,
    rows: [
      {
        link: {label: '供水', path: at('/tag/gongshui/'), count: 2},
        outline: 'M0,24L1,0Z',
        from: '2021年',
        to: '2023年',
        busiest: '2023年',
      },
    ],
  },
}

export const articleView: ArticleView = {
  ...page('/a/x1/', item.title),
  kind: 'article',
  id: 'x1',
  lang: 'zh-Hans',
  titleInferred: true,
  deck: null,
  date: {
    edtf: '2024-08~' as never,
    machine: '2024-08',
    text: '约2024年8月',
    path: at('/2024/08/'),
    inferred: true,
    evidence: '截至8月底，步道已有三万人走过。',
  },
  published: null,
  publication: {...paper, inferred: false},
  authors: [{label: '刘春明', path: at('/author/liuchunming/'), inferred: true}],
  dateline: null,
  desk: [],
  categories: [[{label: '民生', path: at('/category/minsheng/')}]],
  tags: [{label: '供水', path: at('/tag/gongshui/')}],
  mentions: {
    people: [
      {name: '王方勇', role: '河湾水务局局长', path: at('/person/wangfangyong/')},
      {name: '李明', role: '工程师', path: null},
    ],
    organisations: [{name: '河湾水务局', role: '', path: at('/organisation/hewanshuiwuju/')}],
    figures: Array.from({length: 8}, (_, i) => ({text: `${i + 1}万元`, label: '投资', place: `#:~:text=${i}`})),
  },
  recurring: [
    {
      label: '投资',
      unit: '元',
      wide: 240,
      tall: 92,
      dots: [
        {x: 5, y: 60, own: false},
        {x: 235, y: 20, own: true, label: {x: 240, y: 13, text: '8万元', anchor: 'end'}},
      ],
      stems: true,
      ends: ['2021年', '2024年'],
      least: '3万元',
      most: '8万元',
      rows: [
        {
          text: '3万元',
          label: '总投资',
          own: false,
          place: '/a/x3/#:~:text=3',
          date: null,
          where: '晨报',
          lang: 'zh-Hans',
        },
        {text: '8万元', label: '投资', own: true, place: '#:~:text=8', date: '2024年', where: '晚报', lang: 'zh-Hans'},
      ],
    },
  ],
  originalUrl: 'https://news.example/1.html',
  platform: null,
  securities: [],
  leadImage: null,
  body: {
    html: '<p>步道全长六点八公里。</p>' as SafeHtml,
    text: '步道全长六点八公里。',
    headings: [],
    figures: [],
    extracted: [
      {text: '步道全长六点', unit: 0, type: 'p'},
      {text: ''},
      {text: '河湾晚报 A03', removed: 'furniture'},
      {text: '八公里。', unit: 0, join: 'closed', moved: true, doubtful: true},
    ],
  },
  characters: 18,
  readingTime: 1,
  source: {path: '2024/x1.txt', sha256: 'ab'.repeat(32), encoding: 'gb18030', bytes: 8123},
  facts: [{name: 'title', value: item.title, from: '正文', inferred: true}],
  removed: [{rule: 'source-line', text: '（来源：河湾晚报）', line: 9}],
  issues: [{code: 'date-inferred', level: 'info', line: 4, message: 'Took 2024-08 from the text.'}],
  copies: [],
  reprints: null,
  newer: null,
  older: {...item, path: at('/a/x2/')},
  sameDay: {link: {label: '2024年8月1日', path: at('/2024/08/01/')}, newer: null, older: {...item, path: at('/a/x5/')}},
  related: [
    {
      item: {...item, path: at('/a/x3/')},
      isReprint: true,
      people: [
        {label: '王方勇', path: at('/person/wangfangyong/')},
        {label: '李明', path: null},
      ],
      because: ['步道'],
    },
  ],
  jsonLd: {'@type': 'NewsArticle', headline: item.title},
}

export const searchView: SearchView = {...page('/search/', '搜索'), kind: 'search', lists: [paper]}

export const reportFile: ReportFileView = {
  id: 'f1',
  path: 'a.txt',
  outcome: 'published',
  links: [],
  moreLinks: 0,
  duplicateOf: null,
  decisions: null,
  issueCount: 0,
  issues: [],
  moreIssues: 0,
  removed: [],
  moreRemoved: 0,
  stories: [],
  moreStories: 0,
}

export const reportView: ReportView = {
  ...page('/report/', '整理报告'),
  kind: 'report',
  overview: {
    totals: {inputs: 2, published: 1, duplicate: 1, skipped: 0, refused: 0, ignored: 0},
    outcomes: [{outcome: 'duplicate', path: at('/report/outcome/duplicate/')}],
    codes: [{code: 'date-inferred', level: 'info', count: 1, files: 1, path: at('/report/code/date-inferred/')}],
  },
  files: [
    {
      ...reportFile,
      links: [item].map(({title, path}) => ({label: title, path})),
      decisions: {encoding: 'gb18030', bytes: 8123, format: 'html', facts: articleView.facts},
      issueCount: 1,
      issues: articleView.issues,
      removed: articleView.removed,
    },
    {...reportFile, id: 'f2', path: 'b.txt', outcome: 'duplicate', duplicateOf: 'a.txt'},
  ],
  pager: onePage,
}

export const reportListView: ReportListView = {
  ...page('/report/code/date-inferred/', '日期系推定'),
  kind: 'report-list',
  heading: '日期系推定',
  code: 'date-inferred',
  level: 'info',
  hint: {text: 'Add `date:` if it is wrong.', lang: 'en'},
  total: 1,
  rows: [
    {
      path: 'a.txt',
      outcome: 'published',
      place: at('/report/#f1'),
      duplicateOf: null,
      issues: articleView.issues,
      more: 2,
    },
  ],
  pager: onePage,
}

export const aboutView: AboutView = {
  ...page('/about/', '关于'),
  kind: 'about',
  text: ['本档案收河湾旧闻。'],
  publications: [{...paper, count: 4}],
  totals,
}

export const notFoundView: NotFoundView = {...page('/404.html', '没有这一页'), kind: 'not-found', lists: [paper]}

export const mentionView: MentionView = {
  ...page('/organisation/hewanshuiwuju/', '河湾水务局'),
  kind: 'mention',
  of: 'organisation',
  heading: '河湾水务局',
  total: 12,
  first: item.date,
  last: item.date,
  roles: [
    {
      role: '河湾水务局局长',
      dates: [
        {date: item.date, path: item.path},
        {date: null, path: at('/a/x9/')},
      ],
      publications: ['河湾日报', '晨报'],
      count: 3,
    },
  ],
  houses: [{label: '河湾', path: at('/organisation/hewan/')}],
  branches: [
    {label: '河湾水务局东站', path: at('/organisation/hewanshuiwujudongzhan/'), count: 3},
    {label: '河湾水务局西站', path: null, count: 1},
  ],
  ledger: [
    {
      unit: '元',
      kind: 'money',
      rows: [
        {
          text: '3万元',
          value: 30000,
          label: '投资',
          path: '/a/x1/#:~:text=3',
          date: item.date,
          article: {label: item.title, path: item.path, lang: 'zh-Hans'},
          publication: null,
        },
      ],
    },
  ],
  items: [item],
  pager: listView.pager,
  rest: 2,
}

export const namesView: NamesView = {
  ...page('/person/', '全部人物'),
  kind: 'names',
  of: 'person',
  terms: Array.from({length: 30}, (_, i) => ({
    label: `王${i}`,
    path: at(`/person/w${i}/`),
    count: i + 2,
    letter: i < 20 ? 'W' : '#',
    children: [],
  })),
  other: {label: '全部机构', path: at('/organisation/')},
}
