/**
 * Monaco made fit for notes, as one chunk that is loaded with the first note and not at start. Import this file only with
 * `import()`, or its types.
 */
import { editor, KeyCode, KeyMod, languages } from '#renderer/ui/monaco/editor.ts'
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
