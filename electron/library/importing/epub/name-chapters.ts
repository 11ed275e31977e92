import type { Draft } from '../draft.ts'
import { key } from '../shape.ts'
import type { BookDraft } from './chapter.ts'
import type { ContentsEntry } from './contents.ts'

/** How many blocks into a chapter its heading is looked for. */
const NEAR = 6
/** What a reader is told of a heading that stands nowhere in the chapter itself. */
const FROM_CONTENTS = 'From the table of contents'

/**
 * Gives each chapter that has no heading the one that the table of contents has for it: the paragraphs that say the same
 * become headings, else the line itself is put before the chapter and labelled. `anchors` are the indices at which the
 * elements of the file begin, by id.
 */
export function nameChapters(
  drafts: readonly BookDraft[],
  entries: readonly ContentsEntry[],
  anchors: ReadonlyMap<string, number>,
): BookDraft[] {
  const starts = entries.flatMap((entry) => {
    const index = anchors.get(entry.id)
    return index === undefined ? [] : [{ entry, index }]
  })
  starts.sort((a, b) => a.index - b.index)
  const named = [...drafts]
  const inserted = new Map<number, BookDraft[]>()
  for (const [order, { entry, index }] of starts.entries()) {
    const end = starts.slice(order + 1).find((other) => other.index > index)?.index ?? drafts.length
    const first = drafts[index]
    if (first === undefined || isTitled(drafts, index, end, entry.label)) continue
    const level = Math.min(6, entry.depth)
    const same = sayingSame(drafts.slice(index, Math.min(end, index + NEAR)), entry.label)
    if (same !== null) {
      for (let at = index + same.from; at < index + same.to; at += 1)
        named[at] = { ...named[at]!, kind: 'heading', level }
    } else {
      const heading: BookDraft = {
        ...first,
        kind: 'heading',
        level,
        text: entry.label,
        label: FROM_CONTENTS,
        note: null,
      }
      inserted.set(index, [...(inserted.get(index) ?? []), heading])
    }
  }
  return named.flatMap((draft, index) => [...(inserted.get(index) ?? []), draft])
}

/** Whether a heading stands near the beginning, or anywhere says what the contents say. The anchor may stand at its end. */
function isTitled(drafts: readonly Draft[], index: number, end: number, label: string): boolean {
  const wanted = key(label)
  const isHeading = (draft: Draft): boolean => draft.kind === 'heading'
  return (
    drafts.slice(Math.max(0, index - 1), Math.min(end, index + NEAR)).some(isHeading) ||
    drafts.slice(index, end).some((draft) => isHeading(draft) && key(draft.text) === wanted)
  )
}

/** The one to three paragraphs that together say what the contents say. */
function sayingSame(
  drafts: readonly Draft[],
  label: string,
): { readonly from: number; readonly to: number } | null {
  const wanted = key(label)
  for (const from of drafts.keys()) {
    let said = ''
    for (let to = from; to < Math.min(drafts.length, from + 3); to += 1) {
      const draft = drafts[to]
      if (draft === undefined || draft.kind !== 'paragraph' || draft.text.length > 300) break
      said += key(draft.text)
      if (said === wanted && wanted !== '') return { from, to: to + 1 }
    }
  }
  return null
}
