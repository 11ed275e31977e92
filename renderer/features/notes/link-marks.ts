import { writtenLinks } from '#shared/domain/links.ts'
import type { editor } from './monaco.ts'
import styles from './note.module.css'

/** How the links of a note are drawn: the label like a link, the address before it small and pale. */
export function linkMarks(model: editor.ITextModel): editor.IModelDeltaDecoration[] {
  return model.getLinesContent().flatMap((line, index) =>
    writtenLinks(line).flatMap(({ label, start, end }) => {
      const range = (from: number, to: number) => ({
        startLineNumber: index + 1,
        startColumn: from + 1,
        endLineNumber: index + 1,
        endColumn: to + 1,
      })
      const words = end - 2 - label.length
      return [
        {
          range: range(start, words),
          options: { inlineClassName: styles.linkMark, inlineClassNameAffectsLetterSpacing: true },
        },
        { range: range(words, end - 2), options: { inlineClassName: styles.linkLabel } },
        {
          range: range(end - 2, end),
          options: { inlineClassName: styles.linkMark, inlineClassNameAffectsLetterSpacing: true },
        },
      ]
    }),
  )
}
