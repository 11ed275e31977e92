import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'vitest'
import { type Library, openLibrary } from '#library/library.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { CallInput, Output } from '#shared/contract/index.ts'

/** Imports and waits for the report. */
export async function startImport(
  library: Library,
  input: CallInput<'imports.start'>,
): Promise<ImportReport> {
  const report = new Promise<ImportReport>((resolve) => {
    const stop = library.on((event) => {
      if (event.name !== 'imports.finished') return
      stop()
      resolve(event.payload)
    })
  })
  await library.call('imports.start', input)
  return report
}

/** Imports files and folders and waits for the report. */
export function importPaths(library: Library, paths: readonly string[]): Promise<ImportReport> {
  return startImport(library, { paths: [...paths] })
}

/** Writes a text file into the folder, imports it and returns the document. */
export async function importText(
  library: Library,
  folder: string,
  name: string,
  text: string | Uint8Array,
): Promise<Output<'documents.get'>> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const { added, failed } = await importPaths(library, [path])
  expect(failed).toEqual([])
  const [document] = added
  if (!document) throw new Error(`${name} was not added`)
  return library.call('documents.get', { id: document.document })
}

interface Fixtures {
  /** A temporary folder, deleted afterwards. */
  readonly folder: string
  /** An empty library on a real SQLite file. Afterwards its check must find nothing wrong. */
  readonly library: Library
}

/** Tests on a real library; every one of them ends with a full check of database, indexes, hashes and sources. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures from the parameter's form.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'bookwheel-test-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  library: async ({ folder }, use) => {
    const library = await openLibrary({ folder: join(folder, 'Test.bookwheel'), create: true })
    await use(library)
    const { problems } = await library.call('library.check', {})
    expect(problems).toEqual([])
    await library.close()
  },
})

/** Three paragraphs with a heading: enough to highlight, search and cite. */
export const REPORT = `The gates of the weir

By A. Lund
14 March 2020

The gates were opened shortly after three in the morning, and about 1,200 people left their homes.

Nobody could say who had given the order to open the gates of the weir that night.

The river authority speaks of 340 people and of a precaution that had been planned for days.
`
