import type {OwnerRule} from './body/rules/owner.ts'

/** The settings that change what an article becomes; part of the key its result is kept under. */
export interface IngestSettings {
  readonly language: string
  readonly zone: string
  /** The paper of articles that name none. */
  readonly publication?: string | undefined
  /** What becomes of drafts; they are skipped where this is left out. */
  readonly drafts?: 'skip' | 'publish' | undefined
  /** What every article is to be without. */
  readonly remove?: readonly OwnerRule[] | undefined
}

/** Those settings alone, in one order: what two runs have to have in common to use each other's results. */
export const ingestSettings = ({language, zone, publication, drafts, remove}: IngestSettings): IngestSettings => ({
  language,
  zone,
  publication,
  drafts,
  remove,
})
