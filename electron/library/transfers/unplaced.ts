import type { WriteHandle } from '#library/database/handles.ts'
import { plainLine } from '#library/importing/metadata/value.ts'
import { insertNote } from '#library/notes/queries.ts'
import type { NoteId } from '#shared/domain/ids.ts'
import type { Foreign, ForeignHighlight, ForeignSource, Unplaced } from './foreign.ts'
import { foreignText } from './foreign-text.ts'
import { sameNote } from './same-queries.ts'

/** Words of a line of the report; the note has all of them. */
const SHOWN = 200

/** What a highlight that has no place says, for the report and for the note. */
export function wordsOf(
  foreign: Foreign,
  source: ForeignSource,
  highlight: ForeignHighlight,
): Pick<Unplaced, 'what' | 'words'> {
  const words = quoted(source, highlight)
  const names = highlight.codes.map(
    (code) => foreign.codes.find(({ foreignId }) => foreignId === code)?.name ?? '',
  )
  const tags = [...names, ...highlight.tags].filter((name) => name !== '')
  const where = source.name === '' ? (source.url ?? '') : source.name
  const shown = words === '' ? 'A highlight without words' : `“${cut(words.replace(/\s+/gu, ' '))}”`
  return {
    what: where === '' ? shown : `${shown} in ${where}`,
    words: [words, highlight.comment, ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`])]
      .filter((part) => part.trim() !== '')
      .join('\n\n'),
  }
}

function quoted(source: ForeignSource, { position, quote }: ForeignHighlight): string {
  if (quote !== null) return quote.exact.trim()
  if (position === null || source.text === null) return ''
  const { canonical, toCanonical } = foreignText(source.text)
  const { start, end } = toCanonical(position)
  return canonical.slice(start, end).trim()
}

function cut(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s*\S*$/u, '')} …`
}

/**
 * Keeps everything of a file that has no place in a note, so that nothing is lost when the report is closed. Answers with the
 * note where it is new.
 */
export function keepUnplaced(
  db: WriteHandle,
  fileName: string,
  unplaced: readonly Unplaced[],
  now: string,
): NoteId[] {
  if (unplaced.length === 0) return []
  const kept = noteOf(fileName, unplaced)
  if (sameNote(db, kept) !== undefined) return []
  return [insertNote(db, { ...kept, createdAt: now, modifiedAt: now })]
}

function noteOf(
  fileName: string,
  unplaced: readonly Unplaced[],
): { readonly title: string; readonly body: string } {
  const entries = unplaced.map(({ what, why, words = '' }) => {
    const quote = words.split('\n').map((line) => `> ${line}`.trimEnd())
    return [
      `**${plainLine(what)
        .replace(/[*\s]+/gu, ' ')
        .trim()}**`,
      '',
      why,
      ...(words === '' ? [] : ['', ...quote]),
    ].join('\n')
  })
  return { title: `Not placed: ${fileName}`, body: entries.join('\n\n') }
}
