export const catalogKinds = ['document', 'note', 'tag', 'search', 'pack', 'draft'] as const
export type CatalogKind = (typeof catalogKinds)[number]

/** Something of a library that has a name. `detail` says what else is known of it, and tells it from others of the same name. */
export interface CatalogRow {
  readonly kind: CatalogKind
  readonly id: number
  readonly label: string
  readonly detail: string
}

/**
 * A row as one line. A hundred thousand rows pass between processes as one text in a few milliseconds, and as objects in half a
 * second, in which a window can't answer keys.
 */
export function catalogLine({ kind, id, label, detail }: CatalogRow): string {
  return `${kind}\t${id}\t${plain(label)}\t${plain(detail)}`
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Reads a line of `catalogLine`. */
export function readCatalogLine(line: string): CatalogRow {
  const [kind = '', id = '', label = '', detail = ''] = line.split('\t')
  return { kind: kind as CatalogKind, id: Number(id), label, detail }
}

/** The rows of a catalogue, one a line. */
export function readCatalog(text: string): CatalogRow[] {
  return text === '' ? [] : text.split('\n').map(readCatalogLine)
}
