/**
 * Monaco as every editor of the program has it: its parts, its worker, and the colours of the page. It is most of the
 * program's code: import this file only with `import()`, from a file that is itself fetched late, or its types.
 *
 * All parts that any editor needs are named here: Monaco takes in what is registered until it is used for the first time,
 * and leaves out what comes later.
 */
import { editor, KeyCode, KeyMod, languages } from 'monaco-editor/editor'
// oxlint-disable-next-line import/default -- Vite makes it
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/links/register'
import 'monaco-editor/features/placeholderText/register'
import 'monaco-editor/features/snippet/register'
// `features/suggest/register` of 0.57 leaves out the list of suggestions itself.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
import 'monaco-editor/languages/definitions/markdown/register'
import { followTheme } from './theme.ts'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

followTheme(editor)

export type { IRange } from 'monaco-editor/editor'
export { editor, KeyCode, KeyMod, languages }
export type Editor = typeof editor
export type Languages = typeof languages
