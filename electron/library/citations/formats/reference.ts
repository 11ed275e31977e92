import type { CslItem } from '#shared/domain/csl.ts'

/** One work of a bibliography file. `files` are paths as they stand there, of what is attached to it. */
export interface Reference {
  readonly item: CslItem
  readonly files: readonly string[]
}

/** What a bibliography file holds. `problems` name each entry that could not be read, and why. */
export interface References {
  readonly references: readonly Reference[]
  readonly problems: readonly { readonly what: string; readonly why: string }[]
}

/** The keywords of an item: CSL keeps them in one text, parted by commas, or by semicolons where one has a comma. */
export function keywordsOf(item: CslItem): readonly string[] {
  const { keyword } = item
  if (typeof keyword !== 'string') return []
  return keyword
    .split(keyword.includes(';') ? ';' : ',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** Keywords as CSL keeps them. */
export function joinedKeywords(words: readonly string[]): string {
  const kept = words.map((word) => word.replaceAll(';', ',').trim()).filter((word) => word !== '')
  if (!kept.some((word) => word.includes(','))) return kept.join(', ')
  return kept.length === 1 ? `${kept.join('')};` : kept.join('; ')
}

/** A text variable of an item, '' where there is none. */
export function textOf(item: CslItem, name: string): string {
  const value = item[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A key that is unlike those before: "doe2020harvest", "doe2020harvest-2". Letters of every script, no signs. */
export function keysFor(items: readonly CslItem[]): readonly string[] {
  const used = new Map<string, number>()
  return items.map((item) => {
    const key = keyOf(item)
    const count = (used.get(key) ?? 0) + 1
    used.set(key, count)
    return count === 1 ? key : `${key}-${count}`
  })
}

function keyOf(item: CslItem): string {
  const [name] = item.author ?? item.editor ?? []
  const who = (name?.family ?? name?.literal ?? '').split(/\s+/)[0] ?? ''
  const [[year] = []] = item.issued?.['date-parts'] ?? []
  const words = (item.title ?? '').split(/\s+/).filter((word) => /\p{L}{4,}/u.test(word))
  const key = [who, year ?? '', words[0] ?? ''].join('').toLowerCase()
  return key.replaceAll(/[^\p{L}\p{M}\p{N}-]/gu, '') || 'work'
}
