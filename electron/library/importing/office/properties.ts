import type { MetadataValue } from '#shared/domain/metadata.ts'
import { cleanName } from '../metadata/byline.ts'
import { languageTag } from '../metadata/language.ts'
import { found } from '../metadata/value.ts'

/** What an office file says about itself, each with the name of the property; dates are ISO 8601. */
export interface Property {
  readonly of: 'title' | 'creator' | 'editor' | 'created' | 'modified' | 'language' | 'company'
  readonly value: string
  readonly name: string
}

/** Values from properties, best first: `strong` ones say it on purpose, `weak` ones are what the program filled in. */
export interface Described {
  readonly strong: readonly MetadataValue[]
  readonly weak: readonly MetadataValue[]
}

/** No title or name is longer (UTF-16 units). */
const LONGEST = 1000

/** Metadata that a file's properties support; what programs fill in by themselves and say of every file is left out. */
export function describeProperties(properties: readonly Property[]): Described {
  const short = properties.map((property) => ({
    ...property,
    value: property.value.slice(0, LONGEST).trim(),
  }))
  const read = (of: Property['of'], toValue: (property: Property) => MetadataValue | null): MetadataValue[] =>
    short.filter((property) => property.of === of).flatMap((property) => toValue(property) ?? [])
  const titles = read('title', ({ value, name }) =>
    JUNK_TITLE.test(value) ? null : found('title', value, 'properties', name),
  )
  const creators = read('creator', person)
  const editors = creators.length === 0 ? [] : read('editor', person)
  return {
    strong: [
      ...titles,
      ...read('language', ({ value, name }) => {
        const tag = languageTag(value)
        return tag === null ? null : found('language', tag, 'properties', name)
      }),
    ],
    weak: [
      ...creators,
      ...editors,
      ...read('company', ({ value, name }) =>
        JUNK_COMPANY.test(value) ? null : found('publisher', value, 'properties', name),
      ),
      ...read('created', day),
      ...read('modified', day),
    ],
  }
}

/** What programs call a document that nobody named; a file name is no title either. */
const JUNK_TITLE =
  /^(?:|microsoft word\b.*|(?:word |neues |new )?do[ck]ument[eo]?[\s_-]*\d*|dokument.?vorlage|untitled.*|unbenannt.*|sans titre.*|sin título.*|senza titolo.*|(?:document )?titl?el?|titre|presentation\s*\d*|powerpoint presentation|template|blank|\W*\d*\W*|.*\.(?:do[ct][xm]?|od[tm]|ott|rtf|wpd|pdf|txt|html?))$/iu

const JUNK_PERSON =
  /^(?:|user|users?\d*|(?:microsoft|windows|office|ms)\b.*|admin.*|administrator|owner|customer|home|pc|hp|dell|acer|asus|lenovo|toshiba|default|unknown|unbekannt|author|autor|python-docx|docx|un-named|apache poi|libreoffice.*|openoffice.*|pandoc|google docs|aspose.*|test)$/iu

const JUNK_COMPANY =
  /^(?:|microsoft\b.*|hewlett-packard.*|hp( inc\.?)?|dell.*|toshiba|acer|lenovo|home|private?|company|firma|your company.*|organization|unknown|none|n\/a|-)$/iu

function person({ value, name }: Property): MetadataValue | null {
  const named = value.replace(/\s+/gu, ' ').trim()
  if (JUNK_PERSON.test(named) || !/\p{L}{2}/u.test(named)) return null
  return found('byline', cleanName(named) ?? named, 'properties', name)
}

/** When python-docx made the template of all its documents. */
const TEMPLATE_DATE = '2013-12-23T23:15:00Z'

/** The day of a date, as written: no time zone is applied. Programs write the year of their own zero for none. */
function day({ value, name }: Property): MetadataValue | null {
  const [, date, year] = /^((\d{4})-\d\d-\d\d)(?:T|\s|$)/.exec(value) ?? []
  if (value === TEMPLATE_DATE || date === undefined || Number(year) <= 1980 || Number.isNaN(Date.parse(date)))
    return null
  return found('published', date, 'properties', name)
}
