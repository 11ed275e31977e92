import { create } from 'zustand'
import type { SearchMode, SearchSort } from '#shared/contract/search.ts'

/** In which order and by what results are listed, for all searches of this session. */
export const useSearchOrder = create<{ readonly sort: SearchSort; readonly mode: SearchMode }>(() => ({
  sort: 'relevance',
  mode: 'documents',
}))
