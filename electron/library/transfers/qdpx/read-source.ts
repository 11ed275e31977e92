import { child, elements, textOf, type XmlElement } from '#library/importing/xml.ts'
import type { Unplaced } from '../foreign.ts'
import { descriptionIn, guidIn } from './elements.ts'
import { fileAt, type ProjectFiles } from './project-file.ts'
import { fileOf, type ReadSource, readSelections, readText } from './read-text.ts'

/** What one element of `Sources` holds: texts and PDF files with their words, recordings by their transcripts. */
export async function readSource(
  element: XmlElement,
  files: ProjectFiles,
): Promise<{ readonly sources: readonly ReadSource[]; readonly unplaced: readonly Unplaced[] }> {
  switch (element.name) {
    case 'TextSource':
      return { sources: [await readText(element, files)], unplaced: [] }
    case 'PDFSource':
      return { sources: [await readPdf(element, files)], unplaced: [] }
    case 'AudioSource':
    case 'VideoSource':
      return readRecording(element, files)
    default: {
      const description = child(element, 'TextDescription')
      const sources = description === undefined ? [] : [await readText(description, files)]
      return { sources, unplaced: [withoutWords(element, 'a picture', 'PictureSelection')] }
    }
  }
}

/** The PDF file becomes the document; positions count in the text that the other program made of it. */
async function readPdf(element: XmlElement, files: ProjectFiles): Promise<ReadSource> {
  const own = await readText(child(element, 'Representation') ?? element, files, element)
  const entry = fileAt(files, element.attributes['path'])
  const file = entry === undefined ? own.source.file : await fileOf(entry, own.source.name)
  const areas = elements(element, 'PDFSelection').map((area) => {
    const inside = child(area, 'Representation')
    const words = inside === undefined ? '' : textOf(child(inside, 'PlainTextContent') ?? inside).trim()
    const [selection] = readSelections([area], own.source.foreignId, null)
    return { area, words, selection }
  })
  return {
    ...own,
    source: { ...own.source, file },
    selections: [
      ...own.selections,
      ...areas.flatMap(({ words, selection }) =>
        words === '' || selection === undefined
          ? []
          : [{ ...selection, quote: { exact: words, prefix: '', suffix: '' } }],
      ),
    ],
    unplaced: [
      ...own.unplaced,
      ...areas.flatMap(({ area, words }) => (words === '' ? [areaOf(area, own.source.name)] : [])),
    ],
  }
}

function areaOf(area: XmlElement, name: string): Unplaced {
  return {
    what: `An area on page ${Number(area.attributes['page'] ?? 0) + 1} of “${name}”`,
    why: 'It marks a part of the page and no words; Bookwheel marks words.',
    words: [area.attributes['name'] ?? '', descriptionIn(area)].filter(Boolean).join('\n'),
  }
}

/** Selections of a transcript lie between points in time that have a position in its text. */
async function readRecording(
  element: XmlElement,
  files: ProjectFiles,
): Promise<{ readonly sources: readonly ReadSource[]; readonly unplaced: readonly Unplaced[] }> {
  const kind = element.name === 'AudioSource' ? 'a recording' : 'a video'
  const sources: ReadSource[] = []
  for (const transcript of elements(element, 'Transcript')) {
    const points = new Map(
      elements(transcript, 'SyncPoint').map((point) => [guidIn(point), point.attributes['position'] ?? '']),
    )
    const at = (guid: string | undefined): string => points.get((guid ?? '').toUpperCase()) ?? ''
    const selections = elements(transcript, 'TranscriptSelection').map(({ attributes, ...rest }) => ({
      ...rest,
      attributes: {
        ...attributes,
        startPosition: at(attributes['fromSyncPoint']),
        endPosition: at(attributes['toSyncPoint']),
      },
    }))
    const name = transcript.attributes['name'] ?? element.attributes['name'] ?? 'Recording'
    const owner = { ...transcript, attributes: { ...transcript.attributes, name } }
    sources.push(await readText(transcript, files, owner, selections))
  }
  return { sources, unplaced: [withoutWords(element, kind, element.name.replace('Source', 'Selection'))] }
}

/** A source that is no document: what it and its parts say is kept. */
function withoutWords(element: XmlElement, kind: string, selection: string): Unplaced {
  const parts = elements(element, selection)
  const coded = parts.length === 1 ? 'one marked part' : `${parts.length} marked parts`
  const said = [element, ...parts].flatMap((part) => [part.attributes['name'] ?? '', descriptionIn(part)])
  return {
    what: `“${element.attributes['name'] ?? 'Untitled'}”, ${kind}${parts.length === 0 ? '' : ` with ${coded}`}`,
    why: 'Bookwheel keeps documents that have words.',
    words: said
      .slice(1)
      .filter((part) => part.trim() !== '')
      .join('\n'),
  }
}
