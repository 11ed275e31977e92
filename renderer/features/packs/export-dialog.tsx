import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { useRead } from '#renderer/data/hooks.ts'
import { notify } from '#renderer/data/notices.ts'
import { save } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import type { Output } from '#shared/contract/index.ts'
import { type PackFormat, packFormat } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'
import styles from './dialogs.module.css'

interface ExportDialogProps {
  readonly pack: PackId
  readonly title: string
  readonly onClose: () => void
}

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
      width={440}
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
        className={styles.formats}
        value={[...formats]}
        onChange={(chosen) => setFormats(packFormat.options.filter((format) => chosen.includes(format)))}
      >
        <Label className={styles.label}>{s.formats}</Label>
        {packFormat.options.map((format) => (
          <Checkbox key={format} value={format} className={styles.format}>
            <i className={styles.box} aria-hidden="true" />
            {s.format[format]}
            <span className={styles.use}>{s.formatUse[format]}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Modal>
  )
}

/** Asks for a place, writes one file after another, and says at the end what was written. */
async function exportAll(pack: PackId, name: string, formats: readonly PackFormat[]): Promise<void> {
  const files = await call('app.chooseExport', { name, formats: [...formats] })
  const written: Output<'packs.export'>[] = []
  try {
    for (const { format, path } of files ?? []) {
      written.push(await save('packs.export', { pack, format, path }))
    }
  } finally {
    announce(written, formats)
  }
}

function announce(written: readonly Output<'packs.export'>[], formats: readonly PackFormat[]): void {
  const [first, ...others] = written
  if (!first) return
  const names = formats.slice(0, written.length).map((format) => s.format[format])
  const { path } = first
  notify({
    tone: 'info',
    message: s.exported(first.excerpts, names),
    advice: [path, ...others.map((file) => fileNameOf(file.path))].join(', '),
    action: { label: s.showFile, run: () => void call('app.showFile', { path }).catch(showFailure) },
  })
}

function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
