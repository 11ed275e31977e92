import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '#renderer/data/commands.ts'
import { changeTab, closeTab, useDesk } from '#renderer/data/desk.ts'
import { useEvent } from '#renderer/data/hooks.ts'
import { useNoteToWrite } from '#renderer/data/open.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { type Failure, toFailure } from '#shared/contract/errors.ts'
import type { Tab } from '#shared/domain/desk.ts'
import type { Monaco } from './monaco.ts'
import styles from './note.module.css'
import { NoteHeader } from './note-header.tsx'
import { NotePreview } from './note-preview.tsx'
import type { NoteSession } from './note-session.ts'
import { RemovedBanner } from './removed-banner.tsx'
import { closeSession, openSession } from './sessions.ts'
import { TextEditor, type TextEditorHandle } from './text-editor.tsx'

type NoteTab = Extract<Tab, { kind: 'note' }>

interface NoteEditorProps {
  readonly pane: number
  readonly index: number
  readonly tab: NoteTab
}

/** A note in a pane: its title and its text, to write or to read. */
export function NoteEditor(props: NoteEditorProps) {
  const [attempt, setAttempt] = useState(0)
  return (
    <OpeningNote
      key={`${props.tab.note} ${attempt}`}
      {...props}
      onRetry={() => setAttempt((before) => before + 1)}
    />
  )
}

function OpeningNote({ onRetry, ...props }: NoteEditorProps & { readonly onRetry: () => void }) {
  const opened = useSession(props.tab.note)
  const failure = opened && 'failure' in opened ? opened.failure : null
  useEvent('library.up', () => failure && onRetry())
  if (!opened) return <p className={styles.loading}>{s.loading}</p>
  if (!('failure' in opened)) return <OpenNote {...props} {...opened} />
  if (opened.failure.code !== 'not-found') {
    return (
      <EmptyState title={opened.failure.message} actions={<Button onPress={onRetry}>{s.tryAgain}</Button>}>
        {opened.failure.advice}
      </EmptyState>
    )
  }
  const close = () => closeTab(props.pane, props.index)
  return (
    <EmptyState title={s.gone} actions={<Button onPress={close}>{s.closeTab}</Button>}>
      {s.goneAdvice}
    </EmptyState>
  )
}

interface Opened {
  readonly session: NoteSession
  readonly monaco: Monaco
}

/** The note's session while the component is mounted, or why there is none; null until it is known. */
function useSession(note: NoteTab['note']): Opened | { readonly failure: Failure } | null {
  const [opened, setOpened] = useState<Opened | { readonly failure: Failure } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const open = async () => {
      const [session, monaco] = await Promise.all([openSession(note), import('./monaco.ts')])
      return { session, monaco }
    }
    void open()
      .catch((error: unknown) => ({ failure: toFailure(error) }))
      .then((result) => isCurrent && setOpened(result))
    return () => {
      isCurrent = false
      closeSession(note)
    }
  }, [note])
  return opened
}

function OpenNote({ pane, index, tab, session, monaco }: NoteEditorProps & Opened) {
  const { title, isRemoved } = useStore(session.state)
  const isFocused = useDesk(({ desk }) => desk.focused === pane)
  const editor = useRef<TextEditorHandle>(null)
  const togglePreview = () => {
    changeTab(pane, index, { ...tab, preview: !tab.preview })
    if (tab.preview) useNoteToWrite.setState({ note: tab.note })
  }
  useCommand('note.preview', togglePreview, isFocused)
  useCommand('find.inDocument', () => editor.current?.find(), isFocused && !tab.preview)
  return (
    <div className={styles.note}>
      <NoteHeader
        note={tab.note}
        title={title}
        isPreview={tab.preview}
        onRename={(title) => session.rename(title)}
        onLeave={() => editor.current?.focus()}
        onTogglePreview={togglePreview}
      />
      {isRemoved && <RemovedBanner session={session} pane={pane} index={index} />}
      {tab.preview ? (
        <NotePreview session={session} title={title} />
      ) : (
        <TextEditor monaco={monaco} session={session} title={title} isFocused={isFocused} handle={editor} />
      )}
    </div>
  )
}
