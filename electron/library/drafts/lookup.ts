import type { ReadHandle } from '#library/database/handles.ts'
import { pageAt } from '#library/documents/page-queries.ts'
import { readPassages } from '#library/documents/passage-queries.ts'
import type { DraftPlace } from '#shared/contract/drafts.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passages.ts'
import { type SourceText, sourceText } from '#shared/drafts/source-text.ts'
import { type Token, tokensOf } from '#shared/drafts/tokens.ts'
import { fold } from '#shared/text/fold.ts'
import { words } from '#shared/text/words.ts'
import { type NamedEdition, namedEdition, passagesOf, passagesWith, positionOf } from './passage-queries.ts'

/** Passages that follow each other in an edition. */
export interface Window {
  readonly edition: NamedEdition
  readonly passages: readonly Passage[]
}

/** Words around a place are shown for so many UTF-16 units on each side. */
const CONTEXT = 160

/** What one check asks of the library; it remembers answers, because claims of one draft share words and places. */
export class Lookup {
  readonly #db: ReadHandle
  readonly #ids = new Map<string, readonly number[]>()
  readonly #editions = new Map<EditionId, NamedEdition | undefined>()
  readonly #windows = new Map<string, readonly Passage[]>()
  readonly #tokens = new Map<number, readonly Token[]>()

  constructor(db: ReadHandle) {
    this.#db = db
  }

  /** The passages that hold these folded words as a phrase, at most `most` of the works and as many of furniture. */
  with(phrase: readonly string[], most: number): readonly number[] {
    const key = `${most} ${phrase.join(' ')}`
    const known = this.#ids.get(key) ?? passagesWith(this.#db, phrase, most)
    this.#ids.set(key, known)
    return known
  }

  /** Whether a passage is of one of these editions. */
  isOf(editions: ReadonlySet<EditionId>): (passage: number) => boolean {
    const ranges = [...editions].flatMap((edition) => passagesOf(this.#db, edition) ?? [])
    return (passage) => ranges.some(({ first, last }) => first <= passage && passage <= last)
  }

  /** An edition by its names; undefined for those of documents in the trash. */
  edition(id: EditionId): NamedEdition | undefined {
    if (!this.#editions.has(id)) this.#editions.set(id, namedEdition(this.#db, id))
    return this.#editions.get(id)
  }

  /** A passage with so many before it and after it; null when it is not to be found. */
  window(passage: number, before: number, after: number): Window | null {
    const position = positionOf(this.#db, passage)
    const edition = position && this.edition(position.edition)
    if (!position || !edition) return null
    const [from, to] = [position.ordinal - before, position.ordinal + after]
    const key = `${edition.edition} ${from} ${to}`
    const passages = this.#windows.get(key) ?? readPassages(this.#db, edition.edition, from, to)
    this.#windows.set(key, passages)
    return { edition, passages }
  }

  /** The passages of a window as quotations are compared with them. */
  text({ passages }: Window): SourceText {
    const idOf = new Map(passages.map(({ ordinal, id }) => [ordinal, id]))
    return sourceText(passages, ({ ordinal, text }) => {
      const id = idOf.get(ordinal) ?? 0
      const known = this.#tokens.get(id) ?? tokensOf(text)
      this.#tokens.set(id, known)
      return known
    })
  }

  /** A range of canonical text that lies in a window, as a place to show. */
  place({ edition, passages }: Window, start: number, end: number): DraftPlace {
    const first = passages.findLast((passage) => passage.start <= start) as Passage
    const last = passages.findLast((passage) => passage.start < end) ?? first
    const { document, edition: id, title, editionOrdinal, newest } = edition
    const [from, to] = [start - first.start, end - last.start]
    return {
      document,
      edition: id,
      title,
      editionOrdinal,
      newest,
      start,
      end,
      ordinal: first.ordinal,
      lastOrdinal: last.ordinal,
      page: pageAt(this.#db, first, start),
      furniture: first.furniture,
      kind: first.kind,
      before: first.text.slice(Math.max(0, from - CONTEXT), from),
      words: passages
        .filter(({ ordinal }) => ordinal >= first.ordinal && ordinal <= last.ordinal)
        .map(({ text, start: at }) => text.slice(Math.max(0, start - at), end - at))
        .join('\n'),
      after: last.text.slice(to, to + CONTEXT),
    }
  }
}

/** The words of a text as the index has them. */
export function foldedWords(text: string): string[] {
  const folded = fold(text).text
  return [...words(folded)].map(({ start, end }) => folded.slice(start, end))
}
