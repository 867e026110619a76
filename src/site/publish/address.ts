/** Addresses as other programs get them: whole where the owner has said where the site is, else from the host's root. */

import {withPrefix} from '../../urls.ts'
import type {Frame} from '../views/model.ts'

/** The part of the frame that addresses need. */
export type Place = Pick<Frame, 'origin' | 'prefix'>

/** `https://news.example/x/a/s1/`, or undefined where the owner has not set `url:`. */
export const absolute = ({origin, prefix}: Place, path: string): string | undefined =>
  origin === null ? undefined : origin + withPrefix(prefix, path)

/** The same, or `/x/a/s1/`: what a link in a feed needs. */
export const linkTo = (place: Place, path: string): string => absolute(place, path) ?? withPrefix(place.prefix, path)
