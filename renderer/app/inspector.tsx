import { TextSearch } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { create } from 'zustand'
import { frontTab, useDesk } from '#renderer/data/desk.ts'
import { useEditing } from '#renderer/data/editing.ts'
import { AboutPanel } from '#renderer/features/about/about-panel.tsx'
import { HighlightsPanel } from '#renderer/features/highlights/highlights-panel.tsx'
import { NotesPanel } from '#renderer/features/notes/notes-panel.tsx'
import { app } from '#renderer/strings/app.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Tab as DeskTab } from '#shared/domain/desk.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { BrokenPart } from './broken.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { ComparedDocuments, SourcesOfPack } from './inspected-sources.tsx'
import styles from './inspector.module.css'

/** Which tab was chosen. It stays while a pane without a document has the focus, and while the inspector is closed. */
const useTab = create<{ readonly tab: Key }>(() => ({ tab: 'highlights' }))
const setTab = (tab: Key): void => useTab.setState({ tab })

/** The side panel about the document in the focused pane. */
export function Inspector() {
  const front = useDesk(({ desk }) => frontTab(desk))
  const tab = useTab((state) => state.tab)
  // A comment that is to be written brings its card to the front.
  useEffect(
    () =>
      useEditing.subscribe(({ highlight }) => {
        if (highlight !== null) setTab('highlights')
      }),
    [],
  )
  return (
    <aside aria-label={app.inspector} data-region className={styles.inspector}>
      <Inspection front={front} tab={tab} />
    </aside>
  )
}

interface InspectionProps {
  readonly front: DeskTab | null
  /** The panel that was chosen for documents. */
  readonly tab: Key
}

/** What there is to say of what is in front. */
function Inspection({ front, tab }: InspectionProps) {
  switch (front?.kind) {
    case 'document':
      return <Inspected document={front.document} edition={front.edition} tab={tab} onTabChange={setTab} />
    case 'pack':
      return <SourcesOfPack pack={front.pack} />
    case 'difference':
      return <ComparedDocuments left={front.left} right={front.right} />
    case 'note':
    case 'template':
    case 'review':
    case 'board':
    case 'codebook':
    case 'draft':
      return <Nothing title={app.inFront[front.kind]}>{app.inFrontAdvice}</Nothing>
    case undefined:
      return <Nothing title={app.nothingToInspect}>{app.nothingToInspectAdvice}</Nothing>
  }
}

function Nothing({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <EmptyState title={title} icon={<TextSearch />}>
      {children}
    </EmptyState>
  )
}

interface InspectedProps {
  readonly document: DocumentId
  readonly edition: EditionId
  readonly tab: Key
  readonly onTabChange: (tab: Key) => void
}

function Inspected({ document, edition, tab, onTabChange }: InspectedProps) {
  return (
    <Tabs className={styles.tabs} selectedKey={tab} onSelectionChange={onTabChange}>
      <TabList aria-label={app.inspector} className={styles.list}>
        <Tab id="highlights" className={styles.tab}>
          {app.highlights}
        </Tab>
        <Tab id="notes" className={styles.tab}>
          {app.notes}
        </Tab>
        <Tab id="about" className={styles.tab}>
          {app.about}
        </Tab>
      </TabList>
      <Panel id="highlights" document={document}>
        <HighlightsPanel document={document} edition={edition} />
      </Panel>
      <Panel id="notes" document={document}>
        <NotesPanel document={document} />
      </Panel>
      <Panel id="about" document={document}>
        <AboutPanel document={document} />
      </Panel>
    </Tabs>
  )
}

interface PanelProps {
  readonly id: string
  readonly document: DocumentId
  readonly children: ReactNode
}

function Panel({ id, document, children }: PanelProps) {
  return (
    <TabPanel id={id} className={styles.panel}>
      <ErrorBoundary key={document} name={id} fallback={BrokenPart}>
        {children}
      </ErrorBoundary>
    </TabPanel>
  )
}
