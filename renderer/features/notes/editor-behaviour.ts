import { showFailure } from '#renderer/data/failures.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { lineMarks } from './line-marks.ts'
import { openLink } from './link-completion.ts'
import { linkAt } from './link-hover.ts'
import { openTarget } from './link-opening.ts'
import type { editor, Monaco } from './monaco.ts'

/** Draws links and directions of lines, anew after every change of text or cursor. */
export function markLines(code: editor.IStandaloneCodeEditor): void {
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
export function suggestWhileTyping(code: editor.IStandaloneCodeEditor): void {
  code.onDidChangeModelContent(({ isFlush, isUndoing, isRedoing }) => {
    const at = code.getPosition()
    if (isFlush || isUndoing || isRedoing || !at || !code.hasTextFocus()) return
    const line = code.getModel()?.getLineContent(at.lineNumber) ?? ''
    const open = openLink(line.slice(0, at.column - 1))
    if (open && open.words !== '') code.trigger('links', 'editor.action.triggerSuggest', { auto: true })
  })
}

/** Ctrl+Enter opens the link at the cursor; keys that the program needs are taken from Monaco. */
export function bindKeys(code: editor.IStandaloneCodeEditor, { editor, KeyCode, KeyMod }: Monaco): void {
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
