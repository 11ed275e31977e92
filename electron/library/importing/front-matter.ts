import { parse } from 'yaml'
import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import { declaredDate } from './metadata/dates.ts'
import { webAddress } from './metadata/url.ts'
import { found } from './metadata/value.ts'

/** Longer front matter is text of the document. */
const LONGEST = 64 * 1024

/** Keys that Obsidian, Jekyll, Hugo, Pandoc and their users write, in order of preference. */
const KEYS: Readonly<Record<MetadataField, readonly string[]>> = {
  title: ['title'],
  byline: ['author', 'authors', 'byline', 'creator', 'by'],
  publisher: ['publisher', 'publication', 'site', 'journal'],
  published: ['date', 'published', 'publishdate', 'pubdate', 'created', 'issued'],
  url: ['url', 'link', 'canonical', 'canonical_url', 'source', 'permalink'],
  language: ['lang', 'language'],
}

/** A Markdown text without its front matter, what that said, and a warning when it could not be read. */
export interface FrontMatter {
  readonly body: string
  readonly values: readonly MetadataValue[]
  readonly warnings: readonly string[]
}

/** Takes YAML between `---` lines off the beginning of a text. Aliases are refused, all scalars are read as text. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, LONGEST + 16))
  const [whole = '', yaml = ''] = match ?? []
  if (match === null || !/^[^\s#][^\n]*:/m.test(yaml)) return { body: text, values: [], warnings: [] }
  const fields = readYaml(yaml)
  if (fields === null) {
    return {
      body: text,
      values: [],
      warnings: ['The front matter can’t be read as YAML and was kept as text.'],
    }
  }
  return { body: text.slice(whole.length), values: toValues(fields), warnings: [] }
}

function readYaml(yaml: string): ReadonlyMap<string, readonly string[]> | null {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return new Map(Object.entries(value).map(([name, entry]) => [name.toLowerCase(), texts(entry)]))
  } catch {
    return null
  }
}

/** A scalar, a list of scalars, or the `name` or `text` of objects: Hugo, Quarto and Pandoc write authors and titles so. */
function texts(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return NOTHING.test(value) ? [] : [withoutBrackets(value)]
  if (depth > MOST_DEPTH || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((entry) => texts(entry, depth + 1))
  const { name, text, given, family } = value as Readonly<Record<string, unknown>>
  if (typeof given === 'string' && typeof family === 'string') return [`${given} ${family}`]
  return texts(name ?? text, depth + 1)
}

const MOST_DEPTH = 4
const NOTHING = /^\s*(?:|~|null|none|n\/a|tbd)\s*$/i

/** Obsidian links names: "[[Ada Pell]]", "[[people/pell|Ada Pell]]". */
function withoutBrackets(text: string): string {
  const [, link] = /^\[\[([^[\]]+)\]\]$/.exec(text.trim()) ?? []
  return link?.split('|').at(-1) ?? text
}

function toValues(fields: ReadonlyMap<string, readonly string[]>): MetadataValue[] {
  const values: MetadataValue[] = []
  for (const field of Object.keys(KEYS) as MetadataField[]) {
    for (const name of KEYS[field]) {
      const written = (fields.get(name) ?? []).join(', ')
      const value = readField(field, written)
      if (value !== null) values.push(found(field, value, 'front-matter', `${name}: ${written}`))
    }
  }
  return values
}

function readField(field: MetadataField, written: string): string | null {
  const text = written.trim()
  if (text === '') return null
  if (field === 'url') return webAddress(text)
  if (field === 'published') return declaredDate(text)
  return text
}
