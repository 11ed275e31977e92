import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '#renderer/data/commands.ts'
import { changeTab, closeTab, useDesk } from '#renderer/data/desk.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
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
  return <OpeningNote key={props.tab.note} {...props} />
}

function OpeningNote({ pane, index, tab }: NoteEditorProps) {
  const opened = useSession(tab.note)
  if (opened === 'failed') {
    return (
      <EmptyState
        title={s.gone}
        actions={<Button onPress={() => closeTab(pane, index)}>{s.closeTab}</Button>}
      >
        {s.goneAdvice}
      </EmptyState>
    )
  }
  if (!opened) return <p className={styles.loading}>{s.loading}</p>
  return <OpenNote pane={pane} index={index} tab={tab} {...opened} />
}

interface Opened {
  readonly session: NoteSession
  readonly monaco: Monaco
}

function useSession(note: NoteTab['note']): Opened | 'failed' | null {
  const [opened, setOpened] = useState<Opened | 'failed' | null>(null)
  useEffect(() => {
    let isCurrent = true
    Promise.all([openSession(note), import('./monaco.ts')]).then(
      ([session, monaco]) => isCurrent && setOpened({ session, monaco }),
      () => isCurrent && setOpened('failed'),
    )
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
  const togglePreview = () => changeTab(pane, index, { ...tab, preview: !tab.preview })
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
        <TextEditor monaco={monaco} session={session} title={title} handle={editor} />
      )}
    </div>
  )
}
