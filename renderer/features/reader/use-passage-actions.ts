import { useMemo } from 'react'
import { locator } from '#renderer/data/citation.ts'
import { copyText } from '#renderer/data/clipboard.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { reader as strings } from '#renderer/strings/reader.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import { writeLink } from '#shared/domain/links.ts'
import type { ReaderActions } from './actions.ts'
import type { MarkingStore } from './marking-store.ts'
import type { Outline } from './outline.ts'
import { readText } from './whole-text.ts'

type OpenRuns = ReadonlySet<number>

/** What can be done with single passages; the same object until the document changes. */
export function usePassageActions(
  document: DocumentDetail,
  edition: EditionId,
  outline: Outline,
  marking: MarkingStore,
  setOpen: (change: (old: OpenRuns) => OpenRuns) => void,
): ReaderActions {
  return useMemo(
    () => ({
      copyWords: () => {
        const { words } = marking.getState()
        if (!words) return
        readText(edition, outline, words)
          .then((text) => copyText(text, strings.copied))
          .catch(showFailure)
      },
      copyLocator: (ordinal: number) => copyText(locator(document, ordinal), strings.copiedLocator(ordinal)),
      copyLink: (ordinal: number) => {
        const id = outline.ids[ordinal - 1]
        if (id === undefined) return
        const label = strings.passageLink(document.title, ordinal)
        copyText(writeLink({ kind: 'passage', id }, label), strings.copiedLink)
      },
      setFurniture: (ordinal: number, furniture: boolean) => {
        const id = outline.ids[ordinal - 1]
        if (id !== undefined) saveAndForget('passages.setFurniture', { ids: [id], furniture })
      },
      toggleFold: (from: number) =>
        setOpen((old) => {
          const next = new Set(old)
          if (!next.delete(from)) next.add(from)
          return next
        }),
    }),
    [document, edition, outline, marking, setOpen],
  )
}
