/** Shows pictures that lie beside articles: their places in a body become images of the site itself. */
import {copyFile, mkdir} from 'node:fs/promises'
import path from 'node:path'
import type {LocalPicture, Pictures} from '../ingest/pictures.ts'
import type {Body, Figure, SafeHtml, SourcePath} from '../model.ts'
import {withPrefix} from '../urls.ts'
import type {Part} from './parts.ts'

const addressOf = (picture: LocalPicture): string => `/media/${picture.name}`

/** Every picture is copied under the hash of its bytes, so that its name is its key. */
export const pictureParts = ({all}: Pictures): Part[] =>
  all.map(({entry, name}) => ({
    name: `media/${name}`,
    key: name,
    make: async ({folder}) => {
      await mkdir(path.join(folder, 'media'), {recursive: true})
      await copyFile(entry.absolute, path.join(folder, 'media', name))
      return {files: [`media/${name}`]}
    },
  }))

/** A figure with the address of its copy, where there is one. */
export function withLocal(figure: Figure, source: SourcePath, pictures: Pictures): Figure {
  const picture = figure.beside === undefined ? undefined : pictures.of(source, figure.beside)
  return picture ? {...figure, local: addressOf(picture), width: picture.width, height: picture.height} : figure
}

/**
 * What `ingest/body/figures.ts` writes where a picture may lie beside the article. The sanitizer lets no class and no data
 * attribute of a source pass, so this can only be ours.
 */
const place =
  /<(a|span) class="picture-(placeholder|inline)" data-picture="(\d+)"(?:[^">]|"[^"]*")*>(?:<span class="picture-(?:alt|address)">[^<]*<\/span>)*<\/\1>/gu

/** A body whose pictures are shown where they were found. */
export function withPictures(body: Body, source: SourcePath, pictures: Pictures, prefix: string): Body {
  if (!body.figures.some(({beside}) => beside !== undefined)) return body
  const figures = body.figures.map((figure) => withLocal(figure, source, pictures))
  const html = body.html.replace(place, (whole: string, _tag: string, kind: string, number: string) => {
    const figure = figures[Number(number)]
    if (!figure?.local) return whole
    const size = `width="${figure.width}" height="${figure.height}"`
    const title = figure.title === undefined ? '' : ` title="${escaped(figure.title)}"`
    return `<img class="picture-${kind === 'inline' ? 'small' : 'shown'}" src="${withPrefix(prefix, figure.local)}" ${size} alt="${escaped(figure.alt)}"${title} loading="lazy" decoding="async">`
  })
  return {...body, html: html as SafeHtml, figures}
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
