/** What the elements of feeds mean: RSS 0.9 to 2.0, RDF, Atom, WordPress exports, and the modules seen in them. */

/** Element → key that `readFields` knows. From the specifications of the formats. */
export const fieldOf: Readonly<Record<string, string>> = {
  title: 'title',
  'dc:title': 'title',
  link: 'link',
  'feedburner:origlink': 'original',
  guid: 'guid',
  id: 'guid',
  'dc:identifier': 'guid',
  pubdate: 'date',
  published: 'date',
  issued: 'date',
  'dc:date': 'date',
  'dcterms:issued': 'date',
  'wp:post_date': 'date',
  created: 'created',
  'dcterms:created': 'created',
  updated: 'updated',
  modified: 'updated',
  'dcterms:modified': 'updated',
  'atom:updated': 'updated',
  author: 'authors',
  'dc:creator': 'authors',
  'itunes:author': 'authors',
  category: 'categories',
  'dc:subject': 'categories',
  'dc:language': 'lang',
  language: 'lang',
  source: 'publication',
  'dc:publisher': 'publication',
}

/** Elements that hold an item's text, the fullest first. */
export const bodyElements = [
  'content:encoded',
  'content',
  'atom:content',
  'yandex:full-text',
  'turbo:content',
  'fulltext',
  'xhtml:body',
  'body',
  'description',
  'summary',
  'atom:summary',
  'excerpt:encoded',
  'itunes:summary',
  'dc:description',
  'media:description',
]

/** Elements that may come several times and are then a list. */
export const listed: ReadonlySet<string> = new Set(['authors', 'categories', 'tags'])

/** What a WordPress export marks an entry as, where that is no article. */
export const noArticle: Readonly<Record<string, string>> = {
  attachment: 'A picture or another attachment',
  nav_menu_item: 'An entry of a menu',
  revision: 'An earlier version',
  custom_css: 'A style sheet',
  customize_changeset: 'A change of settings',
  wp_block: 'A building block',
  wp_template: 'A template',
  wp_template_part: 'A template',
  wp_global_styles: 'A style sheet',
  wp_navigation: 'A menu',
}
