import { lazy, Suspense } from 'react'
import { BoardView } from '#renderer/features/board/board-view.tsx'
import { EditionLine } from '#renderer/features/editions/edition-line.tsx'
import { PlacingLine } from '#renderer/features/editions/placing-line.tsx'
import { ReviewView } from '#renderer/features/editions/review-view.tsx'
import { PackView } from '#renderer/features/packs/pack-view.tsx'
import { Reader } from '#renderer/features/reader/reader.tsx'
import { CodebookView } from '#renderer/features/tags/codebook-view.tsx'
import type { Tab } from '#shared/domain/desk.ts'
import { BrokenPart } from './broken.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

// Monaco is most of the program's code; it is fetched when the first note, draft, template or difference is opened.
const NoteEditor = lazy(async () => ({
  default: (await import('#renderer/features/notes/note-editor.tsx')).NoteEditor,
}))
const TemplateEditor = lazy(async () => ({
  default: (await import('#renderer/features/packs/templates/template-editor.tsx')).TemplateEditor,
}))
const DraftView = lazy(async () => ({
  default: (await import('#renderer/features/drafts/draft-view.tsx')).DraftView,
}))
const DifferenceView = lazy(async () => ({
  default: (await import('#renderer/features/editions/difference-view.tsx')).DifferenceView,
}))

interface TabBodyProps {
  readonly pane: number
  readonly index: number
  readonly tab: Tab
}

/** What a pane shows under its header. */
export function TabBody(props: TabBodyProps) {
  return (
    <ErrorBoundary name={props.tab.kind} fallback={BrokenPart}>
      <Suspense fallback={null}>
        <BodyOfKind {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}

function BodyOfKind({ pane, index, tab }: TabBodyProps) {
  switch (tab.kind) {
    case 'document':
      return (
        <>
          <EditionLine pane={pane} index={index} tab={tab} />
          <PlacingLine edition={tab.edition} />
          <Reader pane={pane} index={index} tab={tab} />
        </>
      )
    case 'note':
      return <NoteEditor pane={pane} index={index} tab={tab} />
    case 'pack':
      return <PackView pane={pane} index={index} tab={tab} />
    case 'template':
      return <TemplateEditor pane={pane} index={index} tab={tab} />
    case 'draft':
      return <DraftView pane={pane} index={index} tab={tab} />
    case 'difference':
      return <DifferenceView pane={pane} left={tab.left} right={tab.right} />
    case 'review':
      return <ReviewView />
    case 'board':
      return <BoardView pane={pane} index={index} tab={tab} />
    case 'codebook':
      return <CodebookView />
  }
}
