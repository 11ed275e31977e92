import { randomUUID } from 'node:crypto'
import type { Core } from '#library/core.ts'
import type { ReadHandle } from '#library/database/handles.ts'
import type { TaskHandlers } from '#library/feature.ts'
import { writeQdpx } from '#library/transfers/qdpx/write.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import type { PackId } from '#shared/domain/ids.ts'
import { wholePack } from './compose.ts'
import { type ExportSteps, exportSteps } from './export-progress.ts'
import { folderFiles, isFolderOfPack } from './formats/folder.ts'
import type { Making, Print, WholePack } from './formats/format.ts'
import { packFiles } from './formats/index.ts'
import { manifestJson } from './manifest.ts'
import { signedAsAsked } from './signing/sign.ts'
import { writeWhole } from './write-file.ts'
import { writeWholeFolder } from './write-folder.ts'

interface Exports {
  readonly tasks: TaskHandlers<'packs.export' | 'packs.cancelExport'>
  /** Ends exports under way, which leave nothing. */
  close(): void
}

/** The export of packs: collect, make, write. `print` is null where there is no window to print with. */
export function createExports(core: Core, print: Print | null): Exports {
  const underWay = new Map<string, AbortController>()
  return {
    tasks: {
      'packs.export': async (input) => {
        const name = input.export ?? randomUUID()
        const cancel = new AbortController()
        underWay.set(name, cancel)
        try {
          return await exportPack(core, input, print, exportSteps(name, cancel.signal, core.emit))
        } finally {
          if (underWay.get(name) === cancel) underWay.delete(name)
        }
      },
      'packs.cancelExport': async (input) => {
        underWay.get(input.export)?.abort()
        return null
      },
    },
    close() {
      for (const cancel of underWay.values()) cancel.abort()
    },
  }
}

async function exportPack(
  { database, surroundings }: Core,
  { pack, format, path, replace, settings }: Input<'packs.export'>,
  print: Print | null,
  steps: ExportSteps,
): Promise<Output<'packs.export'>> {
  const { step, signal } = steps
  await step('collecting', 0, 1)
  const whole = await signedAsAsked(
    await wholePack(database.read, pack, surroundings.now(), settings),
    surroundings.settingsFolder,
  )
  const excerpts = whole.sealed.records.filter(({ kind }) => kind === 'excerpt').length
  await step('making', 0, whole.sealed.records.length)
  const making = {
    step: (done: number, total: number) => step('making', done, total),
    print: print === null ? null : printing(print, steps),
  }
  const onWritten = (done: number, total: number): Promise<void> => step('writing', done, total)
  if (format === 'folder') {
    const files = await folderFiles(whole, surroundings.folder, making)
    const mayReplace = (names: readonly string[]): boolean => replace && isFolderOfPack(names)
    return { path, excerpts, bytes: await writeWholeFolder(path, files, { mayReplace, onWritten, signal }) }
  }
  const content =
    format === 'qdpx'
      ? await qdpxOf(database.read, pack, whole, making.step)
      : await packFiles[format].write(whole, making)
  await writeWhole(path, content, onWritten)
  return { path, excerpts, bytes: Buffer.byteLength(content) }
}

/** A QDA project holds whole texts, so that a pack that shall say nothing of the library can't be one. */
async function qdpxOf(
  db: ReadHandle,
  pack: PackId | null,
  { settings, composed, sealed }: WholePack,
  step: Making['step'],
): Promise<Uint8Array> {
  if (settings.sourceSafe) {
    throw new BookwheelError(
      'invalid-input',
      'A QDA project holds the whole texts of the documents, so a source-safe pack can’t be one. Nothing was written.',
      'Choose another format, or switch off “source-safe” in the settings of the pack.',
    )
  }
  return writeQdpx(db, { pack, exported: composed.exported, manifest: manifestJson(sealed), step })
}

/** Printing can't be interrupted, so that a cancelled export does not wait for its end. */
function printing(print: Print, { step, signal }: ExportSteps): Print {
  return async (page) => {
    await step('printing', 0, 1)
    const cancelled = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    const printed = print(page)
    printed.catch(() => undefined)
    await Promise.race([printed, cancelled])
    await step('printing', 1, 1)
    return printed
  }
}
