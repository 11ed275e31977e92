import { openNote, openWords } from '#renderer/data/open.ts'
import type { PackItem } from '#shared/contract/packs.ts'
import { write } from './editing.ts'

/** Opens what an item stands for beside the pack, or the pack's own words for writing. */
export function openItem(item: PackItem): void {
  switch (item.kind) {
    case 'highlight': {
      const { document, edition, start, end } = item.highlight
      return openWords({ document, edition }, { start, end }, { beside: true })
    }
    case 'note':
      return openNote(item.note.id, { beside: true })
    case 'heading':
    case 'text':
      return write(item.id)
  }
}
