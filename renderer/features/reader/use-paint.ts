import { useStore } from 'zustand'
import { useDesk } from '#renderer/data/desk.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { reader as strings } from '#renderer/strings/reader.ts'
import { hitsIn } from './found.ts'
import type { HighlightIndex } from './highlight-index.ts'
import type { MarkingStore } from './marking-store.ts'
import type { Words } from './outline.ts'
import type { Find } from './use-find.ts'
import type { Paint } from './use-painting.ts'

/** Everything that is painted over the text of an edition now. */
export function usePaint(highlights: HighlightIndex, marking: MarkingStore, find: Find): Paint {
  const active = useDesk(({ activeHighlight }) => activeHighlight)
  const pending = useStore(marking, ({ tagging, words }) => (tagging ? words : null))
  const flash = useStore(marking, (state) => state.flash)
  const found = useStore(marking, (state) => state.found)
  const foundNow = useStore(marking, (state) => state.foundNow)
  return {
    highlights,
    active,
    foundIn: (range) => [...hitsIn(find.hits, range), ...hitsIn(found, range)],
    foundNow: find.hits[find.at] ?? foundNow,
    pending,
    flash,
  }
}

/** A function that says which highlights touch a range, for screen readers; null if none do. */
export function useDescription(highlights: HighlightIndex): (range: Words) => string | null {
  const { colourNames } = useSettings()
  return (range) => {
    const here = highlights.overlapping(range)
    if (here.length === 0) return null
    return strings.marked(here.length, [...new Set(here.map(({ colour }) => colourNames[colour]))])
  }
}
