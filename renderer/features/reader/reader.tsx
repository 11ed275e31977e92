import { lazy } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { reader as words } from '#renderer/strings/reader.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { OpenDocument } from './open-document.tsx'
import './paint.css'
import styles from './reader.module.css'

// pdf.js is fetched when the first pages are shown.
const OpenPages = lazy(async () => ({ default: (await import('./pages/open-pages.tsx')).OpenPages }))

/** A tab that shows an edition of a document. */
export type DocumentTab = Extract<Tab, { kind: 'document' }>

interface ReaderProps {
  readonly pane: number
  /** The tab's place in its pane. */
  readonly index: number
  readonly tab: DocumentTab
}

/** One document in a pane: its text with numbers, marks, find bar and selection bar. */
export function Reader({ pane, index, tab }: ReaderProps) {
  const document = useRead('documents.get', { id: tab.document })
  const outline = useRead('passages.outline', { edition: tab.edition })
  const pages = useRead('pages.list', { edition: tab.edition })
  const error = document.error ?? outline.error ?? pages.error
  if (error && !(document.data && outline.data && pages.data)) {
    const { message, advice } = toFailure(error)
    return (
      <EmptyState title={words.failed}>
        {message} {advice}
      </EmptyState>
    )
  }
  if (!document.data || !outline.data || !pages.data)
    return <div className={styles.waiting} role="status" aria-label={words.opening} />
  const hasText = outline.data.ids.length > 0
  const hasPages = pages.data.length > 0
  if (!hasText && !hasPages) return <EmptyState title={words.empty}>{words.emptyAdvice}</EmptyState>
  const Opened = hasPages && (tab.asPages || !hasText) ? OpenPages : OpenDocument
  return (
    <Opened
      key={tab.edition}
      pane={pane}
      index={index}
      tab={tab}
      document={document.data}
      outline={outline.data}
      pages={pages.data}
    />
  )
}
