/** The people, organisations and figures of one article. */
import type {Archive, NameShelf} from '../../archive/model.ts'
import {contained} from '../../bidi.ts'
import type {Article, Mentions, SitePath} from '../../model.ts'
import {organisationUrl, personUrl} from '../../urls.ts'
import {clauseAddress} from '../cite/passage.ts'
import type {Figure} from './figures.ts'
import type {FigureView, MentionsView, NameKind, NameView} from './mention-model.ts'

/** Pages of names, by kind and name. */
export type NamePaths = Readonly<Record<NameKind, ReadonlyMap<string, SitePath>>>

export const namePathsOf = ({people, organisations}: Pick<Archive, 'people' | 'organisations'>): NamePaths => {
  const paths = (shelves: readonly NameShelf[], url: typeof personUrl) =>
    new Map(shelves.map(({name, slug}) => [name, url(slug)] as const))
  return {person: paths(people, personUrl), organisation: paths(organisations, organisationUrl)}
}

/** The pages of the names of one article, parallel to its mentions: data, so that a build can tell whether they changed. */
export interface OwnNamePaths {
  readonly people: readonly (SitePath | null)[]
  readonly organisations: readonly (SitePath | null)[]
}

export const ownNamePaths = ({mentions}: Pick<Article, 'mentions'>, paths: NamePaths): OwnNamePaths => ({
  people: mentions.people.map(({name}) => paths.person.get(name) ?? null),
  organisations: mentions.organisations.map(({name}) => paths.organisation.get(name) ?? null),
})

/** What an article names. Depends on the article, and on which of its names have pages. */
export function mentionsView(
  article: Pick<Article, 'mentions'>,
  figures: readonly Figure[],
  paths: OwnNamePaths,
): MentionsView {
  const {people, organisations}: Mentions = article.mentions
  return {
    people: people.map(
      ({name, roles}, i): NameView => ({
        name: contained(name),
        role: contained(roles[0] ?? ''),
        path: paths.people[i] ?? null,
      }),
    ),
    organisations: organisations.map(
      ({name}, i): NameView => ({name: contained(name), role: '', path: paths.organisations[i] ?? null}),
    ),
    figures: figures.map(figureView),
  }
}

const figureView = (quantity: Figure): FigureView => ({
  text: quantity.text,
  label: contained(quantity.label),
  place: clauseAddress('', quantity.clause),
})
