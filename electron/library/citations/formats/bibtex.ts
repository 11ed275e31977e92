import type { Creator, Entry } from '@retorquere/bibtex-parser'
import type { CslDate, CslName } from '#shared/domain/csl.ts'
import { dateFrom } from '#shared/domain/csl-dates.ts'
import { attachedFiles } from './attached-files.ts'
import { BIB_NAMES, BIB_TEXTS, BIB_TYPES } from './bibtex-fields.ts'
import { joinedKeywords, type Reference, type References } from './reference.ts'

/** Fields that are taken as they stand: "~" means about in a date, and a no-break space in other text. */
const AS_THEY_STAND = ['date', 'year', 'urldate', 'origdate', 'pages', 'langid'] as const

/**
 * Reads BibTeX and BibLaTeX. Titles keep their letters as they are written. A broken entry is a problem, and reading goes on
 * behind it. The reader is loaded with the first file.
 */
export async function parse(text: string): Promise<References> {
  const { parse: read } = await import('@retorquere/bibtex-parser')
  const readAll = (bibtex: string): References => {
    const { entries, errors } = read(bibtex, {
      sentenceCase: false,
      english: false,
      unsupported: (_node, tex) => tex,
      fieldMode: Object.fromEntries(AS_THEY_STAND.map((name) => [name, 'verbatim' as const])),
    })
    return {
      // What is left of a broken entry has no input.
      references: entries.filter(({ input }) => input !== '').map(referenceOf),
      problems: errors.map(({ error, input }) => problemOf(input ?? '', error)),
    }
  }
  try {
    return readAll(text)
  } catch {
    // The reader gives up a whole file for some broken entries: then each is read by itself.
    const parts = text.split(/(?=^[^\S\n]*@)/m).map((entry): References => {
      try {
        return readAll(entry)
      } catch (error) {
        return { references: [], problems: [problemOf(entry, String(error))] }
      }
    })
    return {
      references: parts.flatMap(({ references }) => references),
      problems: parts.flatMap(({ problems }) => problems),
    }
  }
}

function problemOf(entry: string, error: string): References['problems'][number] {
  return {
    what: /@\w+\s*\{\s*([^,\s]+)/.exec(entry)?.[1] ?? 'An entry',
    why: `It could not be read: ${error.replaceAll(/\s+/g, ' ').slice(0, 200)}.`,
  }
}

type Fields = Readonly<Record<string, unknown>>

function referenceOf({ type, fields: given }: Entry): Reference {
  const fields: Fields = given
  const text = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = textIn(fields[name])
      if (value !== '') return value
    }
    return ''
  }
  const csl = typeOf(type, text('entrysubtype'))
  const item: Record<string, unknown> & { type: string } = { type: csl }
  const set = (name: string, value: unknown): void => {
    if (value !== '' && value !== null && value !== undefined) item[name] = value
  }
  for (const [name, known] of BIB_TEXTS) set(name, text(...known))
  for (const [name, field] of BIB_NAMES) set(name, namesIn(fields[field]))
  if (text('subtitle') !== '') set('title', `${text('title')}: ${text('subtitle')}`)
  const isArticle = csl.startsWith('article')
  set('issue', text('issue') || (isArticle ? text('number') : ''))
  if (!isArticle) set('number', text('number'))
  set('page', text('pages').replaceAll(/-{2,3}/g, '-'))
  set('DOI', text('doi').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''))
  set('URL', text('url') || /href="([^"]+)"/.exec(text('howpublished'))?.[1])
  set('issued', issuedIn(text))
  set('accessed', dateFrom(text('urldate')))
  set('keyword', joinedKeywords(wordsIn(fields['keywords'] ?? fields['keyword'])))
  set(
    'note',
    [text('note'), text('annotation', 'annote')]
      .filter((part) => part !== '')
      .map(plainNote)
      .join('\n\n'),
  )
  return { item, files: attachedFiles(text('file')) }
}

function typeOf(type: string, subtype: string): string {
  const known = BIB_TYPES.filter(({ bib }) => bib === type.toLowerCase())
  const fitting = (wanted: string) => known.find((each) => (each.subtype ?? '') === wanted)
  return (fitting(subtype.toLowerCase()) ?? fitting('') ?? known[0])?.csl ?? 'document'
}

function textIn(value: unknown): string {
  // Accents of TeX come as marks behind their letters.
  if (typeof value === 'string') return value.normalize('NFC').replaceAll('\u00A0', ' ').trim()
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join(', ') : ''
}

function wordsIn(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]/) : []
  return list.filter((word) => typeof word === 'string').map((word) => word.replaceAll(/[{}]/g, '').trim())
}

function namesIn(value: unknown): readonly CslName[] | null {
  if (!Array.isArray(value)) return null
  const names = (value as readonly Creator[])
    .filter(({ lastName, firstName }) => !(lastName === 'others' && firstName === undefined))
    .flatMap((creator) => nameOf(creator) ?? [])
  return names.length === 0 ? null : names
}

function nameOf(creator: Creator): CslName | null {
  const [name, lastName, firstName, prefix, suffix] = (
    ['name', 'lastName', 'firstName', 'prefix', 'suffix'] as const
  ).map((part) => creator[part]?.normalize('NFC'))
  const family = lastName ?? name ?? ''
  if (family === '') return null
  if (firstName === undefined && prefix === undefined) return { literal: family }
  return {
    family,
    ...(firstName === undefined ? {} : { given: firstName }),
    ...(prefix === undefined ? {} : { 'non-dropping-particle': prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** BibLaTeX has a date, BibTeX a year and a month. */
function issuedIn(text: (...names: string[]) => string): CslDate | null {
  if (text('date') !== '') return dateFrom(text('date'))
  const year = text('year')
  const about = /^(?:c\.|ca\.?|circa|about)\s*(\d{1,4})$/i.exec(year)?.[1]
  if (about !== undefined) return dateFrom(`${about}~`)
  const parts = [year, text('month'), text('day')]
  const known = parts.slice(0, parts.findIndex((part) => !/^-?\d+$/.test(part)) >>> 0)
  return dateFrom(known.length === 0 ? year : known.join('-'))
}

/** Notes come with a few elements of HTML for what TeX says by lines and marks. */
function plainNote(note: string): string {
  return note
    .replaceAll(/\s*<p>\s*/g, '\n\n')
    .replaceAll(/\s*<br>\s*/g, '\n')
    .replaceAll(/<\/?(?:i|b|em|strong|p|ul|ol|li)>/g, '')
}
