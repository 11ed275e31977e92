import { ChevronDown, ChevronUp } from 'lucide-react'
import { runCommand } from '#renderer/data/commands.ts'
import { useWalk } from '#renderer/data/search-walk.ts'
import { searchStrings as s } from '#renderer/strings/search.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import styles from './search.module.css'

/** Which hit of the opened document is shown, and the way to the next one; nothing while none was opened. */
export function WalkBar({ query }: { readonly query: string }) {
  const walk = useWalk((state) => (state.walk?.search.query === query ? state.walk : null))
  if (!walk || walk.hits.length === 0) return null
  return (
    <div className={styles.walk}>
      <span role="status">{s.hitOf(walk.at + 1, walk.hits.length, walk.search.mode)}</span>
      <IconButton
        size="small"
        label={s.previousHit}
        keys="Shift+F3"
        onPress={() => runCommand('hit.previous')}
      >
        <ChevronUp />
      </IconButton>
      <IconButton size="small" label={s.nextHit} keys="F3" onPress={() => runCommand('hit.next')}>
        <ChevronDown />
      </IconButton>
    </div>
  )
}
