import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { showFailure } from '#renderer/data/failures.ts'
import { takesCursor } from '#renderer/data/open.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { lineMarks } from './line-marks.ts'
import { openLink } from './link-completion.ts'
import { linkAt } from './link-hover.ts'
import { openTarget } from './link-opening.ts'
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
  readonly handle: Ref<TextEditorHandle>
}

/** Monaco on the text of a session. */
export function TextEditor({ monaco, session, title, handle }: TextEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<editor.IStandaloneCodeEditor | null>(null)
  const options = { ...fontOptions(useSettings()), ariaLabel: s.label(title) }
  const atStart = useRef(options)

  useEffect(() => {
    if (!host.current) return undefined
    const code = monaco.editor.create(host.current, {
      ...baseOptions,
      ...atStart.current,
      model: session.model,
    })
    if (session.viewState) code.restoreViewState(session.viewState)
    markLines(code)
    suggestWhileTyping(code)
    bindKeys(code, monaco)
    // Monaco measures letters once; it must do so again when the font has arrived.
    void document.fonts.ready.then(() => monaco.editor.remeasureFonts())
    mounted.current = code
    if (takesCursor(session.id)) {
      if (!session.viewState) code.setPosition(session.model.getFullModelRange().getEndPosition())
      code.focus()
    }
    return () => {
      mounted.current = null
      session.viewState = code.saveViewState()
      code.dispose()
    }
  }, [monaco, session])

  useEffect(() => mounted.current?.updateOptions(options))

  useImperativeHandle(handle, () => ({
    focus: () => mounted.current?.focus(),
    find: () => mounted.current?.trigger('menu', 'actions.find', null),
  }))

  return <div ref={host} className={styles.editor} />
}

const baseOptions: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  wordWrap: 'on',
  wrappingStrategy: 'advanced',
  lineNumbers: 'off',
  glyphMargin: false,
  folding: false,
  lineDecorationsWidth: 0,
  lineNumbersMinChars: 0,
  minimap: { enabled: false },
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  guides: { indentation: false },
  matchBrackets: 'never',
  bracketPairColorization: { enabled: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  renderControlCharacters: false,
  wordBasedSuggestions: 'off',
  quickSuggestions: false,
  suggestOnTriggerCharacters: true,
  suggestFontSize: 13,
  suggestLineHeight: 28,
  suggest: { showStatusBar: false, showIcons: true, preview: false },
  contextmenu: false,
  placeholder: s.placeholder,
  padding: { top: 8, bottom: 240 },
  scrollBeyondLastLine: false,
  smoothScrolling: false,
  fixedOverflowWidgets: true,
  editContext: false,
  scrollbar: { verticalScrollbarSize: 11, horizontal: 'hidden', useShadows: false },
}

function fontOptions({ readingSize, readingLineHeight }: Settings): editor.IEditorOptions {
  return {
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--read'),
    fontSize: readingSize,
    lineHeight: Math.round(readingSize * readingLineHeight),
    fontLigatures: true,
  }
}

function markLines(code: editor.IStandaloneCodeEditor): void {
  const marks = code.createDecorationsCollection()
  const mark = () => {
    const model = code.getModel()
    if (model) marks.set(lineMarks(model, code.hasTextFocus() ? code.getSelection() : null))
  }
  mark()
  code.onDidChangeModelContent(mark)
  code.onDidChangeCursorSelection(mark)
  code.onDidFocusEditorText(mark)
  code.onDidBlurEditorText(mark)
}

/** Keeps the list open over spaces and everything else that a title may hold. */
function suggestWhileTyping(code: editor.IStandaloneCodeEditor): void {
  code.onDidChangeModelContent(({ isFlush, isUndoing, isRedoing }) => {
    const at = code.getPosition()
    if (isFlush || isUndoing || isRedoing || !at || !code.hasTextFocus()) return
    const line = code.getModel()?.getLineContent(at.lineNumber) ?? ''
    const open = openLink(line.slice(0, at.column - 1))
    if (open && open.words !== '') code.trigger('links', 'editor.action.triggerSuggest', { auto: true })
  })
}

function bindKeys(code: editor.IStandaloneCodeEditor, { editor, KeyCode, KeyMod }: Monaco): void {
  code.addAction({
    id: 'bookwheel.openLink',
    label: s.open,
    keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
    run: () => {
      const at = code.getPosition()
      const line = at ? (code.getModel()?.getLineContent(at.lineNumber) ?? '') : ''
      // The cursor touches the link that it stands behind, too.
      const link = at && (linkAt(line, at.column) ?? linkAt(line, at.column - 1))
      if (link) openTarget(link.target).catch(showFailure)
    },
  })
  // The program has its own use for these.
  editor.addKeybindingRules([
    { keybinding: KeyMod.CtrlCmd | KeyCode.KeyI, command: '-editor.action.triggerSuggest' },
  ])
}
