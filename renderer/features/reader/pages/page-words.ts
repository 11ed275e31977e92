import type { TextBox } from '#shared/domain/pages.ts'
import { ordinalAt, type Passage } from '#shared/domain/passages.ts'
import type { Outline } from '../outline.ts'
import type { PlacedWord } from './page-geometry.ts'

/** The words of one passage that stand on a page. Each `text` goes on to the next word where only spaces are between. */
export interface PagePassage {
  readonly passage: Passage
  readonly words: readonly PlacedWord[]
}

/** The numbers of the passages whose words stand in boxes. */
export function ordinalsIn(boxes: readonly TextBox[], { starts }: Outline): number[] {
  return [...new Set(boxes.map(({ start }) => ordinalAt(starts, start)))]
}

/** The text of a page, passage by passage in reading order; null as long as some of it is not read. */
export function passagesOnPage(
  boxes: readonly TextBox[],
  outline: Outline,
  passages: ReadonlyMap<number, Passage>,
): PagePassage[] | null {
  const ordered = boxes.toSorted((a, b) => a.start - b.start)
  const found = new Map<number, { passage: Passage; words: PlacedWord[] }>()
  for (const [index, box] of ordered.entries()) {
    const ordinal = ordinalAt(outline.starts, box.start)
    const passage = passages.get(ordinal)
    if (!passage) return null
    const slice = (from: number, to: number) => passage.text.slice(from - passage.start, to - passage.start)
    const word = slice(box.start, box.end)
    const next = Math.min(ordered[index + 1]?.start ?? 0, passage.start + passage.text.length)
    const space = next > box.end ? slice(box.end, next) : ''
    const text = space.trim() === '' ? word + space : word
    const known = found.get(ordinal) ?? { passage, words: [] }
    known.words.push({ ...box, text, fromRight: startsFromRight(word) })
    found.set(ordinal, known)
  }
  return [...found.values()]
}

/** A letter of a script that is written from right to left, before any other letter. Digits go from the left. */
const FROM_RIGHT =
  /^\P{L}*(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether the first letter of a word is its rightmost. */
export function startsFromRight(word: string): boolean {
  return FROM_RIGHT.test(word)
}
