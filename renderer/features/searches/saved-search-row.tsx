import { useEffect } from 'react'
import { Button, VisuallyHidden } from 'react-aria-components'
import { useRead } from '#renderer/data/hooks.ts'
import { useView } from '#renderer/data/view.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { searchesStrings as s } from '#renderer/strings/searches.ts'
import type { MenuPoint } from '#renderer/ui/menu.tsx'
import row from '#renderer/ui/side-row.module.css'
import type { SavedSearch } from '#shared/contract/searches.ts'
import { openSearch, shows } from './actions.ts'
import styles from './searches.module.css'

interface SavedSearchRowProps {
  readonly search: SavedSearch
  readonly onMenu: (at: MenuPoint) => void
}

/** One saved search: how much it finds, and a dot while there is something new. Its results on screen count as a look. */
export function SavedSearchRow({ search, onMenu }: SavedSearchRowProps) {
  const { id, name } = search
  const found = useRead('searches.count', { id }, { keep: true }).data
  const isCurrent = useView(({ view }) => shows(view, search))
  const fresh = found?.fresh ?? 0
  useEffect(() => {
    if (isCurrent && fresh > 0) saveAndForget('searches.look', { id })
  }, [isCurrent, fresh, id])
  const results = found ? found.documents || found.notes + found.comments : null
  return (
    <li>
      <Button
        className={row.row}
        aria-current={isCurrent ? 'page' : undefined}
        onPress={() => openSearch(search)}
        onContextMenu={(event) => onMenu({ x: event.clientX, y: event.clientY })}
      >
        <span className={row.text} dir="auto">
          {name}
        </span>
        {results !== null && (
          <span className={row.count}>
            {s.count(results)}
            <VisuallyHidden elementType="span"> {s.results(results)}</VisuallyHidden>
          </span>
        )}
        {fresh > 0 && (
          <span className={styles.fresh} title={s.fresh(fresh)}>
            <VisuallyHidden elementType="span">{s.fresh(fresh)}</VisuallyHidden>
          </span>
        )}
      </Button>
    </li>
  )
}
