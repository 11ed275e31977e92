import { extname } from 'node:path'
import { decode } from '#library/importing/decode.ts'
import { ExtractionError } from '#library/importing/format.ts'
import { child, elements, textOf, type XmlElement } from '#library/importing/xml.ts'
import { codePointsOf } from '../code-points.ts'
import type { ForeignHighlight, ForeignSource, Unplaced } from '../foreign.ts'
import { descriptionIn, guidIn, refsIn } from './elements.ts'
import { fileAt, type ProjectFiles } from './project-file.ts'
import { hasWords, isTelling, recount } from './selections.ts'

/** A selection of words with the notes that it refers to; `comment` is its own description. */
export interface ReadSelection
  extends Pick<
    ForeignHighlight,
    'foreignId' | 'source' | 'position' | 'quote' | 'codes' | 'comment' | 'createdAt'
  > {
  readonly notes: readonly string[]
}

/** A source with its selections; `description` and `notes` are about it as a whole. */
export interface ReadSource {
  readonly source: ForeignSource
  readonly selections: readonly ReadSelection[]
  readonly description: string
  readonly notes: readonly string[]
  /** Whether the project also has it with its formatting, which was not read. */
  readonly formatted: boolean
  readonly unplaced: readonly Unplaced[]
}

/** A text as decoded; `marked`: the file began with a byte order mark. */
interface FoundText {
  readonly text: string
  readonly marked: boolean
  readonly bytes: Uint8Array
}

/** The text of a source, transcript or note, from a file of the project or from the element; null where there is none. */
export async function textIn(element: XmlElement, files: ProjectFiles): Promise<FoundText | null> {
  const file = fileAt(files, element.attributes['plainTextPath'])
  if (file !== undefined) {
    const bytes = await file.read()
    if (bytes.length === 0) return null
    const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe
    return { text: decode(bytes).text, marked, bytes }
  }
  const content = child(element, 'PlainTextContent')
  if (content === undefined) return null
  const text = textOf(content)
  return { text, marked: false, bytes: new TextEncoder().encode(text) }
}

/**
 * A source with plain text, which becomes the document; the file with the formatting only where there is no plain text. The
 * selections are those of `element`; name and identity are those of `owner`, where the text stands inside another source.
 */
export async function readText(
  element: XmlElement,
  files: ProjectFiles,
  owner: XmlElement = element,
  selections: readonly XmlElement[] = elements(element, 'PlainTextSelection'),
): Promise<ReadSource> {
  const name = owner.attributes['name']?.trim() ?? ''
  const foreignId = guidIn(owner)
  const rich = fileAt(files, element.attributes['richTextPath'])
  const { text, unplaced } = await readable(element, files, name)
  const plain = text && { name: `${name || foreignId}.transcript`, bytes: text.bytes }
  return {
    source: {
      foreignId,
      name,
      url: null,
      text: text?.text ?? null,
      file: plain ?? (rich === undefined ? null : await fileOf(rich, name)),
      sourceSha256: null,
      textSha256: null,
      codes: refsIn(owner, 'Coding', 'CodeRef'),
    },
    selections: readSelections(selections, foreignId, text),
    description: descriptionIn(owner),
    notes: refsIn(owner, 'NoteRef'),
    formatted: text !== null && rich !== undefined,
    unplaced,
  }
}

/** What is damaged in an archive fails alone. */
async function readable(
  element: XmlElement,
  files: ProjectFiles,
  name: string,
): Promise<{ readonly text: FoundText | null; readonly unplaced: readonly Unplaced[] }> {
  try {
    return { text: await textIn(element, files), unplaced: [] }
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error
    return { text: null, unplaced: [{ what: `The text of “${name}”`, why: error.message }] }
  }
}

/** Selections by their positions; where there is no text to count in, by the words that stand beside them. */
export function readSelections(
  found: readonly XmlElement[],
  source: string,
  text: Pick<FoundText, 'text' | 'marked'> | null,
): ReadSelection[] {
  const counted = found.map(({ attributes }) => ({
    start: positionIn(attributes['startPosition']),
    end: positionIn(attributes['endPosition']),
    name: attributes['name'] ?? '',
  }))
  const positions = text === null ? [] : recount(text, counted)
  const points = text === null ? null : codePointsOf(text.text)
  return found.map((element, index) => {
    const name = counted[index]?.name ?? ''
    const position = positions[index] ?? null
    const words =
      position === null
        ? ''
        : text?.text.slice(points?.toUtf16(position.start), points?.toUtf16(position.end))
    const named = isTelling(name) && words !== '' && !hasWords(words ?? '', name)
    return {
      foreignId: guidIn(element),
      source,
      position,
      quote: position === null && isTelling(name) ? { exact: name, prefix: '', suffix: '' } : null,
      codes: refsIn(element, 'Coding', 'CodeRef'),
      comment: [named ? name.trim() : '', descriptionIn(element)].filter(Boolean).join('\n\n'),
      createdAt: element.attributes['creationDateTime'] ?? null,
      notes: [...refsIn(element, 'NoteRef'), ...refsIn(element, 'Coding', 'NoteRef')],
    }
  })
}

function positionIn(written: string | undefined): number {
  const position = Number(written ?? Number.NaN)
  return Number.isSafeInteger(position) && position > 0 ? position : 0
}

/** A file of the project under the name that its source has there; null for a damaged one. */
export async function fileOf(
  entry: { readonly name: string; read(): Promise<Uint8Array> },
  name: string,
): Promise<ForeignSource['file']> {
  const ending = extname(entry.name)
  const bare = name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, -ending.length) : name
  try {
    return { name: `${bare || 'Untitled'}${ending}`, bytes: await entry.read() }
  } catch (error) {
    if (error instanceof ExtractionError) return null
    throw error
  }
}
