import type { Step } from './align.ts'
import type { QuoteParts } from './quote-parts.ts'
import { type SourceText, sliceOf, WALL } from './source-text.ts'

/**
 * A stretch of a quotation beside its source: in both; only in the quotation (`added`); only in the source (`removed`);
 * left out at a gap (`omitted`, the words of the source); the gap itself; a `remark` in brackets. Read in order they give
 * the quotation with everything in which it differs.
 */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed' | 'omitted' | 'gap' | 'remark'
  readonly text: string
}

interface Stretch {
  readonly kind: Piece['kind']
  readonly of: 'quote' | 'source'
  readonly start: number
  end: number
}

/** The steps as stretches of text; of what was changed first what the source has, then what the quotation has. */
export function piecesOf(quote: QuoteParts, source: SourceText, steps: readonly Step[]): Piece[] {
  const stretches: Stretch[] = []
  // Where the change begins that is being read: all that it takes out is one stretch, all that it puts in another.
  let change = 0
  for (const step of steps) {
    for (const stretch of stretchesOf(step)) {
      const isChange = stretch.kind === 'removed' || stretch.kind === 'added'
      const before = isChange
        ? stretches.slice(change).find(({ kind }) => kind === stretch.kind)
        : stretches.at(-1)?.kind === stretch.kind
          ? stretches.at(-1)
          : undefined
      if (before) before.end = stretch.end
      else if (stretch.kind === 'removed') stretches.splice(change, 0, stretch)
      else stretches.push(stretch)
    }
    if (!['changed', 'added', 'removed'].includes(step.kind)) change = stretches.length
  }
  return stretches.map(({ kind, of, start, end }) => ({
    kind,
    text: of === 'quote' ? quote.text.slice(start, end) : sliceOf(source, start, end),
  }))
}

function stretchesOf(step: Step): readonly Stretch[] {
  switch (step.kind) {
    case 'same':
      return [ofQuote('same', step.token)]
    case 'changed':
      return [ofSource('removed', step.source), ofQuote('added', step.token)]
    case 'added':
      return [ofQuote('added', step.token)]
    case 'removed':
    case 'omitted':
      return step.source.key === WALL ? [] : [ofSource(step.kind, step.source)]
    case 'gap':
    case 'remark':
      return [ofQuote(step.kind, step)]
  }
}

interface Bounds {
  readonly start: number
  readonly end: number
}

function ofQuote(kind: Piece['kind'], { start, end }: Bounds): Stretch {
  return { kind, of: 'quote', start, end }
}

function ofSource(kind: Piece['kind'], { start, end }: Bounds): Stretch {
  return { kind, of: 'source', start, end }
}
