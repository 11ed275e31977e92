import { child, elements, textOf, type XmlElement } from '#library/importing/xml.ts'
import type { Tag } from '#shared/contract/tags.ts'
import { hexOf } from './colours.ts'
import type { Foreign, ForeignCode } from './foreign.ts'
import { descriptionIn, guidIn, refsIn } from './qdpx/elements.ts'
import { COLOURS_GUID, colourOfGuid, guidOf } from './qdpx/guid.ts'
import { leftOver } from './qdpx/left-over.ts'
import { element, type Written, writeXml } from './qdpx/write-xml.ts'
import { codesOfPaths } from './taguette-paths.ts'

/** Known to REFI-QDA from version 1.0 of its codebook exchange on. */
const NAMESPACE = 'urn:QDA-XML:codebook:1.0'

/** A code with the notes about it. */
export interface CodeWithNotes extends ForeignCode {
  readonly notes: readonly string[]
}

/** The codes of a `Codes` element, parents before children. */
export function readCodes(codes: XmlElement | undefined): CodeWithNotes[] {
  const found: CodeWithNotes[] = []
  const pending = elements(codes ?? NOTHING, 'Code').map((code) => ({ code, parent: null as string | null }))
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { code, parent } = next
    const foreignId = guidIn(code)
    found.push({
      foreignId,
      parent,
      name: code.attributes['name'] ?? '',
      colour: code.attributes['color'] ?? null,
      description: descriptionIn(code),
      notes: refsIn(code, 'NoteRef'),
    })
    pending.unshift(...elements(code, 'Code').map((below) => ({ code: below, parent: foreignId })))
  }
  return found
}

const NOTHING: XmlElement = { name: '', namespace: '', attributes: {}, children: [] }

/** A codebook (.qdc), also of Taguette, whose names hold the path ("places.rivers"); null for other XML. */
export function readQdc(root: XmlElement, name: string): Foreign | null {
  if (root.name !== 'CodeBook') return null
  const source = root.attributes['origin']?.trim() || name
  const found = readCodes(child(root, 'Codes')).filter(
    ({ foreignId }) => foreignId !== COLOURS_GUID && colourOfGuid(foreignId) === undefined,
  )
  const codes = source.startsWith('Taguette')
    ? codesOfPaths(found.map(({ name: path, ...code }) => ({ ...code, path })))
    : found
  return {
    system: 'refi-qda',
    source,
    sources: [],
    codes,
    highlights: [],
    notes: [],
    unplaced: [
      ...leftOver(root),
      ...elements(root, 'Description').map((said) => ({
        what: 'The description of the codebook',
        why: 'Bookwheel has one codebook for the whole library.',
        words: textOf(said).trim(),
      })),
    ],
  }
}

/** The codebook of a library as a QDC file: UTF-8 without byte order mark, lines ended by LF. */
export function writeQdc(tags: readonly Tag[]): string {
  return writeXml(
    element('CodeBook', { xmlns: NAMESPACE, origin: 'Bookwheel' }, [element('Codes', {}, writeCodes(tags))]),
  )
}

/** The tags as `Code` elements inside each other. */
export function writeCodes(tags: readonly Tag[]): Written[] {
  const guids = tagGuids(tags)
  const below = new Map<number | null, Tag[]>()
  for (const tag of tags) below.set(tag.parent, [...(below.get(tag.parent) ?? []), tag])
  const write = (tag: Tag): Written =>
    element(
      'Code',
      { guid: guids.get(tag.id) ?? '', name: tag.name, isCodable: 'true', color: hexOf(tag.colour) },
      [
        ...(tag.description === '' ? [] : [element('Description', {}, [tag.description])]),
        ...(below.get(tag.id) ?? []).map(write),
      ],
    )
  const ids = new Set(tags.map(({ id }) => id))
  return tags.filter(({ parent }) => parent === null || !ids.has(parent)).map(write)
}

/** A tag's GUID is that of its path: the same tag has the same one in every export. */
export function tagGuids(tags: readonly Tag[]): ReadonlyMap<number, string> {
  const byId = new Map(tags.map((tag) => [tag.id as number, tag]))
  const pathOf = (tag: Tag): string[] => {
    const parent = tag.parent === null ? undefined : byId.get(tag.parent)
    return [...(parent === undefined ? [] : pathOf(parent)), tag.name]
  }
  return new Map(tags.map((tag) => [tag.id as number, guidOf('tag', ...pathOf(tag))]))
}
