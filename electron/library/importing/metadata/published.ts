import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Line } from '../furniture/lines.ts'
import type { Page } from '../furniture/page.ts'
import { startsSection } from '../furniture/vocabulary.ts'
import { openingCredit } from './credits.ts'
import { endsInDate, findDates } from './dates.ts'
import { found } from './value.ts'

/** How many lines below the title, or below the text, may still give its date. */
const NEAR = 8

/**
 * Dates of publication that a text shows, best first: a labelled line, a date line under the title, the byline's date, a
 * dateline, a title that ends in its date, a date signed under the text, and last the date that stands above everything
 * (which on many pages is the day of the visit). A date that a sentence mentions is never one.
 */
export function publishedDates({ lines, title, bodyStart, bodyEnd }: Page): MetadataValue[] {
  const titleIndex = title.index
  const above = lines.slice(0, titleIndex ?? 0)
  const below = lines.slice(
    titleIndex === null ? 0 : titleIndex + 1,
    Math.max(bodyStart, (titleIndex ?? 0) + 1),
  )
  const under = below.slice(0, NEAR * 2)
  const after = afterBody(lines, bodyEnd)
  const body = lines.slice(bodyStart, bodyStart + 2)
  return [
    ...dated(under, (line) => line.labelled),
    ...dated(after, (line) => line.labelled),
    ...dated(under, () => true),
    ...body.flatMap((line) => datesOf(openingCredit(line.text))),
    ...body.flatMap(datelineOf),
    ...titleDate(titleIndex === null ? undefined : lines[titleIndex]),
    ...dated(after, () => true),
    ...dated(above, () => true),
  ]
}

function dated(lines: readonly Line[], wanted: (date: { labelled: boolean }) => boolean): MetadataValue[] {
  return lines.flatMap((line) => {
    const date = line.kind === 'item' ? null : (line.credit?.date ?? null)
    return date === null || date.updated || !wanted(date) ? [] : [published(date.edtf, line.text)]
  })
}

function datesOf(credit: ReturnType<typeof openingCredit>): MetadataValue[] {
  return credit === null || credit.date === null ? [] : [published(credit.date.edtf, credit.evidence)]
}

/** The lines signed under the text, up to the first list of other pages, whose dates are not this text's. */
function afterBody(lines: readonly Line[], bodyEnd: number): Line[] {
  const tail = lines.slice(bodyEnd + 1, bodyEnd + 1 + NEAR)
  const section = tail.findIndex((line) => startsSection(line))
  return section === -1 ? tail : tail.slice(0, section)
}

/** Capitalised words, perhaps an agency in brackets, and what some languages set before a day ("Paris, le"). */
const PLACE =
  /^(?:(?:[\p{Lu}\p{Lo}][\p{L}.'’/-]*|\([\p{L}/ .]{2,20}\))(?:[\s,،—–:-]+|$)){0,6}(?:(?:le|den|el|on|am|il|di)\s+)?\(?$/u
const DASH = /^\s*(?:\)|\/[^/]{1,30}\/|\([^)]{1,30}\)|,\s*\p{Lu}[\p{L} ]{1,20})?\s*(?:[—–:]|-+\s|\.\s*[—–-])/u

/** "PARIS, 7 February 2024 — …", "GENEVA (23 January 2023) – …": a place, perhaps an agency, the date, a dash. */
function datelineOf(line: Line): MetadataValue[] {
  if (!line.prose) return []
  const opening = line.text.slice(0, 120)
  const date = findDates(opening)[0]
  if (date === undefined || date.start > 60) return []
  const before = opening.slice(0, date.start)
  const after = opening.slice(date.end)
  const labelled = /^\s*date\s+$/iu.test(before)
  if (!labelled && !(PLACE.test(before) && DASH.test(after))) return []
  return [published(date.edtf, opening.slice(0, date.end))]
}

/** "News in Brief – February 23, 2024": an edition that is named after its day. */
function titleDate(title: Line | undefined): MetadataValue[] {
  const date = title === undefined ? undefined : findDates(title.text).at(-1)
  return title === undefined || date === undefined || !endsInDate(title.text)
    ? []
    : [published(date.edtf, title.text)]
}

function published(edtf: string, evidence: string): MetadataValue {
  return found('published', edtf, 'text', evidence)
}
