import { directionMark } from '#renderer/ui/monaco/direction.ts'
import { writtenLinks } from '#shared/domain/links.ts'
import type { editor, IRange } from './monaco.ts'
import styles from './note.module.css'

type Mark = editor.IModelDeltaDecoration

const HIDDEN = { inlineClassName: styles.address, inlineClassNameAffectsLetterSpacing: true }
const SHOWN = { inlineClassName: styles.openAddress, inlineClassNameAffectsLetterSpacing: true }
const LABEL = { inlineClassName: styles.link }

/**
 * How the lines of a note are drawn: links as their labels, with the address shown only where the cursor touches them,
 * and each line in its own direction.
 */
export function lineMarks(model: editor.ITextModel, cursor: IRange | null): Mark[] {
  return model.getLinesContent().flatMap((line, index) => {
    const number = index + 1
    const mark = (from: number, to: number, options: Mark['options']): Mark => ({
      range: { startLineNumber: number, startColumn: from + 1, endLineNumber: number, endColumn: to + 1 },
      options,
    })
    const links = writtenLinks(line).flatMap(({ label, start, end }) => {
      const words = end - 2 - label.length
      const address = touches(cursor, number, start + 1, end + 1) || label === '' ? SHOWN : HIDDEN
      return [mark(start, words, address), mark(words, end - 2, LABEL), mark(end - 2, end, address)]
    })
    const direction = directionMark(line, number)
    return direction ? [...links, direction] : links
  })
}

function touches(cursor: IRange | null, line: number, from: number, to: number): boolean {
  if (!cursor) return false
  const { startLineNumber, startColumn, endLineNumber, endColumn } = cursor
  const startsBefore = startLineNumber < line || (startLineNumber === line && startColumn <= to)
  const endsAfter = endLineNumber > line || (endLineNumber === line && endColumn >= from)
  return startsBefore && endsAfter
}
