import { createHash } from 'node:crypto'
import type { Extraction } from '#library/importing/format.ts'
import { pack } from '#library/importing/packed.ts'
import type { Arrival } from '#library/importing/store.ts'
import type { MetadataField, MetadataValue } from '#shared/domain/metadata.ts'
import type { Block } from '#shared/domain/passages.ts'
import { runsOf, sketchOf } from '#shared/text/likeness.ts'
import { type Chance, chanceFrom, type MadeLanguage, oneOf, wordOf } from './made-words.ts'

/** A document that nobody wrote: about 700 words in a dozen passages, as articles are. */
export interface MadeDocument {
  readonly title: string
  readonly publisher: string
  /** EDTF, a day between 1990 and 2024. */
  readonly published: string
  readonly language: MadeLanguage
  readonly blocks: readonly Block[]
}

const LANGUAGES: readonly MadeLanguage[] = ['en', 'en', 'en', 'en', 'en', 'en', 'de', 'fr', 'ru', 'fa']

/** The n-th made document; equal numbers give equal documents. */
export function madeDocument(number: number): MadeDocument {
  const chance = chanceFrom(number)
  const language = oneOf(LANGUAGES, chance)
  const title = `${phrase(language, 3 + Math.floor(chance() * 5), chance)} ${number}`
  const paragraphs = 6 + Math.floor(chance() * 12)
  return {
    title,
    publisher: `The ${capital(wordOf('en', chanceFrom(Math.floor(chance() * 200))))} Post`,
    published: new Date(Date.UTC(1990, 0, Math.floor(chance() * 12_700))).toISOString().slice(0, 10),
    language,
    blocks: [
      block('heading', title),
      ...Array.from({ length: paragraphs }, () => block('paragraph', paragraph(language, chance))),
      block('paragraph', `© ${title}`, true),
    ],
  }
}

/** Blocks of one long book with at least that many UTF-16 units. */
export function madeBook(units: number): Block[] {
  const chance = chanceFrom(1588)
  const blocks: Block[] = []
  for (let length = 0; length < units; length += blocks.at(-1)?.text.length ?? 0) {
    blocks.push(
      blocks.length % 40 === 0
        ? block('heading', phrase('en', 4, chance))
        : block('paragraph', paragraph(chance() < 0.1 ? oneOf(LANGUAGES, chance) : 'en', chance)),
    )
  }
  return blocks
}

/** A made document as an importer reads it. */
export interface MadeArrival extends Omit<Arrival, 'extraction'> {
  readonly extraction: Extraction
}

/** The same as it comes from the importer. */
export function packed({ extraction, ...arrival }: MadeArrival): Arrival {
  return { ...arrival, extraction: pack(extraction) }
}

export function madeArrival(path: string, { blocks, ...described }: MadeDocument): MadeArrival {
  const fields = ['title', 'publisher', 'published', 'language'] as const satisfies MetadataField[]
  const text = blocks.map(({ text }) => text).join('\n\n')
  return {
    path,
    origin: null,
    sha256: createHash('sha256').update(text).digest('hex'),
    size: Buffer.byteLength(text),
    sketch: sketchOf(runsOf(blocks.filter(({ furniture }) => !furniture).map(({ text }) => text))),
    fallbackTitle: described.title,
    extraction: {
      kind: 'text',
      mediaType: 'text/plain',
      extractor: 'made',
      blocks,
      metadata: fields.map(
        (field): MetadataValue => ({ field, value: described[field], origin: 'text', evidence: null }),
      ),
      alternatives: [],
      warnings: [],
    },
  }
}

function block(kind: Block['kind'], text: string, furniture = false): Block {
  return { kind, level: kind === 'heading' ? 1 : null, page: null, furniture, text }
}

function paragraph(language: MadeLanguage, chance: Chance): string {
  const sentences = 2 + Math.floor(chance() * 5)
  return Array.from({ length: sentences }, () => sentence(language, chance)).join(' ')
}

function sentence(language: MadeLanguage, chance: Chance): string {
  const said = phrase(language, 6 + Math.floor(chance() * 18), chance)
  const number = chance() < 0.2 ? ` ${Math.floor(chance() * 3000)}` : ''
  return chance() < 0.1 ? `“${said}${number}.”` : `${said}${number}.`
}

function phrase(language: MadeLanguage, length: number, chance: Chance): string {
  return capital(Array.from({ length }, () => wordOf(language, chance)).join(' '))
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
