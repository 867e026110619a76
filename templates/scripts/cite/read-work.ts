import {parseDate, type Work} from '../../../src/site/cite/work.ts'

/** The article of this page, from its own metadata; null on any other page. */
export function readWork(page: Document): Work | null {
  const contents = (name: string): string[] =>
    [...page.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({content}) => content)
  const [title] = contents('citation_title')
  if (title === undefined) return null
  const [date = ''] = contents('citation_publication_date')
  const canonical = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  return {
    title,
    authors: contents('citation_author'),
    publication: contents('prism.publicationName')[0] ?? null,
    date: parseDate(date),
    isInferred: page.querySelector('.cite[data-inferred]') !== null,
    address: canonical ?? page.location.href.replace(/[?#].*$/, ''),
    lang: contents('citation_language')[0] ?? '',
    id: contents('DC.identifier')[0] ?? '',
  }
}
