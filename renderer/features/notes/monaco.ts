/**
 * The parts of Monaco that a note needs, made fit for notes, as one chunk that is loaded with the first note and not at
 * start. Import this file only with `import()`, or its types.
 */
import { editor, KeyCode, KeyMod, languages } from '#renderer/ui/monaco/editor.ts'
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
import { suggestLinks } from './link-completion.ts'
import { describeLinks } from './link-hover.ts'
import { followLinks } from './link-opening.ts'

suggestLinks(languages)
describeLinks(languages)
followLinks(editor, languages)

export type { Editor, IRange, Languages } from '#renderer/ui/monaco/editor.ts'
export { editor, KeyCode, KeyMod, languages }
/** What the editor's component uses of Monaco. */
export interface Monaco {
  readonly editor: typeof editor
  readonly KeyCode: typeof KeyCode
  readonly KeyMod: typeof KeyMod
}
