/** `archive.yaml`: what the owner says of the whole collection. Every key may be left out. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {defaultMentions} from './archive/mentions.ts'
import {defaultTags} from './archive/small-tags.ts'
import type {OwnerRule} from './ingest/body/rules/owner.ts'
import {placeInYaml, readYamlMapping} from './ingest/front-matter/yaml.ts'
import type {InterfaceLanguage} from './site/views/model.ts'
import {UserError} from './user-error.ts'
import {urlOf} from './web-address.ts'

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}))
  } catch {
    return false // the one way Intl says that it doesn't know a zone
  }
}

const webAddress = z.string().refine((text) => /^https?:\/\/[^\s/]+/u.test(text) && urlOf(text) !== null, {
  message: 'must be a whole address such as https://news.example.org',
})

const selector = z.string().superRefine(async (text, {addIssue}) => {
  // Loaded where there is one: it takes the whole of what reads pages.
  const {selectorFault} = await import('./ingest/page/dom.ts')
  const fault = selectorFault(text)
  if (fault !== null) addIssue({code: 'custom', message: fault})
})

/** One of the owner's own rules: what every article is to be without. */
const removeRule = z
  .strictObject({
    selector: selector.optional(),
    /** A gap alone would take out every block. */
    text: z
      .string()
      .regex(/[^\s…].*[^\s…]/su, 'must have two characters besides …')
      .optional(),
    name: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u, 'must be a short name of letters and digits')
      .optional(),
    why: z.string().optional(),
  })
  .refine(({selector: chosen, text}) => (chosen === undefined) !== (text === undefined), {
    message: 'must have either `selector:` or `text:`',
  })

const schema = z.strictObject({
  title: z.string().min(1).default('新闻档案'),
  description: z.string().default(''),
  /** Language of the interface, and of articles whose script allows it. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'must be a language tag such as zh-Hans or en')
    .default('zh-Hans'),
  zone: z.string().refine(isZone, {message: 'must be a time zone such as Asia/Shanghai'}).default('Asia/Shanghai'),
  url: webAddress.optional(),
  ignore: z.array(z.string()).default([]),
  /** Labels for category slugs no rule can read: `{slug: label}`. */
  labels: z.record(z.string(), z.string()).default({}),
  /** The paper of every article that names none. */
  publication: z.string().trim().min(1).optional(),
  /** What becomes of articles their own front matter calls drafts. */
  drafts: z.enum(['skip', 'publish']).default('skip'),
  remove: z.array(removeRule).default([]),
  /** Pages of the people and organisations that articles name. */
  mentions: z
    .union([
      z.literal('off'),
      z.strictObject({
        minimum: z.coerce.number().int().min(1).max(1000).default(defaultMentions.minimum),
        pages: z.coerce.number().int().min(0).max(20_000).default(defaultMentions.pages),
      }),
    ])
    .default(defaultMentions),
  /** Articles a tag must be on to get a page of its own; the others share pages. */
  tags: z
    .strictObject({minimum: z.coerce.number().int().min(1).max(1000).default(defaultTags.minimum)})
    .default(defaultTags),
  rights: z.string().default(''),
  /** Paragraphs of the about page. */
  about: z.array(z.string()).default([]),
  /** Scalars are read as text. */
  pageSize: z.coerce.number().int().min(5).max(500).default(50),
})

/** Settings with every default filled in. */
export interface Settings extends Readonly<Omit<z.infer<typeof schema>, 'remove'>> {
  readonly remove: readonly OwnerRule[]
  readonly interfaceLanguage: InterfaceLanguage
}

/** Reads `archive.yaml` of the input folder; without one, the defaults. Bad settings are a `UserError` with place and hint. */
export async function readSettings(inputDir: string): Promise<Settings> {
  const file = path.join(inputDir, 'archive.yaml')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw new UserError(`${file}: can't be read (${error.code})`, 'Let the user who builds read the file.', {
      cause: error,
    })
  })
  return parseSettings(text, file)
}

/** `parseSettings('title: 西宁旧闻', 'archive.yaml')`. An empty text gives the defaults. */
export async function parseSettings(text: string, file: string): Promise<Settings> {
  const result = await schema.safeParseAsync(yamlOf(text, file))
  if (!result.success) {
    const [problem] = result.error.issues
    throw problem ? faultOf(problem, text, file) : result.error
  }
  const remove = result.data.remove.map(
    ({name, ...rule}, i): OwnerRule => ({name: `owner:${name ?? i + 1}`, ...given(rule)}),
  )
  return {...result.data, remove, interfaceLanguage: interfaceLanguageOf(result.data.language)}
}

/** Without the keys that are undefined. */
const given = <T extends Record<string, string | undefined>>(rule: T): {[K in keyof T]?: string} =>
  Object.fromEntries(Object.entries<string | undefined>(rule).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string
  }

/** A setting that is none of ours, or has a value that makes no sense, with its place. */
function faultOf(problem: z.core.$ZodIssue, text: string, file: string): UserError {
  const {path: keys} = problem
  const unknown = problem.code === 'unrecognized_keys' ? problem.keys : []
  const place = unknown[0] === undefined ? placeInYaml(text, keys) : placeInYaml(text, [...keys, unknown[0]], 'key')
  const at = place ? `${file}:${place.line}:${place.column}` : file
  const key = keys.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ')
  if (unknown.length > 0)
    return new UserError(
      `${at}: unknown setting “${unknown.join(', ')}”${key ? ` in “${key}”` : ''}`,
      `Known settings: ${Object.keys(keys[0] === 'remove' ? removeRule.shape : schema.shape).join(', ')}.`,
    )
  return new UserError(`${at}: ${key ? `“${key}” ` : ''}${problem.message}`, 'See seeds/README.md for every setting.')
}

function yamlOf(text: string, file: string): unknown {
  if (text.trim() === '') return {}
  const read = readYamlMapping(text)
  if (!('fault' in read)) return Object.fromEntries(read.fields.map(({key, value}) => [key, value]))
  const {message, line, column} = read.fault
  throw new UserError(`${file}:${line}:${column}: ${message}`, 'Fix the YAML.')
}

/** `zh-TW` and `zh-HK` read traditional characters; what is neither Chinese nor known reads English. */
function interfaceLanguageOf(language: string): InterfaceLanguage {
  if (/^zh-(?:Hant|TW|HK|MO)\b/iu.test(language)) return 'zh-Hant'
  return language.startsWith('zh') ? 'zh-Hans' : 'en'
}
