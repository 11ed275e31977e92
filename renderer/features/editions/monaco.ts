/**
 * The parts of Monaco that a difference needs. Import this file only from what is itself fetched late, or its types.
 */
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'

export { editor, type IRange } from '#renderer/ui/monaco/editor.ts'
