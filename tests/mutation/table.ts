// biome-ignore-all lint/suspicious/noTemplateCurlyInString: rows are pieces of code
/**
 * Every defence, how to switch it off, and the tests that must then turn red. A text that is no longer found, or is found
 * more often than once, is a failure too: the row then guards nothing.
 */

export interface Mutant {
  /** What is switched off. */
  readonly defence: string
  readonly file: string
  /** Stands exactly once in the file. */
  readonly search: string
  readonly replacement: string
  readonly tests: readonly string[]
}

const at = (folder: string, ...names: readonly string[]) => names.map((name) => `tests/${folder}/${name}.test.ts`)
const unit = (...names: readonly string[]) => at('unit', ...names)
const laws = (...names: readonly string[]) => at('properties', ...names)
const hostile = unit('ingest/hostile', 'ingest/body/gates')

type Row = readonly [defence: string, search: string, replacement: string]

const rows = (file: string, tests: readonly string[], list: readonly Row[]): Mutant[] =>
  list.map(([defence, search, replacement]) => ({defence, file, search, replacement, tests}))

export const mutants: readonly Mutant[] = [
  // markup
  ...rows('src/ingest/body/sanitize.ts', hostile, [
    ['nothing is sanitized', 'const clean = sanitizer(tree)', 'const clean = tree'],
    ['event handlers go unreported', 'if (dangerousAttribute.test(name))', 'if (dangerousAttribute.test(`_${name}`))'],
  ]),
  ...rows('src/ingest/body/sanitize-schema.ts', unit('ingest/body/allowed'), [
    [
      'handlers and styles pass',
      "'*': ['id', 'lang', 'dir', 'title'],",
      "'*': ['id', 'lang', 'dir', 'title', 'style', 'onClick'],",
    ],
    [
      'attributes that poison a search pass',
      "'*': ['id', 'lang', 'dir', 'title'],",
      "'*': ['id', 'lang', 'dir', 'title', 'data*'],",
    ],
    ['classes pass', "'*': ['id', 'lang', 'dir', 'title'],", "'*': ['id', 'lang', 'dir', 'title', 'className'],"],
    [
      'frames pass',
      "...['figure', 'figcaption', 'img'],",
      "...['figure', 'figcaption', 'img', 'marquee', 'form', 'button'],",
    ],
    ['scripts keep their text', "    'script',\n    'style',", "    'style',"],
    ['styles keep their text', "    'style',\n    'title',", "    'title',"],
    ['drawings keep their content', "    'svg',\n", ''],
    ['cells stand outside tables', "    td: ['table'],\n    tfoot", '    tfoot'],
    ['comments pass', 'allowComments: false', 'allowComments: true'],
  ]),
  ...rows(
    'src/ingest/body/addresses.ts',
    [...hostile, ...laws('body')],
    [
      [
        'addresses that run pass',
        "new Set(['http:', 'https:', 'mailto:', 'tel:'])",
        "new Set(['http:', 'https:', 'mailto:', 'tel:', 'javascript:', 'data:', 'vbscript:'])",
      ],
      ['pictures of any scheme pass', 'address && /^https?:/u.test(address) ? address : null', 'address'],
    ],
  ),
  ...rows('src/ingest/body/prepare.ts', hostile, [
    ['ids of a source shadow the page’s', "const idPrefix = 'x-'", "const idPrefix = ''"],
    [
      'a link keeps an address that was refused',
      "if (address === null) delete node.properties['href']",
      "if (address === null) node.properties['title'] = href",
    ],
    [
      'frames are embedded',
      "else if (is(node, 'iframe', 'video', 'audio', 'embed', 'object')) return preparedEmbed(node, base)",
      '',
    ],
  ]),
  ...rows('src/ingest/body/safe-html.ts', hostile, [
    [
      'links tell where readers come from',
      "node.properties['rel'] ??= ['external', 'nofollow', 'noreferrer']",
      "node.properties['rel'] ??= []",
    ],
    ['an id stands twice', "if (ids.has(id)) delete node.properties['id']", ''],
  ]),
  ...rows('src/ingest/body/safe-html.ts', unit('ingest/body/body'), [
    ['a browser reads links in links in its own way', 'isMisnested(given, census) ? asRead(given) : given', 'given'],
  ]),
  ...rows(
    'src/ingest/body/figures.ts',
    [...hostile, ...laws('body')],
    [
      [
        'pictures are loaded from elsewhere',
        'const properties = {\n    className,',
        "const properties = {\n    className,\n    src: 'https://a.example/1.gif',",
      ],
    ],
  ),
  ...rows('src/ingest/body/safe-html.ts', hostile, [
    [
      'a link turns the words behind it round',
      "if (ends !== '') node.children.push",
      "if (ends === '?') node.children.push",
    ],
  ]),
  ...rows('src/ingest/body/read-stretches.ts', hostile, [
    [
      'what unclosed markup swallows is lost in silence',
      '{tree: parseHtml(html), isClosed: false}',
      '{tree, isClosed: true}',
    ],
    ['control characters written as numbers pass', "if (html.includes('&#'))", 'if (html === null)'],
  ]),
  ...rows('src/ingest/body/body.ts', hostile, [
    [
      'addresses that were taken out go unreported',
      'if (refused.length > 0) removed',
      'if (refused.length < 0) removed',
    ],
  ]),
  ...rows('src/ingest/body/unclosed.ts', hostile, [
    ['what a missing quotation mark swallows is lost', 'if (!mayHoldMarkup.test(html)) return []', 'return []'],
  ]),
  // limits
  ...rows(
    'src/ingest/body/body.ts',
    [...hostile, ...laws('body')],
    [['nesting is not counted', 'if (census.depth > deepest)', 'if (census.depth < 0)']],
  ),
  ...rows('src/ingest/ingest-file.ts', hostile, [
    ['a stack that ends is a crash', 'if (!(error instanceof RangeError)) throw error', 'throw error'],
  ]),
  ...rows('src/ingest/pool.ts', unit('ingest/pool'), [
    ['a file may take for ever', 'else stop.abort()', 'else void 0'],
    ['a file is refused for a busy machine', 'waits > 1 && ', 'waits < 0 && '],
    ['a file that waits is waited for without end', 'wait(before, waits - 1)', 'wait(before, waits)'],
    ['a file may take all memory', 'maxOldGenerationSizeMb: chosen.memory', 'maxOldGenerationSizeMb: 8192'],
    [
      'a bad file takes its neighbours along',
      'const before = await this.run(tasks.slice(0, at), settings)',
      'const before = tasks.slice(0, at).map((each) => refused(each, error, this.#limits))',
    ],
  ]),
  ...rows('src/ingest/read.ts', unit('ingest/read'), [
    ['files of any size are read', 'if (size > largestFile) return tooLarge(size)', ''],
    [
      'links are followed',
      'constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK',
      'constants.O_RDONLY | constants.O_NONBLOCK',
    ],
    ['pipes are waited for', "if (entry.kind !== 'file') return issue(", "if (entry.kind === 'link') return issue("],
    ['the order is the file system’s', 'withOwnPaths(entries.sort(byCodeUnit))', 'entries'],
  ]),
  ...rows('src/ingest/front-matter/yaml-block.ts', unit('ingest/front-matter'), [
    [
      'a block may be of any size',
      'export const largestBlock = 64 * 1024',
      'export const largestBlock = 64 * 1024 * 1024',
    ],
    ['a block may have any number of lines', 'export const mostLines = 3000', 'export const mostLines = 3_000_000'],
  ]),
  ...rows(
    'src/ingest/front-matter/yaml.ts',
    [...unit('ingest/front-matter'), ...hostile],
    [
      ['levels without end are read', 'if (isTooDeep(text)) return', 'if (text === "\\0") return'],
      [
        'aliases are followed',
        'if (isAlias(node) || isMarked(node)) return undefined',
        'if (isMarked(node)) return undefined',
      ],
      [
        'tags are followed',
        'if (isAlias(node) || isMarked(node)) return undefined',
        'if (isAlias(node)) return undefined',
      ],
      ['scalars change their type', "schema: 'failsafe',\n    version", "schema: 'core',\n    version"],
    ],
  ),
  ...rows('src/ingest/front-matter.ts', hostile, [
    [
      'front matter may be code',
      "if ('language' in found) {",
      "if ('language' in found && found.language === 'never') {",
    ],
  ]),
  // bytes
  ...rows(
    'src/ingest/text-lines.ts',
    [...hostile, ...unit('ingest/decode')],
    [
      [
        'control characters stay',
        'const controls = /[\\u{0}-\\u{8}\\u{e}-\\u{1f}\\u{7f}]/gu',
        'const controls = /[\\u{0}]/gu',
      ],
    ],
  ),
  ...rows('src/ingest/pictures.ts', unit('ingest/pictures'), [
    [
      'a picture’s type is believed',
      'const ending = Object.hasOwn(endings, type) ? endings[type] : undefined',
      'const ending = type',
    ],
    ['pictures of any size are copied', 'if (size > largest) return', 'if (size < 0) return'],
    [
      'links to pictures are followed',
      "entries.filter(({kind}) => kind === 'file')",
      "entries.filter(({kind}) => kind !== 'folder')",
    ],
  ]),
  // names and addresses
  ...rows(
    'src/archive/slug.ts',
    [...laws('slug'), ...unit('archive/slug')],
    [
      ['names keep any character', ".replace(/[^a-z0-9]+/gu, '-')", ".replace(/[\\s]+/gu, '-')"],
      ['names that Windows reserves pass', 'reserved.test(ascii) ||', ''],
      ['a name that loses its letters passes', "if (ascii === '' || lostLetters ||", "if (ascii === '' ||"],
      ['a name takes the place of the site’s own', " || ascii === 'page')", ')'],
      ['names of any length pass', '(ascii.length > longest ?', '(ascii.length > 9999 ?'],
      [
        'two names share a slug',
        'for (let length = 8; taken.has(slug); length += 8)',
        'for (let length = 8; taken.has(`${slug}!`); length += 8)',
      ],
    ],
  ),
  ...rows('src/ingest/identity.ts', hostile, [
    ['an id may be any text', 'value && isOwn(value.trim()) ? value.trim() : null', 'value ?? null'],
  ]),
  ...rows('src/site/publish/former-path.ts', unit('site/publish/redirects'), [
    ['a former address leads out of the site', "segment.startsWith('.') ||", ''],
    ['a former address may have any character', '!/^[A-Za-z0-9._~/-]*$/.test(decoded)', 'decoded.includes("\\0")'],
    ['a former address takes a reserved name', ' || reserved.test(segment))', ')'],
    [
      'a former address may be of any length',
      'if (segments.some(({length}) => length > longestSegment) || fileOfFormer(path).length > longestPath)',
      'if (path === "")',
    ],
  ]),
  // what is written
  ...rows('src/site/publish/xml.ts', unit('site/publish/feed'), [
    ['feeds carry what XML forbids', "typeof child === 'string' ? legal(child) : child", 'child'],
    ['attributes carry what XML forbids', '[key, legal(value)]', '[key, value]'],
    ['feeds hold the end of a CDATA section', ".replaceAll(']]>', ']]&#x3E;')", ''],
  ]),
  ...rows('src/site/publish/csv.ts', unit('site/publish/data'), [
    ['cells are formulas', 'cell === null ? null : disarmed(cell)', 'cell'],
  ]),
  ...rows('templates/parts/SafeMarkup.tsx', unit('templates/article'), [
    ['JSON-LD ends its element', ".replaceAll('<', '\\\\u003c')", ''],
  ]),
  ...rows('templates/parts/Head.tsx', unit('templates/every-page'), [
    [
      'pages state no policy',
      '      <meta http-equiv="Content-Security-Policy" content={view.kind === \'search\' ? searchPolicy : contentPolicy} />\n',
      '',
    ],
    ['pages tell where readers come from', '      <meta name="referrer" content="no-referrer" />\n', ''],
  ]),
  ...rows('src/site/publish/csp.ts', unit('site/publish/host-files'), [
    ['a page may load anything', "['default-src', \"'none'\"]", "['default-src', '*']"],
    ['scripts may be inline', "['script-src', \"'self'\"]", "['script-src', \"'self' 'unsafe-inline'\"]"],
    ['pictures may be loaded from elsewhere', "['img-src', \"'self' data:\"]", "['img-src', \"'self' data: https:\"]"],
    ['addresses may be moved', "['base-uri', \"'none'\"]", "['base-uri', '*']"],
    ['forms may be sent elsewhere', "['form-action', \"'self'\"]", "['form-action', '*']"],
    ['others may frame the site', "; frame-ancestors 'self'", ''],
  ]),
  ...rows('src/site/publish/headers.ts', unit('site/publish/host-files'), [
    ['hosts send no policy', "    ['Content-Security-Policy', headerPolicy],\n", ''],
    ['browsers guess types', "    ['X-Content-Type-Options', 'nosniff'],\n", ''],
    ['hosts send no referrer policy', "    ['Referrer-Policy', 'no-referrer'],\n", ''],
  ]),
  ...rows('src/site/pictures.ts', unit('site/pictures'), [
    ['the description of a picture ends its attribute', 'alt="${escaped(figure.alt)}"', 'alt="${figure.alt}"'],
  ]),
  // threads
  ...rows('src/thread.ts', unit('thread'), [
    ['a thread that has ended is waited for', 'if (this.#ended) return Promise.reject(this.#ended.error)', ''],
  ]),
  ...rows('src/site/make-parts.ts', unit('site/make-parts'), [
    ['a part still writes when the folder is removed', 'await allDone<unknown>([', 'await Promise.all<unknown>(['],
  ]),
  // publishing
  ...rows('src/site/publish/staging.ts', unit('site/publish/staging'), [
    [
      'a site is written in place',
      'await swapIn(place, rename)',
      'await swapIn({...place, staging: place.staging, output: `${place.output}2`}, rename)',
    ],
    ['pages that were not written go unnoticed', '    assertWritten(place.staging, expected, linked)\n', ''],
    ['a site is published unverified', '    await assertIntact(place.staging, new Set(linked.keys()))\n', ''],
    ['two builds share an output', "if ('heldBy' in lock) {", 'if (Date.now() < 0 && "heldBy" in lock) {'],
    [
      'a failed build leaves its folder',
      'await removeFolder(place.staging).catch(() => undefined)',
      'await Promise.resolve()',
    ],
    [
      'a killed build is not put right',
      'const recovery = await recoverLocked(place)',
      "const recovery: Recovery = 'nothing'",
    ],
  ]),
  ...rows('src/site/publish/swap.ts', unit('site/publish/staging'), [
    ['the last site is gone before the new one stands', 'if (existsSync(previous)) rename(previous, output)', ''],
    [
      'a half site takes the place of the last',
      "if (await isComplete(staging)) return await promote(staging, previous, output, 'finished')",
      "if (existsSync(staging)) return await promote(staging, previous, output, 'finished')",
    ],
    [
      'other people’s files are removed',
      'if (existsSync(output) && readManifest(output) === undefined) {',
      'if (output === "") {',
    ],
    ['leftovers stay', '  await removeFolder(previous)\n}', '}'],
    [
      'the last site is gone before the new one is on the disk',
      '  syncOne(dirname(output))\n  await removeFolder(previous)',
      '  await removeFolder(previous)',
    ],
    [
      'what somebody has put into a new site is gone',
      'if (existsSync(output) && !existsSync(staging)) return await clean(previous)',
      '',
    ],
    [
      'no copy is kept of a last site that can’t be renamed',
      'await cp(output, previous, {',
      'await cp(output, staging, {',
    ],
  ]),
  ...rows('src/site/publish/staging.ts', unit('site/publish/staging'), [
    ['a site is published that is only in memory', 'await flushFolder(place.staging)', ''],
  ]),
  ...rows('src/site/publish/output-place.ts', unit('site/publish/staging', 'site/publish/bag'), [
    ['the current folder is replaced', 'if (here === output || isInside(here, output)) {', 'if (here === "") {'],
    [
      'the articles are replaced',
      'if (sources !== undefined && (sources === output || isInside(sources, output))) {',
      'if (sources === "") {',
    ],
    ['a mount point is replaced', 'if (isMountPoint(output)) {', 'if (output === "") {'],
    ['other people’s folders are replaced', 'if (!entries.includes(manifestName)) {', 'if (output === "") {'],
    ['a Git working tree is replaced', "if (entries.includes('.git')) {", 'if (output === "") {'],
    ['a deposit is replaced', "(kind === 'site' && entries.includes('bagit.txt'))", 'false'],
  ]),
  ...rows('src/site/publish/lock.ts', unit('site/publish/lock', 'site/publish/staging'), [
    [
      'a lock that is held is taken',
      'if (found !== undefined && lives(found, file, mine)) return {heldBy: describeHolder(found)}',
      '',
    ],
    ['a lock of somebody else is given back', 'if (textIfThere(file) === words) rmSync', 'rmSync'],
    ['a holder doesn’t show that it lives', 'utimesSync(file, now, now)', 'void now'],
  ]),
  ...rows('src/site/publish/lock-holder.ts', unit('site/publish/lock', 'site/publish/staging'), [
    [
      'a later process with the number holds the lock',
      'return started === null || now === null || started === now',
      'return true',
    ],
  ]),
  ...rows('src/site/publish/manifest.ts', unit('site/publish/manifest', 'site/publish/bag', 'verify'), [
    [
      'a changed file is not found',
      'sha256Of(join(folder, path)) !== hash) changed.push(path)',
      'sha256Of(join(folder, path)) === "") changed.push(path)',
    ],
    ['a missing file is not found', '[...manifest.hashes.keys()].filter((path) => !present.has(path)).sort()', '[]'],
    ['an extra file is not found', '!isOwn(path) && !manifest.hashes.has(path)', 'false'],
    ['a link is not found', ', ...others].sort()', '].sort()'],
    ['damage of the manifest is not found', 'damaged.add(index + 1)', 'void index'],
    ['a name breaks a line of the manifest', 'path.replace(/[%\\n\\r]/g, encodeURIComponent)', 'path'],
    ['an empty tag manifest hides itself', '(path === tagManifestName && isBag)', 'path === tagManifestName'],
  ]),
  ...rows('src/open-files.ts', unit('open-files'), [
    ['a build begins with too few open files', 'Number(most) >= fewest', 'Number(most) >= 0'],
  ]),
  ...rows('src/archive/small-tags.ts', unit('archive/small-tags'), [
    ['any number of tags has a page each', 'place >= limits.own', 'place < 0'],
    ['thousands of tags on one article have a page each', 'Math.max(minimum, worthPage)', 'minimum'],
  ]),
  ...rows('src/site/publish/system-error.ts', unit('site/publish/system', 'site/publish/staging'), [
    [
      'what the system refuses is a stack trace',
      "ENOSPC: ['no space left on device', ",
      "ENOSPCX: ['no space left on device', ",
    ],
  ]),
  ...rows('src/site/publish/unchanged.ts', unit('site/publish/unchanged'), [
    ['a file that has changed is linked', 'found.size !== record.bytes || found.mtimeMs !== record.modified', 'false'],
  ]),
  ...rows('src/site/publish/bag.ts', unit('site/publish/bag'), [
    [
      'a bag takes files that have changed',
      'else if (sha256 !== null && sha256 !== copy.sha256) throw changed(path)',
      '',
    ],
    [
      'a bag follows links',
      'constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK',
      'constants.O_RDONLY | constants.O_NONBLOCK',
    ],
    [
      'a bag lies in the articles',
      'if (own !== other && !isInside(own, other) && !isInside(other, own)) continue',
      'continue',
    ],
  ]),
  ...rows('src/site/publish/bag-info.ts', unit('site/publish/bag'), [
    ['a title writes lines of a bag', 'oneLine(value)', 'value'],
  ]),
  ...rows('src/ingest/cache-health.ts', unit('ingest/cache'), [
    [
      'a damaged cache ends the build',
      'return false // ended by a signal, or an error: either way it is of no use',
      'return true',
    ],
  ]),
  ...rows('src/serve.ts', unit('serve'), [
    ['other machines are served', "server.listen(port, '127.0.0.1',", "server.listen(port, '0.0.0.0',"],
  ]),
  ...rows('src/site/publish/static-host.ts', unit('serve'), [
    ['a request leads out of the site', "name === '..' || name === '.' ||", ''],
  ]),
  ...rows('src/site/make-parts.ts', unit('incremental'), [
    ['what is copied from the last site is not read first', 'return isWhole ? {', 'return record ? {'],
  ]),
  // more of each kind, file by file
  ...rows('src/ingest/body/prepare.ts', unit('ingest/body/body'), [
    ['an article names a picture beside it by our own mark', ' && !isMarked(address))', ')'],
  ]),
  ...rows('src/ingest/body/misnested.ts', unit('ingest/body/misnested', 'ingest/body/body'), [
    ['a block ends a paragraph in its own way', 'if (paragraphs > 0 && isBlock(node)) isWrong = true', ''],
    ['words between cells go elsewhere', 'return own !== undefined && !isBlank(node)', 'return false'],
  ]),
  ...rows('src/ingest/body/long-runs.ts', unit('ingest/body/long-runs'), [
    ['an address is broken where every space counts', "is(node, 'pre') || ", ''],
  ]),
  ...rows('src/ingest/body/quiet.ts', unit('ingest/body/parse'), [
    [
      'characters of the text’s own are taken for what was put away',
      'if (ofPrivateUse.test(written)) return',
      "if (written === '') return",
    ],
  ]),
  ...rows('src/ingest/body/format.ts', hostile, [
    ['a line of backticks is read for minutes', '(?<!`)(`+)(?!`)[^`]+', '(`+)[^`]+'],
  ]),
  ...rows('src/ingest/dialects/read-dialects.ts', hostile, [
    ['spaces behind a mark are read for minutes', '[^"\'`{}])*?)?)\\/?(?:>', '[^"\'`{}])*?)?)\\s*\\/?\\s*(?:>'],
  ]),
  ...rows('src/ingest/decode/mixed.ts', unit('ingest/decode'), [
    ['a damaged line is taken for one of another encoding', '&& hasNothingOfUtf8(line)', ''],
  ]),
  ...rows('src/ingest/cache.ts', unit('ingest/cache'), [
    ['a store that was cut short is written to', '.size < (lastPageNumber + 1) * pageSize)', '.size < 0)'],
    ['a store fills its disk', 'this.#isFull ||= !this.#room(this.#folder, leastRoom)', ''],
    ['what was not written is read', 'if (this.#isFull) throw new CacheFailure(this.#folder)', ''],
  ]),
  ...rows(
    'src/site/integrity.ts',
    ['tests/unit/site/integrity.test.tsx'],
    [['a digest is of something else', '.update(readFileSync(file))', '.update(file)']],
  ),
  ...rows(
    'templates/parts/Head.tsx',
    ['tests/unit/site/integrity.test.tsx'],
    [['scripts are run unchecked', " integrity={checked('/assets/site.js')}", '']],
  ),
  ...rows('src/bidi.ts', unit('bidi'), [
    ['a title turns the words around it', "return text + open.reverse().join('')", 'return text'],
    [
      'a mark that closes nothing hides one that is open',
      'if (open.at(-1) === popFormatting) open.pop()',
      'open.pop()',
    ],
  ]),
  // nothing takes another's place
  ...rows('src/ingest/identity.ts', unit('ingest/identity'), [
    ['a file states what would be another’s id by its path', ' && !isOfPath(inLowerCase(value))', ''],
  ]),
  ...rows('src/ingest/ingest.ts', unit('ingest/ingest'), [
    ['two paths made to have one id share an address', 'if (holder === path) return file', 'if (holder) return file'],
  ]),
  ...rows('src/ingest/read.ts', unit('ingest/read'), [
    [
      'two names that read the same share a path',
      'entries: withOwnPaths(entries.sort(byCodeUnit)),',
      'entries: entries.sort(byCodeUnit),',
    ],
  ]),
  ...rows('src/archive/slug.ts', unit('archive/slug'), [
    [
      'a name made from a piece of another’s hash takes its address',
      'for (let length = 8; taken.has(slug); length += 8)',
      'const length = 8\n    if (taken.has(slug))',
    ],
  ]),
  ...rows('src/urls.ts', unit('urls'), [
    [
      'categories lie as deep as a file says',
      'if (address.length <= longestAddress) return address',
      'if (address) return address',
    ],
  ]),
  ...rows('src/ingest/fields.ts', unit('ingest/fields'), [
    ['a file makes any number of pages', 'return list.slice(0, most.entries)', 'return list'],
    ['a file makes pages of any number of levels', 'path.slice(0, most.levels)', 'path'],
  ]),
  // what is told of every file
  ...rows('src/ingest/ingest.ts', unit('ingest/ingest', 'check'), [
    [
      'what can’t be read is only skipped',
      "outcome: said.level === 'error' ? 'refused' : 'skipped',",
      "outcome: 'skipped',",
    ],
    ['what is known of a file is known of every one like it', '\\0${entry.path}\\0', '\\0'],
    ['what an older version made of a file is taken from the cache', '`${this.#version}\\0', '`'],
    [
      'articles stand in the order in which they were read',
      'this.#found[at] = {path: entry.path, key, cards}',
      'this.#found.push({path: entry.path, key, cards})',
    ],
  ]),
  ...rows('src/report.ts', unit('report'), [
    ['refused files are not counted', "refused: count('refused'),", 'refused: 0,'],
    ['what is passed over is not named', 'ignoredPaths: ignored,', 'ignoredPaths: [],'],
    ['a warning passes a strict build', "(strict && level === 'warning')", 'false'],
  ]),
  ...rows('src/check.ts', unit('check'), [
    ['a terminal obeys what a file is called', '  return escaped(`', '  return String(`'],
  ]),
  ...rows('src/untouched.ts', unit('untouched'), [
    ['a site that somebody has changed is left so', 'if (!(await isAsLeft(', 'if (!(true || await isAsLeft('],
  ]),
  // days
  ...rows(
    'src/ingest/date/calendar.ts',
    [...unit('ingest/date'), ...laws('date')],
    [['days there are not roll over', ' && day <= daysIn(year, month))', ')']],
  ),
  ...rows(
    'src/ingest/date.ts',
    [...unit('ingest/date'), ...laws('date')],
    [
      [
        'a day shifts with the zone it is built in',
        'const offset = offsetAt(zone, instant)',
        'const offset = -new Date(instant).getTimezoneOffset()',
      ],
    ],
  ),
  ...rows('src/ingest/front-matter/fences.ts', unit('ingest/front-matter'), [
    [
      'a blank line shows the front matter to readers',
      "const opening = /^[\\u{200b}\\u{2060}\\u{feff}]*(---|\\+\\+\\+)(?![-+])(.*)$/u.exec(lines[first] ?? '')",
      "const opening = /^[\\u{200b}\\u{2060}\\u{feff}]*(---|\\+\\+\\+)(?![-+])(.*)$/u.exec(lines[0] ?? '')",
    ],
    ['code between fences is no code', "if (behind !== '' && ", "if (behind === '' && "],
  ]),
  ...rows('src/ingest/fields.ts', unit('ingest/fields'), [
    ['an original address may run', '/^https?:\\/\\/[^\\s/]+\\S*$/iu.test(text) && urlOf', 'urlOf'],
  ]),
  // files for other programs
  ...rows('src/site/publish/redirects.ts', unit('site/publish/redirects'), [
    ['a former address takes the place of a page', "if (this.#files.has(name)) return 'another page has it'", ''],
    [
      'a former address lies among the site’s own files',
      'folders.some((folder) => reservedFolders.has(folder))',
      'false',
    ],
  ]),
  ...rows('src/site/publish/llms.ts', unit('site/publish/llms'), [
    ['a title writes headings and links', ".replace(/[\\\\[\\]<>#*_`]/gu, '\\\\$&')", ''],
  ]),
  ...rows('src/site/cite/formats.ts', unit('site/cite/round-trip'), [
    ['a title is read by TeX', '.replace(/[\\\\{}~^#$%&_]/gu, (sign) => inTex[sign] ?? `\\\\${sign}`)', ''],
    [
      'a title begins another field',
      "const oneLine = (text: string): string => text.replace(/\\s+/gu, ' ').trim()",
      'const oneLine = (text: string): string => text',
    ],
  ]),
  ...rows('src/site/publish/hosts.ts', unit('site/publish/host-files'), [
    ['a site may be larger than its host allows', '|| found <= limit', '|| true'],
  ]),
  // search
  ...rows('templates/scripts/search/dom.ts', at('browser', 'hostile'), [
    [
      'a title in results is markup',
      '  element.append(...children)',
      "  for (const child of children) typeof child === 'string' ? element.insertAdjacentHTML('beforeend', child) : element.append(child)",
    ],
  ]),
  ...rows('templates/scripts/search/pagefind-fetch.ts', at('browser', 'search-failures'), [
    ['what could not be loaded is forgotten', '    failures.push({address, why})\n', ''],
    [
      'a host’s error page is taken for the index',
      '    if (!isOurs(new Uint8Array(content))) throw',
      '    if (isOurs === undefined) throw',
    ],
  ]),
  ...rows('templates/scripts/search/engine.ts', at('browser', 'search-failures'), [
    ['less is found in silence', '    if (failures.length > before) throw failureOr()\n', ''],
  ]),
]
