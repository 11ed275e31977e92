import { z } from 'zod'

/** A search of a list; `name` is '' where the list has none. */
export const listedSearch = z.object({ name: z.string(), query: z.string() })
export type ListedSearch = z.infer<typeof listedSearch>

/** The searches of a text, one a line as it stands; a tab separates a name from its search. Empty lines are left out. */
export function listedIn(text: string): ListedSearch[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => {
      const tab = line.trimEnd().indexOf('\t')
      return { name: line.slice(0, Math.max(0, tab)).trim(), query: line.slice(tab + 1).trim() }
    })
    .filter(({ query }) => query !== '')
}

/** The text from which `listedIn` reads these searches; white space within them becomes one space. */
export function listText(searches: readonly ListedSearch[]): string {
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return searches
    .map(({ name, query }) => (name === '' ? words(query) : `${words(name)}\t${words(query)}`))
    .join('\n')
}
