import type { Range } from '#shared/text/words.ts'

/** A text without what differs between two programs that show the same words: its white space. */
export interface LooseText {
  readonly text: string
  /** The offset in the loose text of what stands at an offset of the original, or behind it. */
  toLoose(offset: number): number
  /** The range of the original that a range with at least one letter stands for. */
  toOriginal(range: Range): Range
}

/** Every run of white space as one space. */
export function collapsed(text: string): LooseText {
  return loosened(text, true)
}

/** No white space at all: paragraphs that one program runs together are apart in another. */
export function stripped(text: string): LooseText {
  return loosened(text, false)
}

function loosened(text: string, spaced: boolean): LooseText {
  const at = new Uint32Array(text.length)
  let used = 0
  const parts: string[] = []
  const add = (part: string, start: number): void => {
    parts.push(part)
    for (let index = 0; index < part.length; index += 1) at[used++] = start + index
  }
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/gu)) {
    if (/\S/u.test(run)) add(run, index)
    else if (spaced) add(' ', index)
  }
  return {
    text: parts.join(''),
    toLoose: (offset) => {
      let low = 0
      let high = used
      while (low < high) {
        const middle = (low + high) >> 1
        if ((at[middle] as number) < offset) low = middle + 1
        else high = middle
      }
      return low
    },
    toOriginal: ({ start, end }) => ({
      start: at[start] ?? text.length,
      end: (at[end - 1] ?? text.length - 1) + 1,
    }),
  }
}
