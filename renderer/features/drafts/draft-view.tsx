import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '#renderer/data/commands.ts'
import { closeTab, useDesk } from '#renderer/data/desk.ts'
import { useEvent } from '#renderer/data/hooks.ts'
import { draftsStrings as s } from '#renderer/strings/drafts.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { type Failure, toFailure } from '#shared/contract/errors.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { ClaimPanel } from './claim-panel.tsx'
import styles from './draft.module.css'
import { DraftEditor, type DraftEditorHandle } from './draft-editor.tsx'
import { DraftHeader } from './draft-header.tsx'
import { closeSession, type DraftSession, openSession } from './draft-session.ts'
import { problemFrom } from './summary.ts'
import { useCheck } from './use-check.ts'

type DraftTab = Extract<Tab, { kind: 'draft' }>

interface DraftViewProps {
  readonly pane: number
  readonly index: number
  readonly tab: DraftTab
}

/** An article with its quotations and figures marked by what the library says of them. */
export function DraftView(props: DraftViewProps) {
  const [attempt, setAttempt] = useState(0)
  const retry = () => setAttempt((before) => before + 1)
  return <OpeningDraft key={`${props.tab.draft} ${attempt}`} {...props} onRetry={retry} />
}

function OpeningDraft({ pane, index, tab, onRetry }: DraftViewProps & { readonly onRetry: () => void }) {
  const opened = useSession(tab.draft)
  const failure = opened && 'code' in opened ? opened : null
  useEvent('library.up', () => failure && onRetry())
  if (!opened) return <p className={styles.loading}>{s.loading}</p>
  if (!('code' in opened)) return <OpenDraft pane={pane} session={opened} />
  if (opened.code !== 'not-found') {
    return (
      <EmptyState title={opened.message} actions={<Button onPress={onRetry}>{s.tryAgain}</Button>}>
        {opened.advice}
      </EmptyState>
    )
  }
  const close = () => closeTab(pane, index)
  return (
    <EmptyState title={s.gone} actions={<Button onPress={close}>{s.closeTab}</Button>}>
      {s.goneAdvice}
    </EmptyState>
  )
}

/** The draft's session while the component is mounted, or why there is none; null until it is known. */
function useSession(draft: DraftTab['draft']): DraftSession | Failure | null {
  const [opened, setOpened] = useState<DraftSession | Failure | null>(null)
  useEffect(() => {
    let isCurrent = true
    void openSession(draft)
      .catch(toFailure)
      .then((result) => isCurrent && setOpened(result))
    return () => {
      isCurrent = false
      closeSession(draft)
    }
  }, [draft])
  return opened
}

function OpenDraft({ pane, session }: { readonly pane: number; readonly session: DraftSession }) {
  const { title, isRemoved } = useStore(session.state)
  const check = useCheck(session)
  const [active, setActive] = useState<number | null>(null)
  const isFocused = useDesk(({ desk }) => desk.focused === pane)
  const editor = useRef<DraftEditorHandle>(null)

  const step = (by: 1 | -1) => {
    const problem = problemFrom(check.claims, active ?? editor.current?.offset() ?? null, by)
    if (problem) choose(problem.start)
  }
  const choose = (start: number) => {
    setActive(start)
    editor.current?.show(start)
  }
  useCommand('claim.next', () => step(1), isFocused)
  useCommand('claim.previous', () => step(-1), isFocused)
  useCommand('find.inDocument', () => editor.current?.find(), isFocused)

  return (
    <div className={styles.draft}>
      <DraftHeader session={session} title={title} check={check} onStep={step} />
      {isRemoved ? (
        <p role="alert" className={styles.banner}>
          {s.gone}. {s.goneAdvice}
        </p>
      ) : null}
      <div className={styles.body}>
        <DraftEditor
          session={session}
          title={title}
          check={check}
          active={active}
          onChoose={setActive}
          handle={editor}
        />
        <ClaimPanel check={check} active={active} onChoose={choose} />
      </div>
    </div>
  )
}
