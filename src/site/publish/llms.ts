/** `llms.txt`: what the archive is and where its data lie, for programs that read prose (llmstxt.org). */
import {aboutUrl, datesUrl, publicationsUrl} from '../../urls.ts'
import {type Words, wordsOf} from '../../words/index.ts'
import {readingWordsOf} from '../../words/reading.ts'
import type {Frame} from '../views/model.ts'
import {linkTo} from './address.ts'

/** Names of the data files, in the order they are offered; `about` shows the same. */
export const dataFilesOf = (frame: Pick<Frame, 'lang'>): readonly (readonly [path: string, label: string])[] => {
  const {dataFiles} = wordsOf(frame.lang).about
  const {references} = readingWordsOf(frame.lang)
  return [
    ['/data/articles.jsonl', dataFiles.jsonl],
    ['/data/articles.csv', dataFiles.csv],
    ['/data/articles.bib', references.bib],
    ['/data/articles.ris', references.ris],
    ['/data/articles.csl.json', references.csl],
    ['/data/datapackage.json', dataFiles.datapackage],
    ['/report/report.json', dataFiles.report],
    ['/manifest-sha256.txt', dataFiles.manifest],
  ]
}

/** The text; without an address of its own, links begin at the host's root. */
export function llmsFile(frame: Frame): string {
  const words: Words = wordsOf(frame.lang)
  const {about, nav, page} = words
  const link = (path: string, label: string) => `- [${plain(label)}](${linkTo(frame, path)})`
  const blocks = [
    `# ${plain(frame.siteTitle)}`,
    ...(frame.siteDescription === '' ? [] : [`> ${plain(frame.siteDescription)}`]),
    about.trustText,
    about.citingText,
    ...(frame.rights === '' ? [] : [plain(frame.rights)]),
    `## ${nav.data}`,
    dataFilesOf(frame)
      .map(([path, label]) => link(path, label))
      .join('\n'),
    `## ${nav.main}`,
    [
      link(publicationsUrl, page.index.publications),
      link(datesUrl, page.index.dates),
      link('/feed.xml', nav.feed),
      link(aboutUrl, page.about),
    ].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** One line that opens no link and no heading. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\[\]<>#*_`]/gu, '\\$&')
