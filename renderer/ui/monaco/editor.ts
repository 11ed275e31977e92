/**
 * Monaco as every editor of the program has it: its worker, and the colours of the page. It is most of the program's code:
 * import this file only with `import()`, from a file that is itself fetched late, or its types.
 */
import { editor, KeyCode, KeyMod, languages } from 'monaco-editor/editor'
// oxlint-disable-next-line import/default -- Vite makes it
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import { followTheme } from './theme.ts'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

followTheme(editor)

export type { IRange } from 'monaco-editor/editor'
export { editor, KeyCode, KeyMod, languages }
export type Editor = typeof editor
export type Languages = typeof languages
