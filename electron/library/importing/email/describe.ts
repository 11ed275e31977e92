import type { MetadataValue } from '#shared/domain/metadata.ts'
import { findDates } from '../metadata/dates.ts'
import { languageOf } from '../metadata/language.ts'
import { found, settle } from '../metadata/value.ts'
import { type Header, headerText, headerValue, namesIn } from './headers.ts'
import { type MailDate, readMailDate } from './mail-date.ts'

interface Described {
  readonly metadata: readonly MetadataValue[]
  readonly alternatives: readonly MetadataValue[]
}

/**
 * What the headers say of a mail. A title is the subject as it is, "Re:" and all, because it tells a mail from its answer.
 * `text` is that of the mail itself, for its language.
 */
export function describeMail(headers: readonly Header[], text: string): Described {
  const bylines = valuesOf(headers, 'from').map((value) =>
    found('byline', namesIn(value).slice(0, 10).join(', '), 'mail', evidence('From', value)),
  )
  const languages = languageOf(
    text,
    valuesOf(headers, 'content-language').map((value) =>
      found('language', value, 'mail', evidence('Content-Language', value)),
    ),
  )
  const titles = valuesOf(headers, 'subject').map((value) =>
    found('title', headerText(value), 'mail', evidence('Subject', value)),
  )
  const values = [
    ...titles,
    ...bylines,
    ...published(headers),
    ...publisher(headers),
    ...links(headers, 'archived-at'),
  ]
  const writer = bylines[0]
  const untitled =
    writer === undefined ? [] : [found('title', `Mail from ${writer.value}`, 'mail', writer.evidence ?? '')]
  const { metadata, alternatives } = settle([...values, ...languages], untitled)
  // The address of a list's archive is not that of the mail: shown, and never believed.
  return { metadata, alternatives: [...alternatives, ...links(headers, 'list-archive')] }
}

function valuesOf(headers: readonly Header[], key: string): string[] {
  return headers.filter((header) => header.key === key && header.value !== '').map((header) => header.value)
}

function evidence(name: string, value: string): string {
  return `${name}: ${value}`
}

const DAY = 24 * 60 * 60 * 1000

/**
 * The day of the Date header, in the time zone that it names. The server that took the mail from its writer (the last
 * Received header) is shown beside it when it says another day by more than a day, and is asked when there is no date.
 */
function published(headers: readonly Header[]): MetadataValue[] {
  const written = valuesOf(headers, 'date').flatMap((value) => dateValue('Date', value, value))
  const received = valuesOf(headers, 'received')
    .reverse()
    .flatMap((value) => dateValue('Received', value, value.slice(value.lastIndexOf(';') + 1)))
    .slice(0, 1)
  const contradicts = received.filter(({ date }) =>
    written.every((one) => Math.abs(one.date.instant - date.instant) > DAY),
  )
  return [...written, ...contradicts].map(({ value }) => value)
}

function dateValue(name: string, header: string, text: string): { date: MailDate; value: MetadataValue }[] {
  const date = readMailDate(text) ?? dateInWords(text)
  if (date === null) return []
  return [{ date, value: found('published', date.day, 'mail', evidence(name, header)) }]
}

/** Programs that do not know the standard write dates as people do. */
function dateInWords(text: string): MailDate | null {
  const day = findDates(text.slice(0, 200))[0]?.edtf
  return day === undefined ? null : { day, instant: Date.parse(day) }
}

/** The name of the mailing list: `List-Id: Friends of the weir <weir.lists.example>`. */
function publisher(headers: readonly Header[]): MetadataValue[] {
  const value = headerValue(headers, 'list-id')
  if (value === null) return []
  const text = headerText(value)
  const name = text
    .replace(/<[^>]*>\s*$/u, '')
    .replace(/^"|"\s*$/gu, '')
    .trim()
  return [found('publisher', name || text.replace(/[<>]/gu, ''), 'mail', evidence('List-Id', value))]
}

function links(headers: readonly Header[], key: string): MetadataValue[] {
  const name = key === 'archived-at' ? 'Archived-At' : 'List-Archive'
  return valuesOf(headers, key).flatMap((value) => {
    const url = /https?:\/\/[^\s<>"]+/iu.exec(value)?.[0]
    return url === undefined ? [] : [found('url', url, 'mail', evidence(name, value))]
  })
}
