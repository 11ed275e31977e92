import { useEffect, useMemo, useState } from 'react'
import { useBindings } from '#renderer/data/commands.ts'
import { useDesk } from '#renderer/data/desk.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { commandEntries, commandOf, type Entry, entryKey } from './entries.ts'
import { findNames, nameOf } from './name-index.ts'
import { knownNames, useTaken } from './name-search.ts'
import { type Found, useNames } from './use-names.ts'

const commandNames = commandEntries.map(nameOf)
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
    const offered = commandNames.filter(({ entry }) => isOffered(entry))
    const entries = blank ? offered.map(({ entry }) => entry) : findNames(offered, text, offered.length)
    return { entries, isCurrent: true, ready: true }
  }
  if (blank) return { entries: recent, isCurrent: true, ready: names.ready }
  return { ...names, entries: names.entries.filter(isOffered) }
}

function keyOf(tab: Tab): string | null {
  switch (tab.kind) {
    case 'document':
      return entryKey('document', tab.document)
    case 'note':
      return entryKey('note', tab.note)
    case 'pack':
      return entryKey('pack', tab.pack)
    case 'draft':
      return entryKey('draft', tab.draft)
    case 'template':
    case 'difference':
    case 'review':
    case 'board':
    case 'codebook':
      return null
  }
}

/** What was in front before and what stands in tabs, latest first. */
function useRecent(enabled: boolean): readonly Entry[] {
  const times = useTaken((state) => state.times)
  const past = useDesk((state) => state.past)
  const panes = useDesk(({ desk }) => desk.panes)
  const keys = useMemo(() => {
    const tabs = [...past.toReversed(), ...panes.flatMap((pane) => pane.tabs)]
    return [...new Set(tabs.flatMap((tab) => keyOf(tab) ?? []))].slice(0, RECENT)
  }, [past, panes])
  const [entries, setEntries] = useState<readonly Entry[]>([])
  useEffect(() => {
    let isWanted = enabled && times > 0
    if (isWanted) void knownNames(keys).then((known) => isWanted && setEntries(known))
    return () => {
      isWanted = false
    }
  }, [enabled, times, keys])
  return entries
}
