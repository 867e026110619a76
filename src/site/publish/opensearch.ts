/** Lets a browser search the site from its address bar (OpenSearch 1.1). Only a site that knows its address can. */

import {searchUrl} from '../../urls.ts'
import type {Frame} from '../views/model.ts'
import {absolute} from './address.ts'
import {element, xmlDocument} from './xml.ts'

/** Limits of the format, in characters. */
const longestShortName = 16
const longestDescription = 1024

/** The text of `opensearch.xml`, or undefined. */
export function openSearch(
  frame: Pick<Frame, 'origin' | 'prefix' | 'siteTitle' | 'siteDescription'>,
): string | undefined {
  const search = absolute(frame, searchUrl)
  if (search === undefined) return undefined
  const description = frame.siteDescription === '' ? frame.siteTitle : frame.siteDescription
  return xmlDocument(
    element(
      'OpenSearchDescription',
      {xmlns: 'http://a9.com/-/spec/opensearch/1.1/'},
      element('ShortName', {}, firstCharacters(frame.siteTitle, longestShortName)),
      element('Description', {}, firstCharacters(description, longestDescription)),
      element('InputEncoding', {}, 'UTF-8'),
      element('Url', {type: 'text/html', method: 'get', template: `${search}?q={searchTerms}`}),
    ),
  )
}

const firstCharacters = (text: string, count: number): string => [...text].slice(0, count).join('')
