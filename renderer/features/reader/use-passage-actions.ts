import { useMemo } from 'react'
import { citedPlace } from '#renderer/data/citation.ts'
import { copyText } from '#renderer/data/clipboard.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { searchForPhrase } from '#renderer/data/search-library.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { reader as strings } from '#renderer/strings/reader.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { EditionId } from '#shared/domain/ids.ts'
import { writeLink } from '#shared/domain/links.ts'
import { locator } from '#shared/domain/locator.ts'
import type { ReaderActions } from './actions.ts'
import { locusOfPassage } from './loci.ts'
import type { MarkingStore } from './marking-store.ts'
import type { Outline } from './outline.ts'
import { runOf } from './rows.ts'
import { readText } from './whole-text.ts'

/** The ordinals of the furniture that is shown. */
export type OpenFurniture = ReadonlySet<number>

/** What can be done with single passages; the same object until the document changes. */
export function usePassageActions(
  document: DocumentDetail,
  edition: EditionId,
  outline: Outline,
  marking: MarkingStore,
  setOpen: (change: (old: OpenFurniture) => OpenFurniture) => void,
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
      searchForWords: () => {
        const { words } = marking.getState()
        if (words) readText(edition, outline, words).then(searchForPhrase).catch(showFailure)
      },
      copyLocator: (ordinal: number) =>
        copyText(citedPlace(document, locusOfPassage(outline, ordinal)), strings.copiedLocator(ordinal)),
      copyLink: (ordinal: number) => {
        const id = outline.ids[ordinal - 1]
        if (id === undefined) return
        const label = `${document.title}, ${locator(locusOfPassage(outline, ordinal))}`
        copyText(writeLink({ kind: 'passage', id }, label), strings.copiedLink)
      },
      setFurniture: (ordinal: number, furniture: boolean) => {
        const id = outline.ids[ordinal - 1]
        if (id !== undefined) saveAndForget('passages.setFurniture', { ids: [id], furniture })
      },
      toggleFold: (from: number, to: number) => setOpen((old) => toggled(old, from, to)),
    }),
    [document, edition, outline, marking, setOpen],
  )
}

/** All of a run is opened or folded, so that it stays as it is when a passage in its midst is restored. */
function toggled(old: OpenFurniture, from: number, to: number): OpenFurniture {
  const next = new Set(old)
  const run = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const isOpen = run.some((ordinal) => old.has(ordinal))
  for (const ordinal of run) {
    if (isOpen) next.delete(ordinal)
    else next.add(ordinal)
  }
  return next
}

/** The same with the run that holds a passage opened. */
export function unfolded(old: OpenFurniture, furniture: readonly boolean[], ordinal: number): OpenFurniture {
  const { from, to } = runOf(furniture, ordinal)
  return old.has(ordinal) ? old : toggled(old, from, to)
}
