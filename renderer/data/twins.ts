import type { DocumentId } from '#shared/domain/ids.ts'
import { pathEnds } from '#shared/domain/path-ends.ts'
import { useRead } from './hooks.ts'

interface Titled {
  readonly id: DocumentId
  readonly title: string
}

/** Of more documents nobody sees all. */
const MOST = 2000

/** The documents whose title another one of them has. */
export function twinsIn(documents: readonly Titled[]): DocumentId[] {
  const first = new Map<string, DocumentId>()
  const twins = new Set<DocumentId>()
  for (const { id, title } of documents) {
    const other = first.get(title) ?? id
    first.set(title, other)
    if (other !== id) twins.add(other).add(id)
  }
  return [...twins].sort((a, b) => a - b)
}

/** For documents whose title another one of them has, the file that tells them apart; empty while it is not known. */
export function useTwinFiles(documents: readonly Titled[]): ReadonlyMap<DocumentId, string> {
  const ids = twinsIn(documents).slice(0, MOST)
  const { data = [] } = useRead('documents.particulars', { ids }, { enabled: ids.length > 0, keep: true })
  const files = new Map<DocumentId, string>()
  for (const title of new Set(data.map((document) => document.title))) {
    const alike = data.filter((document) => document.title === title)
    const ends = pathEnds(alike.map(({ path }) => path))
    for (const [at, { id }] of alike.entries()) files.set(id, ends[at] ?? '')
  }
  return files
}
