import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import type { BibliographyFormat } from '#shared/contract/citations.ts'
import { BookwheelError, toFailure } from '#shared/contract/errors.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import type { PackFormat } from '#shared/contract/packs.ts'
import { fileName } from '#shared/domain/file-name.ts'
import { ANNOTATIONS, IMPORTABLE } from '#shared/domain/importable.ts'
import { EXTENSIONS, exportPaths } from './export-paths.ts'

const FORMAT_NAMES: Readonly<Record<PackFormat, string>> = {
  markdown: 'Markdown',
  html: 'Web page',
  docx: 'Word document',
  pdf: 'PDF',
  csv: 'Table (CSV)',
  'csv-plain': 'Plain CSV',
  jsonld: 'Web Annotation (JSON-LD)',
  qdpx: 'QDA project (QDPX)',
  csljson: 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
  folder: 'Folder',
}

async function open(window: BrowserWindow, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? [] : filePaths
}

/** Absolute paths of what the user wants to import; empty when cancelled. */
export function chooseSources(
  window: BrowserWindow,
  { folder, several, of }: Input<'app.chooseSources'>,
): Promise<string[]> {
  const many = several ? (['multiSelections'] as const) : []
  const { title, folderTitle, name, kinds } = CHOICES[of]
  if (folder) return open(window, { title: folderTitle, properties: ['openDirectory', ...many] })
  return open(window, {
    title: of === 'documents' && !several ? 'Choose a file' : title,
    properties: ['openFile', ...many],
    filters: [
      { name, extensions: [...new Set(Object.values(kinds).flat())] },
      ...Object.entries(kinds).map(([kind, extensions]) => ({ name: kind, extensions: [...extensions] })),
      { name: 'All files', extensions: ['*'] },
    ],
  })
}

interface Choice {
  readonly title: string
  readonly folderTitle: string
  readonly name: string
  readonly kinds: Readonly<Record<string, readonly string[]>>
}

const PACKS = {
  'Citation packs': ['html', 'htm', 'md', 'markdown', 'docx', 'pdf', 'csv', 'jsonld', 'json'],
  'Receipts of searches': ['json'],
}

const CHOICES: Readonly<Record<Input<'app.chooseSources'>['of'], Choice>> = {
  documents: { title: 'Import files', folderTitle: 'Import folder', name: 'Documents', kinds: IMPORTABLE },
  annotations: {
    title: 'Import annotations',
    folderTitle: 'Import annotations',
    name: 'Annotations',
    kinds: ANNOTATIONS,
  },
  packs: {
    title: 'Verify a pack or receipt',
    folderTitle: 'Verify a pack',
    name: 'Packs and receipts',
    kinds: PACKS,
  },
  originals: {
    title: 'Originals to check against',
    folderTitle: 'Originals to check against',
    name: 'Documents',
    kinds: IMPORTABLE,
  },
  searches: {
    title: 'Open a list of searches',
    folderTitle: 'Open a list of searches',
    name: 'Lists',
    kinds: { 'Tables and texts': ['csv', 'tsv', 'txt'] },
  },
}

/** The file of a citation style, or null when cancelled. */
export async function chooseStyle(window: BrowserWindow): Promise<string | null> {
  const [path] = await open(window, {
    title: 'Add a citation style',
    properties: ['openFile'],
    filters: [
      { name: 'Citation styles', extensions: ['csl'] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return path ?? null
}

/** The endings of bibliography files. A name with none of them is kept, because the dialog has asked about no other. */
const BIBLIOGRAPHIES: readonly (readonly [format: BibliographyFormat, name: string, ending: string])[] = [
  ['bibtex', 'BibTeX', 'bib'],
  ['ris', 'RIS', 'ris'],
  ['csl-json', 'CSL-JSON', 'json'],
]

/** The file to write a bibliography to, in the format of its ending; null when cancelled. `name` may hold anything. */
export async function chooseBibliography(
  window: BrowserWindow,
  name: string,
): Promise<Output<'app.chooseBibliography'>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export citations',
    buttonLabel: 'Export',
    defaultPath: join(app.getPath('documents'), `${fileName(name)}.bib`),
    filters: BIBLIOGRAPHIES.map(([, title, ending]) => ({ name: title, extensions: [ending] })),
  })
  if (canceled || !filePath) return null
  const ending = extname(filePath).slice(1).toLowerCase()
  const known = BIBLIOGRAPHIES.find((each) => each[2] === ending)
  return { path: filePath, format: known?.[0] ?? 'bibtex' }
}

/** The file to write the receipt of a search to, or null when cancelled. `name` may hold anything. */
export function chooseReceipt(window: BrowserWindow, name: string): Promise<string | null> {
  return saveAs(window, 'Save receipt', fileName(name, 'Receipt'), {
    name: 'Receipts (JSON)',
    ending: 'json',
  })
}

/** The file to write a table of counted searches to, or null when cancelled. */
export function chooseCounts(window: BrowserWindow): Promise<string | null> {
  return saveAs(window, 'Save table', 'Searches', { name: 'Table (CSV)', ending: 'csv' })
}

async function saveAs(
  window: BrowserWindow,
  title: string,
  name: string,
  kind: { readonly name: string; readonly ending: string },
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: 'Save',
    defaultPath: join(app.getPath('documents'), `${name}.${kind.ending}`),
    filters: [{ name: kind.name, extensions: [kind.ending] }],
  })
  return canceled || !filePath ? null : filePath
}

/** The folder of a library that is there, or null when cancelled. */
export async function chooseExistingLibrary(window: BrowserWindow): Promise<string | null> {
  const [folder] = await open(window, { title: 'Open library', properties: ['openDirectory'] })
  return folder ?? null
}

/** The folder for a library that is to be made, named `….bookwheel`; null when cancelled. */
export async function chooseNewLibrary(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'New library',
    buttonLabel: 'Create',
    defaultPath: join(app.getPath('documents'), 'Library.bookwheel'),
  })
  if (canceled || !filePath) return null
  return extname(filePath) === '.bookwheel' ? filePath : `${filePath}.bookwheel`
}

/**
 * The files to write a pack to, or null when cancelled: one dialog asks for the first format's, the others stand beside it.
 * `name` is the pack's title and may hold anything.
 */
export async function chooseExport(
  window: BrowserWindow,
  name: string,
  formats: readonly PackFormat[],
): Promise<Output<'app.chooseExport'>> {
  const [first = 'markdown'] = formats
  const extension = EXTENSIONS[first]
  const isFolder = first === 'folder'
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: isFolder ? 'Export pack as a folder' : 'Export pack',
    buttonLabel: 'Export',
    defaultPath: join(app.getPath('documents'), fileName(name) + extension),
    filters: isFolder ? [] : [{ name: FORMAT_NAMES[first], extensions: [extension.slice(1)] }],
  })
  if (canceled || !filePath) return null
  const files = exportPaths(filePath, formats).map((file) => ({ ...file, replace: existsSync(file.path) }))
  // The save dialog has asked about the first file itself, but not every system's asks about a folder.
  const there = files.filter(({ replace, format }) => replace && (format !== first || isFolder))
  if (there.length > 0 && !(await mayReplace(window, there))) return null
  return files
}

/** The file to write a codebook to, or to read one from; null when cancelled. */
export async function chooseCodebook(window: BrowserWindow, to: 'write' | 'read'): Promise<string | null> {
  if (to === 'read') {
    const [path] = await open(window, {
      title: 'Import codebook',
      properties: ['openFile'],
      filters: [
        { name: 'Codebook or project (REFI-QDA)', extensions: ['qdc', 'qdpx'] },
        { name: 'All files', extensions: ['*'] },
      ],
    })
    return path ?? null
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export codebook',
    buttonLabel: 'Export',
    defaultPath: join(app.getPath('documents'), 'Codebook.qdc'),
    filters: [{ name: 'Codebook (REFI-QDA)', extensions: ['qdc'] }],
  })
  return canceled || !filePath ? null : filePath
}

async function mayReplace(window: BrowserWindow, files: readonly { readonly path: string }[]) {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: files.length === 1 ? 'Replace a file that exists?' : `Replace ${files.length} files that exist?`,
    detail: files.map(({ path }) => basename(path)).join('\n'),
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}

/** Shows a file in the system's file manager. Fails with `not-found`. */
export function showFile(path: string): void {
  if (!existsSync(path)) {
    throw new BookwheelError(
      'not-found',
      `There is no longer a file at ${path}.`,
      'It may have been moved or deleted.',
    )
  }
  shell.showItemInFolder(path)
}

/** Says what went wrong with something that did not begin in the page. */
export function showFailure(window: BrowserWindow, error: unknown): void {
  const { message, advice } = toFailure(error)
  void dialog.showMessageBox(window, { type: 'error', message, detail: advice })
}
