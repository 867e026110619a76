import type {ComponentChildren} from 'preact'
import {stylesOf} from '../../src/site/page-styles.ts'
import {contentPolicy, searchPolicy} from '../../src/site/publish/csp.ts'
import type {Frame, View} from '../../src/site/views/model.ts'
import {withPrefix} from '../../src/urls.ts'

/** The whole `<head>`; `children` are what one kind of page adds. */
export function Head({view, frame, children}: {view: View; frame: Frame; children?: ComponentChildren}) {
  const at = (path: string): string => withPrefix(frame.prefix, path)
  const checked = (path: string): string | undefined => frame.integrity?.[path]
  const absolute = frame.origin === null ? null : frame.origin + at(view.path)
  const title = view.kind === 'home' ? frame.siteTitle : `${view.title} · ${frame.siteTitle}`
  const canonical = view.kind === 'not-found' ? null : absolute
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={view.kind === 'search' ? searchPolicy : contentPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <meta name="description" content={view.description} />
      <meta name="color-scheme" content="light dark" />
      {view.kind === 'not-found' && <meta name="robots" content="noindex" />}
      <script src={at('/assets/theme.js')} integrity={checked('/assets/theme.js')} />
      {stylesOf(view.kind).map((file) => (
        <link key={file} rel="stylesheet" href={at(file)} integrity={checked(file)} />
      ))}
      <script type="module" src={at('/assets/site.js')} integrity={checked('/assets/site.js')} />
      <link rel="icon" href={at('/assets/icon.svg')} type="image/svg+xml" />
      {canonical !== null && <link rel="canonical" href={canonical} />}
      <link rel="alternate" type="application/atom+xml" href={at('/feed.xml')} title={frame.siteTitle} />
      <link rel="alternate" type="application/feed+json" href={at('/feed.json')} title={frame.siteTitle} />
      {/* An OpenSearch description needs absolute addresses, so there is none without an origin. */}
      {frame.origin !== null && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={at('/opensearch.xml')}
          title={frame.siteTitle}
        />
      )}
      <meta property="og:site_name" content={frame.siteTitle} />
      <meta property="og:title" content={view.title} />
      <meta property="og:description" content={view.description} />
      <meta property="og:type" content={view.kind === 'article' ? 'article' : 'website'} />
      {canonical !== null && <meta property="og:url" content={canonical} />}
      {/* Whoever shows it needs the whole address. */}
      {frame.origin !== null && <SharedPicture view={view} base={frame.origin} at={at} />}
      {children}
    </head>
  )
}

/** The article's own picture where the archive holds one, else the one drawn for all pages. */
function SharedPicture({view, base, at}: {view: View; base: string; at: (path: string) => string}) {
  const pictures = view.kind === 'article' ? [view.leadImage, ...view.body.figures] : []
  const own = pictures.find((picture) => picture?.local !== undefined)
  const {local, width, height, alt} = own ?? {local: '/assets/card.png', width: 1200, height: 630, alt: ''}
  return (
    <>
      <meta property="og:image" content={base + at(local ?? '')} />
      {width !== undefined && <meta property="og:image:width" content={String(width)} />}
      {height !== undefined && <meta property="og:image:height" content={String(height)} />}
      {alt !== '' && <meta property="og:image:alt" content={alt} />}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
