import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useNoteToWrite } from '#renderer/data/open.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { fontOptions, proseOptions } from '#renderer/ui/monaco/prose.ts'
import { bindKeys, markLines, suggestWhileTyping } from './editor-behaviour.ts'
import type { editor, Monaco } from './monaco.ts'
import styles from './note.module.css'
import type { NoteSession } from './note-session.ts'

/** What the frame around an editor can ask of it. */
export interface TextEditorHandle {
  focus(): void
  find(): void
}

interface TextEditorProps {
  readonly monaco: Monaco
  readonly session: NoteSession
  readonly title: string
  /** Whether it stands in the focused pane. */
  readonly isFocused: boolean
  readonly handle: Ref<TextEditorHandle>
}

/** Monaco on the text of a session. */
export function TextEditor({ monaco, session, title, isFocused, handle }: TextEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<editor.IStandaloneCodeEditor | null>(null)
  const takesCursor = useNoteToWrite(({ note }) => isFocused && note === session.id)
  const options = { ...fontOptions(useSettings()), ariaLabel: s.label(title) }
  const atStart = useRef(options)

  useEffect(() => {
    if (!host.current) return undefined
    const code = monaco.editor.create(host.current, {
      ...proseOptions,
      placeholder: s.placeholder,
      padding: { top: 8, bottom: 240 },
      ...atStart.current,
      model: session.model,
    })
    if (session.viewState) code.restoreViewState(session.viewState)
    else code.setPosition(session.model.getFullModelRange().getEndPosition())
    markLines(code)
    suggestWhileTyping(code)
    bindKeys(code, monaco)
    code.onDidBlurEditorWidget(() => void session.autosave.flush())
    // Monaco measures letters once; it must do so again when the font has arrived.
    void document.fonts.ready.then(() => monaco.editor.remeasureFonts())
    mounted.current = code
    return () => {
      mounted.current = null
      session.viewState = code.saveViewState()
      code.dispose()
    }
  }, [monaco, session])

  useEffect(() => mounted.current?.updateOptions(options))

  useEffect(() => {
    if (!takesCursor) return
    useNoteToWrite.setState({ note: null })
    mounted.current?.focus()
  }, [takesCursor])

  useImperativeHandle(handle, () => ({
    focus: () => mounted.current?.focus(),
    find: () => mounted.current?.trigger('menu', 'actions.find', null),
  }))

  return <div ref={host} className={styles.editor} />
}
