import type { Draft } from '../draft.ts'
import { type Change, isGone, sayGone, signed } from '../office/changes.ts'
import { asAside } from '../office/compose.ts'
import { shortened } from '../office/inline.ts'
import { elements, type XmlElement } from '../xml.ts'
import { written } from './numbering.ts'
import { descend, isOn, numberOf, valueOf } from './styles.ts'

type NoteKind = 'footnote' | 'endnote'

/** The parts in which notes and comments stand, by kind. */
export interface RemarkParts {
  readonly footnotes: XmlElement | null
  readonly endnotes: XmlElement | null
  readonly comments: XmlElement | null
  /** Which comments answer others and which are settled, by their last paragraphs ([MS-DOCX] 2.5.1). */
  readonly threads: XmlElement | null
  readonly settings: XmlElement | null
  /** The properties of the last section, which say how notes are numbered where the settings do not. */
  readonly section: XmlElement | null
}

type Read = (element: XmlElement) => Draft[]

/** The notes and comments of a document, given out where the text refers to them; notes are counted in that order. */
export class Remarks {
  private readonly notes: Readonly<Record<NoteKind, Map<string, XmlElement>>>
  private readonly comments: Map<string, XmlElement>
  private readonly threads: ReadonlyMap<string, Readonly<Record<string, string>>>
  private readonly formats: Readonly<Record<NoteKind, string>>
  private readonly starts: Readonly<Record<NoteKind, number>>
  private readonly restarts: Readonly<Record<NoteKind, string>>
  private readonly counts: Record<NoteKind, number>
  /** Words of commented ranges: of those that are open, and of those that were closed. */
  private readonly ranges = new Map<string, string>()
  private readonly closed = new Map<string, string>()

  constructor({ footnotes, endnotes, comments, threads, settings, section }: RemarkParts) {
    const property = (note: NoteKind, name: string): XmlElement | undefined =>
      descend(section, [`${note}Pr`, name]) ?? descend(settings, [`${note}Pr`, name])
    this.notes = { footnote: byId(footnotes), endnote: byId(endnotes) }
    this.comments = byId(comments)
    this.threads = new Map(
      (threads === null ? [] : elements(threads)).map(({ attributes }) => [
        attributes['paraId'] ?? '',
        attributes,
      ]),
    )
    this.formats = {
      footnote: valueOf(property('footnote', 'numFmt')) ?? 'decimal',
      endnote: valueOf(property('endnote', 'numFmt')) ?? 'lowerRoman',
    }
    const start = (note: NoteKind): number => (numberOf(property(note, 'numStart')) ?? 1) - 1
    this.starts = { footnote: start('footnote'), endnote: start('endnote') }
    this.counts = { ...this.starts }
    const restart = (note: NoteKind): string => valueOf(property(note, 'numRestart')) ?? 'continuous'
    this.restarts = { footnote: restart('footnote'), endnote: restart('endnote') }
  }

  /** Lets the notes of the next section begin again, where they do. */
  endSection(): void {
    for (const kind of ['footnote', 'endnote'] as const) {
      if (this.restarts[kind] === 'eachSect') this.counts[kind] = this.starts[kind]
    }
  }

  /** The passages of a note; one with a `mark` of its own, or whose reference was deleted, is not counted. */
  note(kind: NoteKind, id: string, mark: string | null, change: Change | null, read: Read): Draft[] {
    const element = take(this.notes[kind], id)
    if (element === undefined) return []
    if (change !== null && isGone(change))
      return asAside('change', `${sayGone(change)} (${kind})`, read(element))
    if (mark === null) this.counts[kind] += 1
    const number = mark ?? written(this.counts[kind], this.formats[kind]) ?? String(this.counts[kind])
    // Nobody but Word knows where its pages end.
    const isKnown = mark !== null || this.restarts[kind] !== 'eachPage'
    const name = kind === 'footnote' ? 'Footnote' : 'Endnote'
    return asAside('note', isKnown ? `${name} ${number}` : name, read(element))
  }

  /** The passages of a comment, with the words that it is about. */
  comment(id: string, read: Read): Draft[] {
    const element = take(this.comments, id)
    if (element === undefined) return []
    const { author = null, date = null } = element.attributes
    const about = this.closed.get(id)?.trim() ?? ''
    const thread = this.threads.get(elements(element, 'p').at(-1)?.attributes['paraId'] ?? '')
    const said = signed(thread?.['paraIdParent'] === undefined ? 'Comment' : 'Reply', author, date)
    const label = thread !== undefined && isOn(thread['done']) ? `${said}, resolved` : said
    return asAside('comment', about === '' ? label : `${label}, on ${shortened(about)}`, read(element))
  }

  open(id: string): void {
    if (this.ranges.size < MOST_OPEN) this.ranges.set(id, '')
  }

  close(id: string): void {
    this.closed.set(id, this.ranges.get(id) ?? '')
    this.ranges.delete(id)
  }

  /** Takes in the next words of the text. */
  hear(text: string): void {
    for (const [id, before] of this.ranges) {
      if (before.length < ENOUGH) this.ranges.set(id, before + text)
    }
  }
}

/** No more commented ranges are followed at a time: nobody comments the same words so often. */
const MOST_OPEN = 100

/** No more words of a commented range are kept (UTF-16 units). */
const ENOUGH = 200

function byId(root: XmlElement | null): Map<string, XmlElement> {
  return new Map(
    root === null ? [] : elements(root).map((element) => [element.attributes['id'] ?? '', element]),
  )
}

/** Each is given out once: one that refers to itself has no end. */
function take(remarks: Map<string, XmlElement>, id: string): XmlElement | undefined {
  const element = remarks.get(id)
  remarks.delete(id)
  return element
}
