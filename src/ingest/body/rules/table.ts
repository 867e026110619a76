/** The cleaning rules, in the order they run. A new rule is a file beside this one and a row here. */
import type {Census} from '../tree.ts'
import {advertisements} from './advertising.ts'
import {backLinks, originalLink} from './back-links.ts'
import {beacons} from './beacons.ts'
import {creditLine} from './credit-line.ts'
import {drawings} from './drawings.ts'
import {formulas} from './formulas.ts'
import {hiddenText} from './hidden-text.ts'
import {pictureAddresses} from './images.ts'
import {ownTitle} from './own-title.ts'
import type {CleaningRule} from './rule.ts'
import {sourceLineRule} from './source-line.ts'
import {stockWidget} from './stock-widget.ts'
import {taskStates} from './tasks.ts'

/** Whether a rule may find anything in such a tree. */
export const applies = ({needs}: CleaningRule, census: Census): boolean =>
  needs === undefined ||
  (needs.elements ?? []).some((name) => census.elements.has(name)) ||
  (needs.properties ?? []).some((name) => census.properties.has(name))

export const cleaningRules: readonly CleaningRule[] = [
  hiddenText,
  formulas,
  drawings,
  stockWidget,
  beacons,
  taskStates,
  advertisements,
  pictureAddresses,
  backLinks,
  originalLink,
  creditLine,
  sourceLineRule,
  ownTitle,
]
