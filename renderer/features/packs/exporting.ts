import { create } from 'zustand'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { notify } from '#renderer/data/notices.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Output } from '#shared/contract/index.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import type { PackId } from '#shared/domain/ids.ts'

interface Exporting {
  /** Its name in progress and for cancelling. */
  readonly id: string
  readonly format: PackFormat
}

/** The export under way, if there is one. */
export const useExporting = create<{ readonly current: Exporting | null }>(() => ({ current: null }))

/** Asks for a place, writes one file after another, and says at the end what was written. */
export async function exportAll(pack: PackId, name: string, formats: readonly PackFormat[]): Promise<void> {
  const files = await call('app.chooseExport', { name, formats: [...formats] })
  const written: Written[] = []
  try {
    for (const { format, path, replace } of files ?? []) {
      const id = crypto.randomUUID()
      useExporting.setState({ current: { id, format } })
      written.push({ format, ...(await call('packs.export', { export: id, pack, format, path, replace })) })
    }
  } catch (error) {
    if (error instanceof BookwheelError && error.code === 'cancelled') {
      notify({ tone: 'info', message: error.message })
    } else showFailure(error)
  } finally {
    useExporting.setState({ current: null })
    announce(written)
  }
}

type Written = Output<'packs.export'> & { readonly format: PackFormat }

function announce(written: readonly Written[]): void {
  const [first, ...others] = written
  if (!first) return
  const names = written.map(({ format }) => s.format[format])
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
