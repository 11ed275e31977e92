import { useEffect } from 'react'
import { call } from '#renderer/data/client.ts'
import { changeTab, frontTab, useDesk } from '#renderer/data/desk.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { Tab } from '#shared/domain/desk.ts'

/**
 * Keeps a tab true when documents are joined or split, or an edition is taken back, while it is open: it goes on to show
 * its edition as part of the document that has it now, or the newest edition when there is none that has it.
 */
export function useTrueTab(
  pane: number,
  index: number,
  tab: Extract<Tab, { kind: 'document' }>,
  document: DocumentDetail | undefined,
): void {
  const isTrue =
    document === undefined ||
    (document.id === tab.document && document.editions.some(({ id }) => id === tab.edition))
  useEffect(() => {
    if (isTrue || !document) return undefined
    let isCurrent = true
    const change = (to: Pick<typeof tab, 'document' | 'edition'>) => {
      const { desk } = useDesk.getState()
      if (isCurrent && frontTab(desk, pane) === tab) changeTab(pane, index, { ...tab, ...to })
    }
    const newest = { document: document.id, edition: document.edition }
    if (document.editions.some(({ id }) => id === tab.edition)) {
      change({ ...newest, edition: tab.edition })
    } else {
      call('editions.text', { edition: tab.edition }).then(
        (text) =>
          change(text.document === document.id ? newest : { document: text.document, edition: tab.edition }),
        () => change(newest),
      )
    }
    return () => {
      isCurrent = false
    }
  }, [isTrue, document, pane, index, tab])
}
