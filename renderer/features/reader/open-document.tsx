import { useId, useMemo, useRef, useState } from 'react'
import { locator } from '#renderer/data/citation.ts'
import { copyText } from '#renderer/data/clipboard.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { reader as words } from '#renderer/strings/reader.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { ReaderActions } from './actions.ts'
import { DocumentText } from './document-text.tsx'
import type { Outline } from './outline.ts'
import styles from './reader.module.css'
import type { DocumentTab } from './reader.tsx'
import { layRows } from './rows.ts'
import { Viewport } from './viewport.ts'

interface OpenDocumentProps {
  readonly pane: number
  readonly index: number
  readonly tab: DocumentTab
  readonly document: DocumentDetail
  readonly outline: Outline
}

/** A document whose outline is known: what stands around its text and what can be done in it. */
export function OpenDocument({ tab, document, outline }: OpenDocumentProps) {
  const id = useId()
  const [viewport] = useState(() => new Viewport(id))
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => layRows(outline, document.title, open), [outline, document.title, open])
  const actions = useMemo<ReaderActions>(
    () => ({
      copyLocator: (ordinal) => copyText(locator(document, ordinal), words.copiedLocator(ordinal)),
      setFurniture: (ordinal, furniture) => {
        const passage = outline.ids[ordinal - 1]
        if (passage) saveAndForget('passages.setFurniture', { ids: [passage], furniture })
      },
      toggleFold: (from) =>
        setOpen((old) => {
          const next = new Set(old)
          if (!next.delete(from)) next.add(from)
          return next
        }),
    }),
    [document, outline],
  )
  return (
    <div className={styles.reader}>
      <DocumentText
        document={document}
        edition={tab.edition}
        outline={outline}
        rows={rows}
        start={tab.place}
        viewport={viewport}
        actions={actions}
        scroller={scroller}
        describe={() => null}
        onShown={() => undefined}
      />
    </div>
  )
}
