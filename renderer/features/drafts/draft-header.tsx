import { ChevronDown, ChevronUp, Ellipsis, Trash2 } from 'lucide-react'
import { Input, TextField, VisuallyHidden } from 'react-aria-components'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { MenuButton, MenuItem } from '#renderer/ui/menu.tsx'
import styles from './draft.module.css'
import { removeDraft } from './draft-actions.ts'
import type { DraftSession } from './draft-session.ts'
import { isProblem, summaryOf } from './summary.ts'
import type { Check } from './use-check.ts'

interface DraftHeaderProps {
  readonly session: DraftSession
  readonly title: string
  readonly check: Check
  readonly onStep: (by: 1 | -1) => void
}

/** The title of a draft, what was found in it, and the way from problem to problem. */
export function DraftHeader({ session, title, check, onStep }: DraftHeaderProps) {
  const { claims, isChecking, failure } = check
  const hasNoProblem = !claims.some(isProblem)
  return (
    <header className={styles.header}>
      <VisuallyHidden elementType="h1">{title || s.untitled}</VisuallyHidden>
      <TextField
        className={styles.titleField}
        aria-label={s.title}
        value={title}
        onChange={(typed) => session.rename(typed)}
      >
        <Input className={styles.titleInput} dir="auto" placeholder={s.untitled} />
      </TextField>
      <IconButton label={s.previous} keys="Shift+F8" isDisabled={hasNoProblem} onPress={() => onStep(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton label={s.next} keys="F8" isDisabled={hasNoProblem} onPress={() => onStep(1)}>
        <ChevronDown />
      </IconButton>
      <MenuButton
        label={s.actions}
        placement="bottom end"
        trigger={
          <IconButton label={s.actions}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<Trash2 />} isDangerous onAction={() => removeDraft({ id: session.id, title })}>
          {s.remove}
        </MenuItem>
      </MenuButton>
      <p role="status" className={styles.summary}>
        {failure ? `${failure.message} ${failure.advice}` : claims.length > 0 ? summaryOf(claims) : ''}
        {isChecking ? <span className={styles.checking}>{s.checking}</span> : null}
      </p>
    </header>
  )
}
