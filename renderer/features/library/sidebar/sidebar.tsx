import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { openBoard } from '#renderer/data/board.ts'
import { frontTab, useDesk } from '#renderer/data/desk.ts'
import { openReview } from '#renderer/data/editions.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { allDocuments, useView, type View } from '#renderer/data/view.ts'
import { library as strings } from '#renderer/strings/library.ts'
import row from '#renderer/ui/side-row.module.css'
import { NavigationRow } from './navigation-row.tsx'
import styles from './sidebar.module.css'
import { Sources } from './sources.tsx'

interface SidebarProps {
  /** Searches that were kept. */
  readonly searches: ReactNode
  /** The codebook. */
  readonly tags: ReactNode
  /** The citation packs. */
  readonly packs: ReactNode
  /** Drafts whose quotations are checked. */
  readonly drafts: ReactNode
}

/** What the library holds: views with their counts, saved searches, tags, sources, packs, drafts. */
export function Sidebar({ searches, tags, packs, drafts }: SidebarProps) {
  return (
    <nav aria-label={strings.navigation} data-region className={styles.sidebar}>
      <Views />
      {searches}
      {tags}
      <Sources />
      {packs}
      {drafts}
    </nav>
  )
}

const all: View = { kind: 'documents', query: allDocuments }
const unread: View = { kind: 'documents', query: { ...allDocuments, view: 'unread' } }
const trash: View = { kind: 'documents', query: { ...allDocuments, view: 'trash' } }
const highlights: View = { kind: 'highlights', tag: null, colour: null }
const notes: View = { kind: 'notes' }

/** All highlights as cards on the desk, and not in the list column. */
function BoardRow() {
  const isCurrent = useDesk(({ desk }) => frontTab(desk)?.kind === 'board')
  return (
    <li>
      <Button className={row.row} aria-current={isCurrent ? 'page' : undefined} onPress={() => openBoard()}>
        <span className={row.text}>{strings.board}</span>
      </Button>
    </li>
  )
}

/** What waits for a decision; only while something does. */
function ReviewRow({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <li>
      <Button className={row.row} onPress={openReview}>
        <span className={row.text}>{strings.review}</span>
        <span className={styles.attention}>{strings.count(count)}</span>
      </Button>
    </li>
  )
}

function Views() {
  const status = useRead('library.status', {}).data
  const view = useView((state) => state.view)
  const shown = view.kind === 'documents' && view.query.tag === null && view.query.publisher === null
  const shows = (name: 'all' | 'unread' | 'trash') => shown && view.query.view === name
  return (
    <ul>
      <NavigationRow text={strings.all} count={status?.documents} to={all} isCurrent={shows('all')} />
      <NavigationRow text={strings.unread} count={status?.unread} to={unread} isCurrent={shows('unread')} />
      <NavigationRow
        text={strings.highlights}
        count={status?.highlights}
        to={highlights}
        isCurrent={view.kind === 'highlights' && view.tag === null && view.colour === null}
      />
      <BoardRow />
      <NavigationRow
        text={strings.notes}
        count={status?.notes}
        to={notes}
        isCurrent={view.kind === 'notes'}
      />
      <ReviewRow count={status?.review ?? 0} />
      {(status?.trashed ?? 0) > 0 || shows('trash') ? (
        <NavigationRow text={strings.trash} count={status?.trashed} to={trash} isCurrent={shows('trash')} />
      ) : null}
    </ul>
  )
}
