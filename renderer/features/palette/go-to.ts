import { call } from '#renderer/data/client.ts'
import { runCommand } from '#renderer/data/commands.ts'
import { changeDesk, openBeside, openDocument } from '#renderer/data/desk.ts'
import { openNote } from '#renderer/data/open.ts'
import { useView } from '#renderer/data/view.ts'
import { documentId, noteId, tagId } from '#shared/domain/ids.ts'
import { commandOf, type Entry, rowIdOf } from './entries.ts'

/** Opens what an entry names, runs a command, or lists what bears a tag. Rejects when it is no longer there. */
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
    case 'command': {
      const command = commandOf(entry)
      if (command) runCommand(command)
      return
    }
  }
}
