import { call } from '#renderer/data/client.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import { type WrittenLink, writtenLinks } from '#shared/domain/links.ts'
import type { Languages } from './monaco.ts'

/** The link at a column (from 1) of a line. */
export function linkAt(line: string, column: number): WrittenLink | null {
  return writtenLinks(line).find(({ start, end }) => start < column && column <= end) ?? null
}

/** Text as Markdown that shows exactly its characters: documents are not to be believed. */
export function asMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ')
}

/** Shows what a link leads to while it is pointed at. */
export function describeLinks(languages: Languages): void {
  languages.registerHoverProvider('markdown', {
    async provideHover(model, { lineNumber, column }) {
      const link = linkAt(model.getLineContent(lineNumber), column)
      if (!link) return null
      // Nothing is shown while the library is down: that is said elsewhere.
      const places = await call('links.resolve', { targets: [link.target] }).catch(() => null)
      if (!places) return null
      const [place] = places
      const range = {
        startLineNumber: lineNumber,
        startColumn: link.start + 1,
        endLineNumber: lineNumber,
        endColumn: link.end + 1,
      }
      if (!place) return { range, contents: [{ value: s.broken }] }
      return {
        range,
        contents: [
          { value: `**${asMarkdown(place.label)}** · ${s.kinds[place.target.kind]}` },
          ...(place.detail ? [{ value: asMarkdown(place.detail) }] : []),
        ],
      }
    },
  })
}
