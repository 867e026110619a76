import {type Given, pagesOf} from '../src/site/each.ts'
import type {HomeView} from '../src/site/views/model.ts'
import {categoriesUrl, publicationsUrl, tagsUrl} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {readingWordsOf} from '../src/words/reading.ts'
import {Entries, Entry} from './parts/Entry.tsx'
import {Chips} from './parts/links.tsx'
import {OnThisDay} from './parts/OnThisDay.tsx'
import {Page} from './parts/Page.tsx'
import {Papers} from './parts/Papers.tsx'
import {SearchForm} from './parts/SearchForm.tsx'
import {Section} from './parts/Section.tsx'
import {TermTree} from './parts/TermTree.tsx'
import {Timeline} from './parts/Timeline.tsx'
import {Totals} from './parts/Totals.tsx'

export const data = pagesOf('home')

/** Articles below the leading one that are shown with their openings: with it they are about as tall as the column beside them. */
const secondCount = 2

/** The front page: what is new, what there is, and since when. */
export function render({view, frame}: Given<HomeView>) {
  const {home} = wordsOf(frame.lang)
  const [lead, ...rest] = view.latest
  const seconds = rest.slice(0, secondCount)
  const latest = rest.slice(seconds.length)
  const allOf = (path: string) => ({label: home.more, path, frame})
  return (
    <Page view={view} frame={frame}>
      <div class="welcome">
        <Totals totals={view.totals} frame={frame} />
        <SearchForm frame={frame} />
      </div>
      <Timeline years={view.timeline} frame={frame} />
      {view.silences.length > 0 && (
        <p class="silences">{readingWordsOf(frame.lang).calendar.silences(view.silences)}</p>
      )}
      {lead === undefined ? (
        <p class="empty">{home.empty}</p>
      ) : (
        <div class="front">
          <section class="front-lead" aria-label={home.lead}>
            <Entry item={lead} frame={frame} level={2} form="lead" />
            {seconds.length > 0 && <Entries items={seconds} frame={frame} level={3} form="full" />}
          </section>
          {latest.length > 0 && (
            <Section class="front-latest" id="latest" title={home.latest}>
              <Entries items={latest} frame={frame} level={3} form="brief" />
            </Section>
          )}
        </div>
      )}
      {view.publications.length > 0 && (
        <Section id="papers" title={home.byPublication} more={allOf(publicationsUrl)}>
          <Papers publications={view.publications} frame={frame} />
        </Section>
      )}
      {view.onThisDay !== null && <OnThisDay today={view.onThisDay} frame={frame} />}
      <div class="shelves">
        {view.categories.length > 0 && (
          <Section id="categories" title={home.categories} more={allOf(categoriesUrl)}>
            <TermTree terms={view.categories} frame={frame} />
          </Section>
        )}
        {view.tags.length > 0 && (
          <Section id="tags" title={home.tags} more={allOf(tagsUrl)}>
            <Chips links={view.tags} frame={frame} />
          </Section>
        )}
      </div>
    </Page>
  )
}
