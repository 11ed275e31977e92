import { BookMarked, Plus } from 'lucide-react'
import { useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { codebook as strings } from '#renderer/strings/codebook.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Tag } from '#shared/contract/tags.ts'
import type { TagId } from '#shared/domain/ids.ts'
import styles from './codebook.module.css'
import { CodebookBar } from './codebook-bar.tsx'
import { CodebookTree } from './codebook-tree.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { TagDialog, type TagDraft } from './tag-dialog.tsx'

/** What is asked about tags in a dialog. */
export type TagQuestion =
  | { readonly kind: 'edit'; readonly draft: TagDraft }
  | { readonly kind: 'move' | 'merge'; readonly tags: readonly Tag[] }

/** All tags with their descriptions, to be put in order: created, described, moved, merged, removed. */
export function CodebookView() {
  const { data: tags } = useRead('tags.list', {})
  const [kept, setSelected] = useState<ReadonlySet<TagId>>(new Set())
  const [question, setQuestion] = useState<TagQuestion | null>(null)
  if (!tags) return null
  const selected = tags.filter(({ id }) => kept.has(id))
  return (
    <div className={styles.codebook}>
      <VisuallyHidden elementType="h1">{strings.title}</VisuallyHidden>
      <CodebookBar tags={tags} selected={selected} onAsk={setQuestion} />
      {tags.length === 0 ? (
        <EmptyState
          title={strings.none}
          icon={<BookMarked />}
          actions={
            <Button onPress={() => setQuestion({ kind: 'edit', draft: { tag: null, parent: null } })}>
              <Plus aria-hidden="true" /> {strings.create}
            </Button>
          }
        >
          {strings.noneAdvice}
        </EmptyState>
      ) : (
        <CodebookTree tags={tags} selected={selected} onSelect={setSelected} onAsk={setQuestion} />
      )}
      <Question tags={tags} question={question} onClose={() => setQuestion(null)} />
    </div>
  )
}

interface QuestionProps {
  readonly tags: readonly Tag[]
  readonly question: TagQuestion | null
  readonly onClose: () => void
}

function Question({ tags, question, onClose }: QuestionProps) {
  switch (question?.kind) {
    case 'edit':
      return <TagDialog draft={question.draft} tags={tags} onClose={onClose} />
    case 'move':
      return <MoveDialog moved={question.tags} tags={tags} onClose={onClose} />
    case 'merge':
      return <MergeDialog tags={question.tags} onClose={onClose} />
    case undefined:
      return null
  }
}
