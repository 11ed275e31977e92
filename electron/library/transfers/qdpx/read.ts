import { child, elements, type XmlElement } from '#library/importing/xml.ts'
import { hexOf } from '../colours.ts'
import type { Foreign, ForeignCode, ForeignHighlight, Unplaced } from '../foreign.ts'
import { readCodes } from '../qdc.ts'
import { COLOURS_GUID, colourOfGuid } from './guid.ts'
import { leftOver } from './left-over.ts'
import { readNotes } from './notes.ts'
import type { ProjectFiles } from './project-file.ts'
import { readSource } from './read-source.ts'
import type { ReadSelection, ReadSource } from './read-text.ts'

/**
 * A REFI-QDA 1.5 project (qdasoftware.org), as ATLAS.ti, MAXQDA, NVivo, QualCoder and others write it, and ours. What has no
 * place in a library is in `unplaced`.
 */
export async function readProject(root: XmlElement, files: ProjectFiles): Promise<Foreign> {
  const origin = root.attributes['origin']?.trim() || 'REFI-QDA'
  const codes = readCodes(child(child(root, 'CodeBook') ?? root, 'Codes')).filter(isTag)
  const sources: ReadSource[] = []
  const unplaced: Unplaced[] = []
  for (const element of elements(child(root, 'Sources') ?? root)) {
    if (!element.name.endsWith('Source')) continue
    const read = await readSource(element, files)
    sources.push(...read.sources)
    unplaced.push(...read.unplaced)
  }
  const notes = await readNotes(root, files, { codes, sources })
  const known = new Set(codes.map(({ foreignId }) => foreignId))
  const selections = sources.flatMap((source) => source.selections)
  const highlights = selections.map((selection) => toHighlight(selection, notes.commentOf(selection), known))
  return {
    system: 'refi-qda',
    source: origin,
    sources: sources.map(({ source }) => ({
      ...source,
      codes: source.codes.filter((code) => known.has(code)),
    })),
    codes: codes.map((code) => ({ ...code, description: notes.descriptionOf(code) })),
    highlights: origin.startsWith('Bookwheel') ? highlights : merged(highlights),
    notes: notes.notes,
    unplaced: [
      ...unplaced,
      ...sources.flatMap((source) => source.unplaced),
      ...formattingOf(sources),
      ...notes.unplaced,
      ...danglingCodes(selections, known),
      ...leftOver(root),
    ],
  }
}

/** Our own codes for the colours of highlights are no tags. */
function isTag({ foreignId }: ForeignCode): boolean {
  return foreignId !== COLOURS_GUID && colourOfGuid(foreignId) === undefined
}

function toHighlight(
  selection: ReadSelection,
  comment: string,
  known: ReadonlySet<string>,
): ForeignHighlight {
  const { foreignId, source, position, quote, codes, createdAt } = selection
  const colour = codes.map(colourOfGuid).find((found) => found !== undefined)
  return {
    foreignId,
    source,
    position,
    quote,
    codes: codes.filter((code) => known.has(code)),
    tags: [],
    comment,
    colour: colour === undefined ? null : hexOf(colour),
    createdAt,
  }
}

/** Most programs write one selection a code: those of the same words become one highlight, unless their comments differ. */
function merged(highlights: readonly ForeignHighlight[]): ForeignHighlight[] {
  const byPlace = new Map<string, ForeignHighlight>()
  const apart: ForeignHighlight[] = []
  for (const highlight of highlights) {
    const { source, position, comment, codes } = highlight
    const place = `${source} ${position?.start} ${position?.end}`
    const same = byPlace.get(place)
    if (position === null || (same && same.comment !== '' && comment !== '' && same.comment !== comment)) {
      apart.push(highlight)
    } else if (same === undefined) byPlace.set(place, highlight)
    else {
      const all = [...new Set([...same.codes, ...codes])]
      byPlace.set(place, { ...same, comment: same.comment || comment, codes: all })
    }
  }
  return [...byPlace.values(), ...apart]
}

function formattingOf(sources: readonly ReadSource[]): Unplaced[] {
  const names = sources.filter(({ formatted }) => formatted).map(({ source }) => source.name)
  if (names.length === 0) return []
  return [
    {
      what: `The formatting of ${names.length === 1 ? `“${names[0]}”` : `${names.length} texts`}`,
      why: 'Their plain text came in, because the positions of codes count its letters.',
      words: names.join('\n'),
    },
  ]
}

function danglingCodes(selections: readonly ReadSelection[], known: ReadonlySet<string>): Unplaced[] {
  const all = selections.flatMap(({ codes }) => codes)
  const missing = new Set(all.filter((code) => !known.has(code) && colourOfGuid(code) === undefined))
  return [...missing].map((code) => ({
    what: `The code ${code}`,
    why: 'Words are coded with it, but it is missing in the codebook of the file.',
  }))
}
