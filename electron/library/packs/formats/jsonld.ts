import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import {
  type ExportedPack,
  envelopeFields,
  envelopeFrom,
  type FieldName,
  type PackRecord,
  recordFields,
  recordFrom,
} from '../record.ts'
import type { PackFile } from './format.ts'

const TERMS = 'urn:bookwheel:terms#'

/** Fields that have a place of their own in the Web Annotation model; the others are terms of Bookwheel's. */
const STANDARD: readonly FieldName[] = [
  'before',
  'quotation',
  'after',
  'comment',
  'tags',
  'created',
  'startCodePoint',
  'endCodePoint',
  'note',
]

const file = z.object({
  'bookwheel:envelope': z.record(z.string(), z.string()),
  'bookwheel:packSha256': z.string(),
  'bookwheel:signature': z.string().default(''),
  items: z.array(
    z.looseObject({
      created: z.string().default(''),
      'bookwheel:recordSha256': z.string(),
      body: z.array(z.object({ purpose: z.string(), value: z.string() })),
      target: z
        .object({
          selector: z.array(z.looseObject({ type: z.string() })),
        })
        .or(z.string()),
    }),
  ),
})

const positionSelector = z.object({ start: z.number(), end: z.number() })

const quoteSelector = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() })

/** The words of headings, notes and texts are what they say of the pack. */
function bodies({ kind, note, comment, tags }: PackRecord) {
  return [
    ...(kind === 'excerpt'
      ? []
      : [
          {
            type: 'TextualBody',
            purpose: 'describing',
            value: note,
            format: OWN_WORDS[kind] ?? 'text/plain',
          },
        ]),
    ...(comment === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', value: comment, format: 'text/plain' }]),
    ...(tags === ''
      ? []
      : tags.split('\n').map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag }))),
  ]
}

const OWN_WORDS: Readonly<Record<string, string>> = { note: 'text/markdown', text: 'text/markdown' }

/**
 * The place in the source. Hashes with a salt name no source, and are so called. Positions count code points of the canonical
 * text, whose SHA-256 is `bookwheel:textSha256`.
 */
function target(record: PackRecord) {
  return {
    source: {
      id: `urn:${record.salt === '' ? '' : 'bookwheel:salted-'}sha256:${record.sourceSha256}`,
      type: 'Text',
      ...(record.language === '' ? {} : { language: record.language }),
    },
    selector: [
      { type: 'TextQuoteSelector', exact: record.quotation, prefix: record.before, suffix: record.after },
      {
        type: 'TextPositionSelector',
        start: Number(record.startCodePoint),
        end: Number(record.endCodePoint),
      },
    ],
  }
}

function item(record: PackRecord, sha256: string, pack: string) {
  const own = recordFields.filter(({ name }) => !STANDARD.includes(name) && record[name] !== '')
  return {
    id: `urn:sha256:${sha256}`,
    type: 'Annotation',
    motivation: record.kind === 'excerpt' ? 'highlighting' : 'describing',
    ...(record.created === '' ? {} : { created: record.created }),
    body: bodies(record),
    target: record.kind === 'excerpt' ? target(record) : pack,
    ...Object.fromEntries(own.map(({ name }) => [`bookwheel:${name}`, record[name]])),
    'bookwheel:recordSha256': sha256,
  }
}

function pageOf({ records, recordSha256, packSha256, signature, ...envelope }: ExportedPack) {
  const id = `urn:sha256:${packSha256}`
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { bookwheel: TERMS }],
    id,
    type: 'AnnotationPage',
    'bookwheel:envelope': Object.fromEntries(envelopeFields.map(({ name }) => [name, envelope[name]])),
    'bookwheel:packSha256': packSha256,
    ...(signature === '' ? {} : { 'bookwheel:signature': signature }),
    items: records.map((record, index) => item(record, recordSha256[index] ?? '', id)),
  }
}

/**
 * W3C Web Annotation (w3.org/TR/annotation-model) as one AnnotationPage. Excerpts are annotations of their sources; headings, notes
 * and texts are annotations of the page itself, because each annotation has a target. What the model has no word for are terms
 * of Bookwheel's.
 */
export const jsonld: PackFile = {
  format: 'jsonld',
  extensions: ['.jsonld', '.json'],
  write: async ({ sealed }) => `${JSON.stringify(pageOf(sealed), null, 2)}\n`,
  read: async (bytes) => {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const page = file.parse(json)
    const pack = {
      ...envelopeFrom((name) => page['bookwheel:envelope'][name]),
      records: page.items.map((annotation) => {
        const selector = (sought: string): unknown =>
          typeof annotation.target === 'string'
            ? undefined
            : annotation.target.selector.find(({ type }) => type === sought)
        const quote = quoteSelector.safeParse(selector('TextQuoteSelector')).data
        const position = positionSelector.safeParse(selector('TextPositionSelector')).data
        const standard: Partial<Record<FieldName, string>> = {
          before: quote?.prefix ?? '',
          quotation: quote?.exact ?? '',
          after: quote?.suffix ?? '',
          comment: annotation.body.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
          tags: annotation.body
            .filter(({ purpose }) => purpose === 'tagging')
            .map(({ value }) => value)
            .join('\n'),
          created: annotation.created,
          note: annotation.body.find(({ purpose }) => purpose === 'describing')?.value ?? '',
          startCodePoint: String(position?.start ?? ''),
          endCodePoint: String(position?.end ?? ''),
        }
        return recordFrom(
          (name) => standard[name] ?? z.string().safeParse(annotation[`bookwheel:${name}`]).data,
        )
      }),
      recordSha256: page.items.map((annotation) => annotation['bookwheel:recordSha256']),
      packSha256: page['bookwheel:packSha256'],
      signature: page['bookwheel:signature'],
    }
    // Some things stand there twice, as the model wants them and as they are sealed.
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(pageOf(pack))), json)) {
      throw new Error('What the annotations say twice does not agree.')
    }
    return { pack, shown: null }
  },
}
