import { type Half, type MarkedPage, readPages } from './pages.ts'
import { keptByBookwheel, keptByReadability } from './readers.ts'
import { type Score, score } from './score.ts'

/** One page read by both programs. */
export interface Measured {
  readonly page: MarkedPage
  readonly ours: Score
  readonly readability: Score
}

/** Reads all pages of a half with the program's own import and with Readability alone. */
export async function measure(half: Half): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const page of readPages(half)) {
    const ours = score(page, await keptByBookwheel(page))
    measured.push({ page, ours, readability: score(page, keptByReadability(page)) })
  }
  return measured
}
