/** `archive.yaml`: what the owner says of the whole collection. Every key may be left out. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {readYamlMapping} from './ingest/front-matter/yaml.ts'
import type {InterfaceLanguage} from './site/views.ts'
import {UserError} from './user-error.ts'

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}))
  } catch {
    return false // the one way Intl says that it doesn't know a zone
  }
}

const webAddress = z.string().refine((text) => /^https?:\/\/[^\s/]+/u.test(text) && URL.canParse(text), {
  message: 'must be a whole address such as https://news.example.org',
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
  rights: z.string().default(''),
  /** Paragraphs of the about page. */
  about: z.array(z.string()).default([]),
  /** Scalars are read as text. */
  pageSize: z.coerce.number().int().min(5).max(500).default(50),
})

/** Settings with every default filled in. */
export interface Settings extends Readonly<z.infer<typeof schema>> {
  readonly interfaceLanguage: InterfaceLanguage
}

const known = Object.keys(schema.shape)

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
export function parseSettings(text: string, file: string): Settings {
  const result = schema.safeParse(yamlOf(text, file))
  if (!result.success) {
    const [problem] = result.error.issues
    const key = problem?.path.join('.') ?? ''
    if (problem?.code === 'unrecognized_keys')
      throw new UserError(
        `${file}: unknown setting “${problem.keys.join(', ')}”`,
        `Known settings: ${known.join(', ')}.`,
      )
    throw new UserError(
      `${file}: ${key ? `“${key}” ` : ''}${problem?.message ?? 'is no mapping'}`,
      'See seeds/README.md for every setting.',
    )
  }
  return {...result.data, interfaceLanguage: interfaceLanguageOf(result.data.language)}
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
