import type { MetadataValue } from '#shared/domain/metadata.ts'
import type { Line } from '../furniture/lines.ts'
import type { Page } from '../furniture/page.ts'
import { announcesAuthor, cleanName } from './byline.ts'
import { openingCredit } from './credits.ts'
import { dateLine } from './date-lines.ts'
import { declaredDate, findDates } from './dates.ts'
import { type HeaderField, headerFields, imprintFields } from './header-fields.ts'
import { publishedDates } from './published.ts'
import { copyrightHolders } from './publisher.ts'
import { signature } from './signature.ts'
import type { TextTitle } from './title.ts'
import { loneAddresses, webAddress } from './url.ts'
import { found } from './value.ts'

/**
 * What the lines of a text say about it, best first in each field: header fields, title, byline, dates, publisher and
 * address. The language is left to `languageOf`. A page that lists other pages has no byline or date of its own.
 */
export function describeText(page: Page, title: TextTitle | null): MetadataValue[] {
  const { lines } = page
  const values = title?.archive === true ? [] : fieldValues(headerFields(lines))
  if (title !== null) values.push(found('title', title.text, 'text', title.evidence))
  if (title?.archive !== true) values.push(...bylines(page), ...publishedDates(page))
  return [
    ...values,
    ...fieldValues(imprintFields(lines)),
    ...copyrightHolders(lines),
    ...loneAddresses(lines),
  ]
}

function fieldValues(fields: readonly HeaderField[]): MetadataValue[] {
  return fields.flatMap(({ field, value, line }) => {
    const read = readField(field, value)
    return read === null ? [] : [found(field, read, 'text', line.text)]
  })
}

function readField(field: MetadataValue['field'], value: string): string | null {
  switch (field) {
    case 'published': {
      const dates = findDates(value)
      const lone = dates.length === 1 ? dates[0]?.edtf : undefined
      return dateLine(value)?.edtf ?? declaredDate(value) ?? lone ?? null
    }
    case 'url':
      return webAddress(value)
    case 'byline':
      return cleanName(value.replace(/\s*<[^>]*>\s*$/u, '').replace(/^"(.*)"$/u, '$1'))
    case 'language':
      return null
    case 'title':
    case 'publisher':
      return value
  }
}

/** Bylines stand between the title and the second paragraph, or after the text; letters are signed. */
function bylines({ lines, title, bodyStart, bodyEnd }: Page): MetadataValue[] {
  const head = lines.slice((title.index ?? -1) + 1, bodyStart + 1)
  const tail = lines.slice(bodyEnd + 1, bodyEnd + 6)
  const credited = [...head, ...tail].flatMap((line) => {
    const name = (line.credit ?? openingCredit(line.text))?.name ?? nameBelow(line, lines)
    return name === null ? [] : [found('byline', name, 'text', line.text.slice(0, 160))]
  })
  const signed = signature(lines)
  return signed === null ? credited : [...credited, found('byline', signed.name, 'text', signed.line.text)]
}

function nameBelow(line: Line, lines: readonly Line[]): string | null {
  const next = lines[line.index + 1]
  return announcesAuthor(line.text) && next !== undefined ? cleanName(next.text) : null
}
