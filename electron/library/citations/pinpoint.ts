import type { Locus } from '#shared/domain/locator.ts'

/**
 * A place in a work as a style words it: its kind and its number or range ("3", "3–4", "00:12:03"). `next` narrows it down:
 * paragraph 12 of page 3 is a page with the paragraph as `next`. A style puts only the first in its own way ("p. 3", "3");
 * those behind it follow after a comma with their short label in the language of the citation.
 */
export interface Pinpoint {
  readonly label: 'page' | 'paragraph' | 'chapter' | 'timestamp' | 'section'
  readonly value: string
  readonly next?: Pinpoint
}

/** The page, where there is one, and the paragraphs. A hyphen inside the label of a page is no range. */
export function pinpointOf({ ordinal, page, lastOrdinal = ordinal, lastPage = page }: Locus): Pinpoint {
  const paragraph = { label: 'paragraph', value: range(String(ordinal), String(lastOrdinal)) } as const
  const from = page ?? lastPage
  if (from === null) return paragraph
  return { label: 'page', value: range(pageOf(from), pageOf(lastPage ?? from)), next: paragraph }
}

function range(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`
}

/** citeproc-js takes an escaped hyphen as it is. */
function pageOf(label: string): string {
  return label.replaceAll('-', '\\-')
}
