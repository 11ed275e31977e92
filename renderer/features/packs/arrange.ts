import type { CallInput } from '#shared/contract/index.ts'
import type { Packable, PackItem } from '#shared/contract/packs.ts'

/** `items` with those of `ids` taken out and put, in their order, before or after the item `at`. */
export function moved<T extends { readonly id: number }>(
  items: readonly T[],
  ids: ReadonlySet<number>,
  at: number,
  side: 'before' | 'after',
): T[] {
  const moving = items.filter(({ id }) => ids.has(id))
  const rest = items.filter(({ id }) => !ids.has(id))
  const target = rest.findIndex(({ id }) => id === at)
  if (target < 0) return [...items]
  return rest.toSpliced(side === 'before' ? target : target + 1, 0, ...moving)
}

/**
 * `items` with those of `ids` gathered where the first of them stands and moved by one place, up (-1) or down (1), as far as
 * there is one.
 */
export function shifted<T extends { readonly id: number }>(
  items: readonly T[],
  ids: ReadonlySet<number>,
  by: -1 | 1,
): T[] {
  const first = items.findIndex(({ id }) => ids.has(id))
  if (first < 0) return [...items]
  const moving = items.filter(({ id }) => ids.has(id))
  const rest = items.filter(({ id }) => !ids.has(id))
  const to = Math.max(0, Math.min(rest.length, first + by))
  return rest.toSpliced(to, 0, ...moving)
}

/** An item as the contract takes it. */
export function packableOf(item: PackItem): Packable {
  switch (item.kind) {
    case 'highlight':
      return { kind: 'highlight', id: item.highlight.id, settings: item.settings }
    case 'note':
      return { kind: 'note', id: item.note.id }
    case 'heading':
      return { kind: 'heading', level: item.level, text: item.text }
    case 'text':
      return { kind: 'text', body: item.body }
  }
}

/** The items as `packs.arrange` takes them. */
export function asArranged(items: readonly PackItem[]): CallInput<'packs.arrange'>['items'] {
  return items.map((item) => ({ id: item.id, item: packableOf(item) }))
}
