import { BookOpen } from 'lucide-react'
import { runCommand } from '#renderer/data/commands.ts'
import { desk as strings } from '#renderer/strings/desk.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Keys } from '#renderer/ui/keys.tsx'

/** A pane without tabs says how to fill it. */
export function EmptyPane() {
  return (
    <EmptyState
      icon={<BookOpen />}
      title={strings.emptyTitle}
      actions={<Button onPress={() => runCommand('go.switcher')}>{strings.goToAnything}</Button>}
    >
      {strings.emptyWords} <Keys keys="$mod+K" /> {strings.emptyWordsAfter}
    </EmptyState>
  )
}
