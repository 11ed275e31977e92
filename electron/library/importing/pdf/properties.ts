import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isEdtf } from '#shared/domain/edtf.ts'
import type { MetadataValue } from '#shared/domain/metadata.ts'
import { ExtractionError } from '../format.ts'
import { webAddress } from '../metadata/url.ts'
import { found } from '../metadata/value.ts'
import { type Described, describeProperties, type Property } from '../office/properties.ts'
import { pdfDate } from './pdf-date.ts'
import { MADE, readXmp, type XmpValues } from './xmp.ts'

/** What a PDF says about itself in its Info dictionary, its catalogue and its XMP. */
export interface Properties extends Described {
  /** Whether a web browser printed it: then it may hold the furniture of a page of the web. */
  readonly isPrintedPage: boolean
  readonly isForm: boolean
  /** Why its XMP could not be read, where that matters because nothing else names the work. */
  readonly warnings: readonly string[]
}

const NOTHING: XmpValues = { properties: [], published: [], addresses: [] }

/** Reads the properties of an open file. Never rejects for what they hold. */
export async function readProperties(document: PDFDocumentProxy): Promise<Properties> {
  const { info, metadata } = await document.getMetadata()
  const entries = info as Readonly<Record<string, unknown>>
  const text = (name: string): string => (typeof entries[name] === 'string' ? entries[name] : '')
  const own = infoProperties(text)
  const { xmp, warnings } = tryXmp(metadata?.getRaw(), own.length > 0)
  const { strong, weak } = describeProperties([...xmp.properties, ...own])
  return {
    strong: [...strong, ...publishedValues(xmp.published), ...addressValues(xmp.addresses)],
    weak,
    isPrintedPage: /^(?:mozilla|chrom|headlesschrome|safari|firefox|wkhtmltopdf)/i.test(text('Creator')),
    isForm: entries['IsAcroFormPresent'] === true || entries['IsXFAPresent'] === true,
    warnings,
  }
}

function infoProperties(text: (name: string) => string): Property[] {
  const language = text('Language')
  const created = pdfDate(text('CreationDate'))
  return [
    ...property('title', text('Title'), 'Info Title'),
    ...property('creator', text('Author'), 'Info Author'),
    ...property('language', language, 'Lang'),
    ...property('created', created ?? '', `Info CreationDate${MADE}`),
  ]
}

function property(of: Property['of'], value: string, name: string): Property[] {
  return value.trim() === '' ? [] : [{ of, value: value.trim(), name }]
}

function tryXmp(raw: unknown, isNamed: boolean): { readonly xmp: XmpValues; readonly warnings: string[] } {
  if (typeof raw !== 'string' || raw.trim() === '') return { xmp: NOTHING, warnings: [] }
  try {
    return { xmp: readXmp(raw), warnings: [] }
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error
    const warning = `What the PDF says about itself (XMP) was left out: ${error.message}`
    return { xmp: NOTHING, warnings: isNamed ? [] : [warning] }
  }
}

function publishedValues(dates: readonly string[]): MetadataValue[] {
  return dates.flatMap((date) => {
    const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(date)?.[0]
    return day === undefined || !isEdtf(day) ? [] : [found('published', day, 'properties', `XMP ${date}`)]
  })
}

function addressValues(addresses: readonly string[]): MetadataValue[] {
  return addresses.flatMap((address) => {
    const doi = /^(?:doi:\s*)?(10\.\d{4,}\/\S+)$/i.exec(address)?.[1]
    const url = doi === undefined ? webAddress(address) : `https://doi.org/${doi}`
    return url === null ? [] : [found('url', url, 'properties', `XMP ${address}`)]
  })
}
