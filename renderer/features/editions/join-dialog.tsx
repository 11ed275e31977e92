import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react'
import { join } from '#renderer/data/editions.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { useJoining } from '#renderer/data/joining.ts'
import { likeness } from '#renderer/data/likeness.ts'
import { editions as strings } from '#renderer/strings/editions.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classes } from '#renderer/ui/classes.ts'
import { Modal } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { readCatalog } from '#shared/domain/catalog.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import styles from './join-dialog.module.css'
import { type Joinable, joinables, namedDocuments } from './joinables.ts'

const close = () => useJoining.setState({ document: null })

/** Asks of which document another one is an edition: those that say nearly the same come first. */
export function JoinDialog() {
  const document = useJoining((state) => state.document)
  return document === null ? null : <Asking document={document} />
}

const NO_ALIKE: readonly never[] = []

function Asking({ document }: { readonly document: DocumentId }) {
  const detail = useRead('documents.get', { id: document }).data
  const catalog = useRead('catalog.list', {}).data ?? ''
  const alike = useRead('documents.alike', { id: document }).data ?? NO_ALIKE
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const names = useMemo(() => namedDocuments(readCatalog(catalog)), [catalog])
  const typed = useDeferredValue(text)
  const offered = useMemo(() => joinables(names, alike, document, typed), [names, alike, document, typed])
  const chosen = offered[Math.min(at, offered.length - 1)]

  const choose = (joinable: Joinable | undefined) => {
    if (!joinable) return
    close()
    join(document, joinable.document)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = offered.length - 1
    if (event.key === 'ArrowDown') setAt(Math.min(last, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Modal
      title={strings.joinTitle(detail?.title ?? '')}
      isOpen
      onClose={close}
      width={560}
      footer={
        <>
          <Button onPress={close}>{strings.cancel}</Button>
          <Button variant="primary" isDisabled={!chosen} onPress={() => choose(chosen)}>
            {strings.join}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{strings.joinWords}</p>
      <div onKeyDownCapture={onKeyDown}>
        <TextField
          label={strings.joinField}
          hideLabel
          placeholder={strings.joinField}
          autoFocus
          value={text}
          onChange={(value) => {
            setText(value)
            setAt(0)
          }}
        />
      </div>
      <div role="listbox" aria-label={strings.joinField} className={styles.list}>
        {offered.map((joinable) => (
          <div
            key={joinable.document}
            id={`${id}-${joinable.document}`}
            role="option"
            aria-selected={joinable === chosen}
            tabIndex={-1}
            ref={joinable === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : null}
            className={classes(styles.row, joinable === chosen && styles.chosen)}
            onClick={() => setAt(offered.indexOf(joinable))}
            onDoubleClick={() => choose(joinable)}
          >
            <span dir="auto">{joinable.title}</span>
            <span className={styles.detail} dir="auto">
              {detailOf(joinable)}
            </span>
          </div>
        ))}
        {offered.length === 0 ? <p className={styles.none}>{strings.joinNone}</p> : null}
      </div>
    </Modal>
  )
}

function detailOf({ alike, detail }: Joinable): string {
  return [alike && likeness(alike), detail].filter(Boolean).join(' · ')
}
