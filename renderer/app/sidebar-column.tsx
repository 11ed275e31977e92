import { DraftsSection } from '#renderer/features/drafts/drafts-section.tsx'
import { Sidebar } from '#renderer/features/library/sidebar/sidebar.tsx'
import { PacksSection } from '#renderer/features/packs/packs-section.tsx'
import { SavedSearches } from '#renderer/features/searches/saved-searches.tsx'
import { TagTree } from '#renderer/features/tags/tag-tree.tsx'
import { app } from '#renderer/strings/app.ts'
import { BrokenPart } from './broken.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

/** The sidebar with what saved searches, tags, packs and drafts put into it. */
export function SidebarColumn() {
  return (
    <ErrorBoundary name={app.library} fallback={BrokenPart}>
      <Sidebar
        searches={<SavedSearches />}
        tags={<TagTree />}
        packs={<PacksSection />}
        drafts={<DraftsSection />}
      />
    </ErrorBoundary>
  )
}
