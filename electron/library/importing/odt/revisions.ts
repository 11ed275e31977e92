import type { Draft } from '../draft.ts'
import { type Change, sayGone } from '../office/changes.ts'
import { joinLabels } from '../office/compose.ts'
import { child, elements, textOf, type XmlElement } from '../xml.ts'

/** A tracked change of the document, and for a deletion the content that was taken out. */
export interface Revision {
  readonly change: Change
  readonly content: XmlElement
}

/** The insertions and deletions that a text lists before its content (ODF 1.3 part 3, 5.5), by identifier. */
export function readRevisions(text: XmlElement): ReadonlyMap<string, Revision> {
  const regions = elements(text, 'tracked-changes').flatMap((list) => elements(list, 'changed-region'))
  const revisions = new Map<string, Revision>()
  for (const region of regions) {
    const content = elements(region).find(({ name }) => name === 'insertion' || name === 'deletion')
    if (content === undefined) continue
    const { by, at } = authorOf(child(content, 'change-info') ?? content)
    const act = content.name === 'deletion' ? 'deleted' : 'inserted'
    revisions.set(region.attributes['id'] ?? '', { change: { act, by, at }, content })
  }
  return revisions
}

/** Who and when, as changes and comments say it. */
export function authorOf(element: XmlElement): { readonly by: string | null; readonly at: string | null } {
  const text = (name: string): string | null => {
    const found = child(element, name)
    return found === undefined ? null : textOf(found)
  }
  return { by: text('creator'), at: text('date') }
}

/** The passages of deleted content: all of it is gone, notes included. */
export function asDeleted(change: Change, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const label = draft.kind === 'change' ? draft.label : joinLabels([sayGone(change), draft.label])
    return { ...draft, kind: 'change', level: null, label, furniture: false }
  })
}
