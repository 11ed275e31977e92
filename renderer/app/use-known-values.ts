import { useMemo } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { useCodebook } from '#renderer/data/tags.ts'
import type { KnownValues } from './search-field-offers.ts'

/** Years back that are offered for a date. */
const YEARS = 6

function recentDates(): KnownValues[string] {
  const year = new Date().getFullYear()
  const years = Array.from({ length: YEARS }, (_, back) => String(year - back))
  return [...years, `${year - YEARS}..`, `..${year - YEARS}`].map((value) => ({ value, count: null }))
}

/** The values that the library has for the fields of a search, asked for once the field is used. */
export function useKnownValues(enabled: boolean): KnownValues {
  const facets = useRead('documents.facets', {}, { enabled }).data
  const { tags } = useCodebook()
  return useMemo(
    () => ({
      source: facets?.publishers ?? [],
      lang: facets?.languages ?? [],
      tag: tags.map(({ name }) => ({ value: name, count: null })),
      date: recentDates(),
    }),
    [facets, tags],
  )
}
