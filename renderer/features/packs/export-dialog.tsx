import { useState } from 'react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { Tick } from '#renderer/ui/tick.tsx'
import { type PackFormat, packFormat } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import styles from './dialogs.module.css'
import { exportAll } from './exporting.ts'

interface ExportDialogProps {
  readonly pack: PackId
  readonly title: string
  readonly onClose: () => void
}

/** For whom a format is; in this order. */
const USES = ['read', 'prove', 'data', 'programs'] as const

let lastFormats: readonly PackFormat[] = ['markdown']

/** Asks in which formats to export a pack, then where to save. */
export function ExportDialog({ pack, title, onClose }: ExportDialogProps) {
  const [formats, setFormats] = useState(lastFormats)
  const { data } = useRead('packs.get', { id: pack })
  const isEmpty = data?.items === 0
  const start = () => {
    lastFormats = formats
    onClose()
    exportAll(pack, title, formats).catch(showFailure)
  }
  return (
    <Modal
      title={s.exportTitle(title)}
      isOpen
      onClose={onClose}
      width={560}
      footer={
        <>
          <Button onPress={onClose}>{s.cancel}</Button>
          <Button variant="primary" isDisabled={formats.length === 0 || isEmpty} onPress={start}>
            {s.choosePlaces}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{isEmpty ? s.emptyPack : s.exportWhat}</p>
      <CheckboxGroup
        aria-label={s.formats}
        className={styles.formats}
        value={[...formats]}
        onChange={(chosen) => setFormats(packFormat.options.filter((format) => chosen.includes(format)))}
      >
        {USES.map((use) => (
          <section key={use} aria-label={s.uses[use]}>
            <h3 className={styles.label}>{s.uses[use]}</h3>
            {packFormat.options
              .filter((format) => s.formatFor[format] === use)
              .map((format) => (
                <Checkbox key={format} value={format} className={styles.format}>
                  <Tick />
                  {s.format[format]}
                  <span className={styles.use}>{s.formatUse[format]}</span>
                </Checkbox>
              ))}
          </section>
        ))}
      </CheckboxGroup>
    </Modal>
  )
}
