import type { Settings } from '#shared/domain/settings.ts'
import type { editor } from './editor.ts'

/** An editor for prose: wrapped lines, nothing of what programs need. */
export const proseOptions: editor.IStandaloneEditorConstructionOptions = {
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
  scrollBeyondLastLine: false,
  smoothScrolling: false,
  fixedOverflowWidgets: true,
  editContext: false,
  scrollbar: { verticalScrollbarSize: 11, horizontal: 'hidden', useShadows: false },
}

/** Prose is set like documents. */
export function fontOptions({ readingSize, readingLineHeight }: Settings): editor.IEditorOptions {
  return {
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--read'),
    fontSize: readingSize,
    lineHeight: Math.round(readingSize * readingLineHeight),
    fontLigatures: true,
  }
}
