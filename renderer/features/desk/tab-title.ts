import { useRead } from '#renderer/data/hooks.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { documentId, draftId, editionId, noteId, packId } from '#shared/domain/ids.ts'

const NO_DOCUMENT = documentId.parse(1)
const NO_NOTE = noteId.parse(1)
const NO_PACK = packId.parse(1)
const NO_DRAFT = draftId.parse(1)
const NO_EDITION = editionId.parse(1)

/** The title of what a tab shows; null for no tab and while it is not known. */
export function useTabTitle(tab: Tab | null): string | null {
  const kind = tab?.kind
  const document = useRead(
    'documents.get',
    { id: tab?.kind === 'document' ? tab.document : NO_DOCUMENT },
    { enabled: kind === 'document' },
  )
  const note = useRead(
    'notes.get',
    { id: tab?.kind === 'note' ? tab.note : NO_NOTE },
    { enabled: kind === 'note' },
  )
  const pack = useRead(
    'packs.get',
    { id: tab?.kind === 'pack' ? tab.pack : NO_PACK },
    { enabled: kind === 'pack' },
  )
  const draft = useRead(
    'drafts.get',
    { id: tab?.kind === 'draft' ? tab.draft : NO_DRAFT },
    { enabled: kind === 'draft' },
  )
  const template = useRead(
    'templates.get',
    { id: tab?.kind === 'template' ? tab.template : '' },
    { enabled: kind === 'template' },
  )
  const difference = useDifferenceTitle(tab)
  if (kind === 'review' || kind === 'board' || kind === 'codebook') return strings[kind]
  if (kind === 'difference') return difference
  if (kind === 'template') return template.isError ? strings.missing : (template.data?.name ?? null)
  if (kind === 'draft' && draft.data) return draft.data.title.trim() || strings.untitledDraft
  if (kind === 'draft') return draft.isError ? strings.missing : null
  const answer = kind === 'document' ? document : kind === 'note' ? note : kind === 'pack' ? pack : null
  if (!answer) return null
  if (answer.isError) return strings.missing
  if (!answer.data) return null
  return answer.data.title.trim() || strings.untitledNote
}

function useDifferenceTitle(tab: Tab | null): string | null {
  const enabled = tab?.kind === 'difference'
  const left = useRead('editions.text', { edition: enabled ? tab.left : NO_EDITION }, { enabled })
  const right = useRead('editions.text', { edition: enabled ? tab.right : NO_EDITION }, { enabled })
  if (left.isError || right.isError) return strings.missing
  if (!left.data || !right.data) return null
  return left.data.document === right.data.document
    ? strings.editionsOf(right.data.title, left.data.ordinal, right.data.ordinal)
    : strings.differenceOf(left.data.title, right.data.title)
}
