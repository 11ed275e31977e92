import { call } from '#renderer/data/client.ts'
import { runCommand } from '#renderer/data/commands.ts'
import { changeDesk, openBeside, openDocument, openTab } from '#renderer/data/desk.ts'
import { openNote } from '#renderer/data/open.ts'
import { useView } from '#renderer/data/view.ts'
import type { Tab } from '#shared/domain/desk.ts'
import { documentId, draftId, noteId, packId, tagId } from '#shared/domain/ids.ts'
import { commandOf, type Entry, rowIdOf } from './entries.ts'

/** Opens what an entry names, runs a command or a search, or lists what bears a tag. Rejects when it is no longer there. */
export async function goTo(entry: Entry, beside: boolean): Promise<void> {
  switch (entry.kind) {
    case 'document': {
      const document = documentId.parse(rowIdOf(entry))
      const { edition } = await call('documents.get', { id: document })
      const place = { ordinal: 1, fraction: 0 }
      if (beside) openBeside({ kind: 'document', document, edition, place })
      else openDocument({ document, edition })
      return
    }
    case 'note':
      openNote(noteId.parse(rowIdOf(entry)), { beside })
      return
    case 'tag':
      useView.getState().show({ kind: 'highlights', tag: tagId.parse(rowIdOf(entry)), colour: null })
      changeDesk({ list: true })
      return
    case 'pack':
      open({ kind: 'pack', pack: packId.parse(rowIdOf(entry)) }, beside)
      return
    case 'draft':
      open({ kind: 'draft', draft: draftId.parse(rowIdOf(entry)) }, beside)
      return
    case 'search':
      await runSaved(rowIdOf(entry))
      return
    case 'command': {
      const command = commandOf(entry)
      if (command) runCommand(command)
      return
    }
  }
}

function open(tab: Tab, beside: boolean): void {
  if (beside) openBeside(tab)
  else openTab(tab)
}

/** Shows what a saved search finds now; nothing when it was removed meanwhile. */
async function runSaved(id: number): Promise<void> {
  const search = (await call('searches.list', {})).find((search) => search.id === id)
  if (!search) return
  useView.getState().show({ kind: 'search', text: search.query, furniture: search.furniture })
  changeDesk({ list: true })
}
