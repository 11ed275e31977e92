import { useMemo } from 'react'
import { useBindings } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import { useRead } from '#renderer/data/hooks.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { catalogEntry, commandEntries, commandOf, type Entry } from './entries.ts'
import { nameIndex } from './name-index.ts'
import { type Found, useNames } from './use-names.ts'

const commandIndex = nameIndex(commandEntries)
const RECENT = 12

/** What the list offers: what fits the typed words, and before anything is typed what was read last, or every command. */
export function useOffered(text: string, commandsOnly: boolean): Found {
  const bindings = useBindings((state) => state.bindings)
  const names = useNames(text, !commandsOnly)
  const recent = useRecent(!commandsOnly)
  const blank = text.trim() === ''

  const isOffered = (entry: Entry) => {
    const command = commandOf(entry)
    return command === null || (bindings.get(command)?.length ?? 0) > 0
  }

  if (commandsOnly) {
    const commands = blank ? commandEntries : commandIndex.find(text, commandEntries.length)
    return { entries: commands.filter(isOffered), ready: true }
  }
  return { entries: blank ? recent : names.entries.filter(isOffered), ready: names.ready }
}

function keyOf(tab: Tab): string | null {
  if (tab.kind === 'document') return `document/${tab.document}`
  return tab.kind === 'note' ? `note/${tab.note}` : null
}

/** What was in front before and what stands in tabs, latest first. */
function useRecent(enabled: boolean): readonly Entry[] {
  const catalog = useRead('catalog.list', {}, { enabled }).data
  const byKey = useMemo(() => new Map(catalog?.map((row) => [`${row.kind}/${row.id}`, row])), [catalog])
  const past = useDesk((state) => state.past)
  const panes = useDesk(({ desk }) => desk.panes)
  const tabs = [...past.toReversed(), ...panes.flatMap((pane) => pane.tabs)]
  const keys = [...new Set(tabs.map(keyOf))].slice(0, RECENT)
  return keys.flatMap((key) => {
    const row = key === null ? undefined : byKey.get(key)
    return row ? [catalogEntry(row)] : []
  })
}
