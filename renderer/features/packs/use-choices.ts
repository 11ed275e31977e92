import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '#renderer/data/client.ts'
import { useRead } from '#renderer/data/hooks.ts'
import type { Packable } from '#renderer/data/packs.ts'
import type { Output } from '#shared/contract/index.ts'
import type { NoteRow } from '#shared/contract/notes.ts'
import { fold } from '#shared/text/fold.ts'
import type { TagNames } from './item-content.tsx'

type HighlightRow = Output<'highlights.all'>['rows'][number]

/** What can be chosen; a pack's own words are written in it. */
export type ChoiceKind = 'highlight' | 'note'

/** Something that can be added to a pack, with the folded words by which it is found. */
export interface Choice {
  readonly id: string
  readonly item: Packable
  readonly highlight: HighlightRow | null
  readonly note: NoteRow | null
  readonly words: string
}

/** The most a call gives at once. */
const WINDOW = 500

async function allHighlights(): Promise<HighlightRow[]> {
  const rows: HighlightRow[] = []
  for (;;) {
    const { total, rows: window } = await call('highlights.all', { offset: rows.length, limit: WINDOW })
    rows.push(...window)
    if (window.length === 0 || rows.length >= total) return rows
  }
}

/** Every highlight or note of the library that fits the typed words; undefined while they are read. */
export function useChoices(kind: ChoiceKind, typed: string, tagNames: TagNames): Choice[] | undefined {
  const highlights = useQuery({
    queryKey: ['highlights.all', 'every one'],
    queryFn: allHighlights,
    enabled: kind === 'highlight',
  })
  const notes = useRead('notes.list', {}, { enabled: kind === 'note' })
  const all = useMemo(
    () =>
      kind === 'highlight'
        ? highlights.data?.map((row) => highlightChoice(row, tagNames))
        : notes.data?.map(noteChoice),
    [kind, highlights.data, notes.data, tagNames],
  )
  const sought = fold(typed).text.split(' ').filter(Boolean)
  return all?.filter(({ words }) => sought.every((word) => words.includes(word)))
}

function highlightChoice(highlight: HighlightRow, tagNames: TagNames): Choice {
  const { id, exact, comment, documentTitle, tags } = highlight
  const words = [exact, comment, documentTitle, ...tags.map((tag) => tagNames.get(tag) ?? '')].join(' ')
  return {
    id: `highlight ${id}`,
    item: { kind: 'highlight', id },
    highlight,
    note: null,
    words: fold(words).text,
  }
}

function noteChoice(note: NoteRow): Choice {
  const { id, title, excerpt } = note
  return {
    id: `note ${id}`,
    item: { kind: 'note', id },
    highlight: null,
    note,
    words: fold(`${title} ${excerpt}`).text,
  }
}
