import { call } from '#renderer/data/client.ts'
import { notesStrings as s } from '#renderer/strings/notes.ts'
import type { LinkPlace } from '#shared/contract/notes.ts'
import { writeLink } from '#shared/domain/links.ts'
import type { Languages, languages } from './monaco.ts'

const SUGGESTIONS = 12

/**
 * The words after an open `[[` at the end of `line` and where it begins (UTF-16), or null. Once a target stands there
 * (`[[note/3|`) the label is free text and nothing is suggested.
 */
export function openLink(line: string): { readonly start: number; readonly words: string } | null {
  const start = line.lastIndexOf('[[')
  if (start < 0) return null
  const words = line.slice(start + 2)
  return /[[\]|]/.test(words) ? null : { start, words }
}

/** Lets `[[` complete to links; the library ranks, Monaco does not filter again. */
export function suggestLinks(languages: Languages): void {
  languages.registerCompletionItemProvider('markdown', {
    triggerCharacters: ['['],
    async provideCompletionItems(model, { lineNumber, column }, _context, token) {
      const line = model.getLineContent(lineNumber)
      const open = openLink(line.slice(0, column - 1))
      if (!open) return null
      // While the library is down there is nothing to suggest; typing goes on.
      const places = await call('links.suggest', { text: open.words, limit: SUGGESTIONS }).catch(() => [])
      if (token.isCancellationRequested) return null
      const closing = /^\]{0,2}/.exec(line.slice(column - 1))?.[0].length ?? 0
      const range = {
        startLineNumber: lineNumber,
        startColumn: open.start + 1,
        endLineNumber: lineNumber,
        endColumn: column + closing,
      }
      const item = (place: LinkPlace, rank: number): languages.CompletionItem => ({
        label: { label: place.label, description: place.detail.slice(0, 80) || s.kinds[place.target.kind] },
        kind: kinds(languages)[place.target.kind],
        insertText: writeLink(place.target, place.label),
        filterText: `[[${open.words}`,
        sortText: String(rank).padStart(3, '0'),
        range,
      })
      return { suggestions: places.map(item), incomplete: true }
    },
  })
}

function kinds(languages: Languages) {
  const { CompletionItemKind } = languages
  return {
    document: CompletionItemKind.File,
    passage: CompletionItemKind.Text,
    highlight: CompletionItemKind.Color,
    note: CompletionItemKind.Reference,
  }
}
