import { cache } from '#renderer/data/cache.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passages.ts'
import { ordinalAt } from '#shared/domain/passages.ts'
import { cut } from './cut.ts'
import type { Outline, Words } from './outline.ts'
import { divide, windowAt } from './text-windows.ts'
import { textQuery } from './use-passages.ts'

/** The canonical text of a range, read as far as it is not there yet. */
export async function readText(edition: EditionId, outline: Outline, words: Words): Promise<string> {
  const windows = divide(outline.lengths)
  const first = windowAt(windows, ordinalAt(outline.starts, words.start))
  const last = windowAt(windows, ordinalAt(outline.starts, words.end - 1))
  const answers: Passage[][] = []
  for (const window of windows.slice(first, last + 1)) {
    answers.push(await cache.fetchQuery(textQuery(edition, window)))
  }
  return cut(answers.flat(), words)
}

/** The same when all of it is there already, else null. */
export function knownText(edition: EditionId, outline: Outline, words: Words): string | null {
  const windows = divide(outline.lengths)
  const first = windowAt(windows, ordinalAt(outline.starts, words.start))
  const last = windowAt(windows, ordinalAt(outline.starts, words.end - 1))
  const answers = windows
    .slice(first, last + 1)
    .map((window) => cache.getQueryData<Passage[]>(textQuery(edition, window).queryKey))
  return answers.every((answer) => answer !== undefined) ? cut(answers.flat(), words) : null
}
