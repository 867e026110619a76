interface OtherTitleProps {
  readonly title: string
  readonly lang?: string | undefined
}

/**
 * The title of an article on a page that is about something else. It is drawn by the style sheet from an attribute, and
 * read out as such (accessible names hold generated content): the text of a page is what it is about alone, for
 * find-in-page, search engines and tools that keep or compare pages. A link with nothing else in it needs an `aria-label`.
 */
export const OtherTitle = ({title, lang}: OtherTitleProps) => (
  <span class="headline drawn" lang={lang} data-title={title} />
)
