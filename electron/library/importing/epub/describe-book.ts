import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import { declaredDate } from '../metadata/dates.ts'
import { languageTag } from '../metadata/language.ts'
import { webAddress } from '../metadata/url.ts'
import { found } from '../metadata/value.ts'
import { elements, textOf, type XmlElement } from '../xml.ts'

/** An element of Dublin Core with what EPUB 2 says in its attributes and EPUB 3 in `<meta refines>`. */
interface Statement {
  readonly name: string
  readonly text: string
  /** By name: `role`, `event`, `title-type`, `display-seq`, … */
  readonly more: Readonly<Record<string, string>>
}

/** What a book says about itself, best first in each field, and what is only worth mentioning beside it. */
export interface BookDescription {
  readonly values: readonly MetadataValue[]
  /** Editors and translators of a book that has authors, or beside nobody; never the book's own value. */
  readonly others: readonly MetadataValue[]
}

/** Reads the metadata of a package document (Open Packaging Format 2.0.1, EPUB 3.3 section 5.5). */
export function describeBook(metadata: XmlElement | null): BookDescription {
  const statements = metadata === null ? [] : readStatements(metadata)
  const named = (name: string): Statement[] => statements.filter((statement) => statement.name === name)
  const creators = named('creator').filter(isPerson).toSorted(bySequence)
  const contributors = named('contributor').filter(isPerson)
  return {
    values: [
      ...titles(named('title')),
      ...bylines(creators),
      ...named('publisher').map((statement) => value('publisher', statement.text, statement)),
      ...dates(statements),
      ...[...named('identifier'), ...named('source')].flatMap((statement) => {
        const address = webAddress(statement.text)
        return address === null ? [] : [value('url', address, statement)]
      }),
      ...named('language').flatMap((statement) => {
        const tag = languageTag(statement.text)
        return tag === null || tag.startsWith('und') ? [] : [value('language', tag, statement)]
      }),
    ],
    others: contributors.flatMap((statement) =>
      /^(?:aut|edt|trl|ill|aui|win|ctb|ann)$/.test(roleOf(statement) ?? '')
        ? [value('byline', statement.text, statement)]
        : [],
    ),
  }
}

function readStatements(metadata: XmlElement): Statement[] {
  // EPUB 2 files of Mobipocket's tools put Dublin Core one level deeper.
  const all = elements(metadata).flatMap((element) =>
    /^(?:dc-metadata|x-metadata)$/.test(element.name) ? elements(element) : [element],
  )
  const refinements = new Map<string, Record<string, string>>()
  for (const { name, attributes, ...element } of all) {
    const target = attributes['refines']?.replace(/^#/, '')
    const property = attributes['property']
    if (name !== 'meta' || target === undefined || property === undefined) continue
    const known = refinements.get(target) ?? {}
    known[property] ??= textOf({ name, attributes, ...element }).trim()
    refinements.set(target, known)
  }
  return all.flatMap((element) => {
    const { attributes } = element
    const text = textOf(element).replace(/\s+/gu, ' ').trim()
    const name = element.name === 'meta' ? propertyName(attributes) : element.name.toLowerCase()
    if (name === null || text === '') return []
    return [{ name, text, more: { ...attributes, ...refinements.get(attributes['id'] ?? '') } }]
  })
}

/** `<meta property="dcterms:issued">` as a statement "issued"; null for refinements and everything else. */
function propertyName(attributes: Readonly<Record<string, string>>): string | null {
  if (attributes['refines'] !== undefined) return null
  return /^dcterms:(\w+)$/.exec(attributes['property'] ?? '')?.[1]?.toLowerCase() ?? null
}

/** The main title with its subtitle; shorter and longer forms are alternatives, the name of a series is none. */
function titles(all: readonly Statement[]): MetadataValue[] {
  const typed = (type: string): Statement[] => all.filter(({ more }) => more['title-type'] === type)
  const main = typed('main')[0] ?? all.find(({ more }) => more['title-type'] === undefined) ?? all[0]
  if (main === undefined) return []
  const subtitle = typed('subtitle')[0]
  const whole = subtitle === undefined || main === subtitle ? null : joinTitle(main.text, subtitle.text)
  const rest = all.filter(
    (title) => title !== main && !['subtitle', 'collection'].includes(title.more['title-type'] ?? ''),
  )
  return [
    ...(whole === null ? [] : [value('title', whole, main)]),
    value('title', main.text, main),
    ...rest.map((title) => value('title', title.text, title)),
  ]
}

function joinTitle(main: string, subtitle: string): string {
  if (main.includes(subtitle)) return main
  return /[\p{L}\p{N})\]”’»"']$/u.test(main) ? `${main}: ${subtitle}` : `${main} ${subtitle}`
}

/** Authors first, all of them in one value; a collection without one is by its editors. */
function bylines(creators: readonly Statement[]): MetadataValue[] {
  const isAuthor = (creator: Statement): boolean => ['aut', undefined].includes(roleOf(creator))
  const authors = creators.filter(isAuthor)
  const editors = creators.filter((creator) => roleOf(creator) === 'edt')
  const rest = creators.filter((creator) => !isAuthor(creator) && !editors.includes(creator))
  return [authors, editors, ...rest.map((creator) => [creator])].flatMap((people) => {
    const [first] = people
    if (first === undefined) return []
    const names = people.map(({ text }) => text)
    const joined = names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
    return [found('byline', joined, 'properties', people.map(evidenceOf).join('; '))]
  })
}

function isPerson({ text }: Statement): boolean {
  return !/^(?:unknown(?: author)?|anonymous|n\/?a|author|calibre.*)$/iu.test(text)
}

/** Roles are MARC relators ("aut"), written as a code or as the end of an address. */
function roleOf({ more }: Statement): string | undefined {
  return more['role']?.trim().toLowerCase().split(/[/:]/).at(-1)
}

function bySequence(a: Statement, b: Statement): number {
  const place = ({ more }: Statement): number => Number(more['display-seq'] ?? Number.MAX_SAFE_INTEGER)
  return place(a) - place(b) || 0
}

/** Days of publication; those on which the file was made or changed are none. */
function dates(statements: readonly Statement[]): MetadataValue[] {
  const event = ({ more }: Statement): string => more['event']?.toLowerCase() ?? ''
  const plain = statements.filter(({ name }) => name === 'date')
  const ordered = [
    ...plain.filter((statement) => /^(?:original-)?publication$/.test(event(statement))),
    ...statements.filter(({ name }) => name === 'issued'),
    ...plain.filter((statement) => event(statement) === ''),
  ]
  return ordered.flatMap((statement) => {
    const date = declaredDate(statement.text)
    // calibre writes the first day of the year 101 for "not known".
    return date === null || date.startsWith('0101-01') ? [] : [value('published', date, statement)]
  })
}

function value(field: MetadataField, text: string, statement: Statement): MetadataValue {
  return found(field, text, 'properties', evidenceOf(statement))
}

/** "dc:creator (edt): Ada Pell" */
function evidenceOf(statement: Statement): string {
  const { name, text, more } = statement
  const detail = roleOf(statement) ?? more['event'] ?? more['title-type']
  return `dc:${name}${detail === undefined ? '' : ` (${detail})`}: ${text}`
}
