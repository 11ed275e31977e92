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
  const sections = sectionsOf(entries, anchors, drafts.length)
  const named = [...drafts]
  const inserted = new Map<number, BookDraft[]>()
  for (const { index, end, entries } of sections) {
    const first = drafts[index]
    if (first === undefined) continue
    for (const { label, depth } of entries) {
      if (isTitled(drafts, index, end, label)) continue
      const level = Math.min(6, depth)
      const same = sayingSame(drafts, index, end, label)
      for (const at of same) named[at] = { ...(drafts[at] ?? first), kind: 'heading', level }
      if (same.length > 0) continue
      const words = { text: label, label: FROM_CONTENTS, note: null, furniture: false }
      inserted.set(index, [...(inserted.get(index) ?? []), { ...first, kind: 'heading', level, ...words }])
    }
  }
  return named.flatMap((draft, index) => [...(inserted.get(index) ?? []), draft])
}

/** The drafts from one place that the contents name to the next, with the lines that name it. */
interface Section {
  readonly index: number
  readonly end: number
  readonly entries: readonly ContentsEntry[]
}

/** A part, a chapter and a section may begin at one place; more lines than that are no chapters. */
const MOST_ENTRIES = 3

function sectionsOf(
  entries: readonly ContentsEntry[],
  anchors: ReadonlyMap<string, number>,
  length: number,
): Section[] {
  const byIndex = new Map<number, ContentsEntry[]>()
  for (const entry of entries) {
    const index = anchors.get(entry.id)
    if (index === undefined) continue
    const others = byIndex.get(index) ?? []
    const isNew = others.length < MOST_ENTRIES && others.every((other) => other.label !== entry.label)
    if (isNew) byIndex.set(index, [...others, entry])
  }
  const sorted = [...byIndex].sort(([a], [b]) => a - b)
  return sorted.map(([index, entries], order) => ({ index, end: sorted[order + 1]?.[0] ?? length, entries }))
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

/** The indices of the one to three paragraphs near the beginning that together say what the contents say. */
function sayingSame(drafts: readonly Draft[], index: number, end: number, label: string): number[] {
  const wanted = key(label)
  const near = Math.min(end, index + NEAR)
  for (let from = index; from < near; from += 1) {
    const at: number[] = []
    let said = ''
    for (const draft of drafts.slice(from, Math.min(near, from + 3))) {
      if (draft.kind !== 'paragraph' || draft.text.length > 300) break
      at.push(from + at.length)
      said += key(draft.text)
      if (said === wanted && wanted !== '') return at
    }
  }
  return []
}
