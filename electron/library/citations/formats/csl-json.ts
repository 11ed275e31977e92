import { type CslItem, cslItem } from '#shared/domain/csl.ts'
import { keysFor, type References } from './reference.ts'

/** Reads CSL-JSON: a list of items, one item, or the `items` of a Zotero or Pandoc file. What is no item is a problem. */
export function parse(text: string): References {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { references: [], problems: [{ what: 'The file', why: `It is no JSON: ${messageOf(error)}.` }] }
  }
  const references: { item: CslItem; files: string[] }[] = []
  const problems: { what: string; why: string }[] = []
  for (const [index, entry] of itemsIn(json).entries()) {
    const read = cslItem.safeParse(withType(entry))
    if (read.success) {
      const { id: _, ...item } = read.data
      references.push({ item, files: [] })
    } else {
      const [issue] = read.error.issues
      problems.push({
        what: nameOf(entry, index),
        why: `${issue?.path.join('.') || 'It'}: ${issue?.message ?? 'is no CSL item'}.`,
      })
    }
  }
  return { references, problems }
}

/** Whether the text is a list of CSL items, or one. */
export function looksLikeCslJson(text: string): boolean {
  try {
    const [first] = itemsIn(JSON.parse(text))
    return typeof first === 'object' && first !== null && 'type' in first && 'id' in first
  } catch {
    return false
  }
}

/** Writes items as CSL-JSON, each with an id of its own. */
export function write(items: readonly CslItem[]): string {
  const keys = keysFor(items)
  const entries = items.map((item, index) => ({ ...item, id: keys[index] }))
  return `${JSON.stringify(entries, null, 2)}\n`
}

function itemsIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json
  const { items, references } = (json ?? {}) as Record<string, unknown>
  const inner = items ?? references
  return Array.isArray(inner) ? inner : [json]
}

function withType(entry: unknown): unknown {
  const isItem = typeof entry === 'object' && entry !== null && !('type' in entry) && 'title' in entry
  return isItem ? { type: 'document', ...entry } : entry
}

function nameOf(entry: unknown, index: number): string {
  const { title, id } = (entry ?? {}) as Record<string, unknown>
  return typeof title === 'string' ? `“${title}”` : typeof id === 'string' ? id : `Entry ${index + 1}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
