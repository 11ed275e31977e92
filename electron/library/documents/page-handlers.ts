import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ReadHandlers } from '#library/feature.ts'
import { sourcePath } from '#library/importing/sources.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { MOST_SOURCE_BYTES } from '#shared/contract/pages.ts'
import type { PlacedPage } from '#shared/domain/pages.ts'
import { unpackBoxes } from './page-boxes.ts'

interface StoredPage extends Omit<PlacedPage, 'hasText'> {
  readonly has_text: number
}

export const reads: ReadHandlers<'pages.list' | 'pages.boxes' | 'sources.read'> = {
  'pages.list': (db, { edition }) =>
    db
      .all<StoredPage>(
        'SELECT number, label, width, height, has_text, start FROM pages WHERE edition = ? ORDER BY number',
        edition,
      )
      .map(({ has_text, ...page }) => ({ ...page, hasText: has_text === 1 })),
  'pages.boxes': (db, { edition, number }) => {
    const row = db.get<{ boxes: Uint8Array }>(
      'SELECT boxes FROM pages WHERE edition = ? AND number = ?',
      edition,
      number,
    )
    return row === undefined ? [] : unpackBoxes(row.boxes)
  },
  'sources.read': (db, { edition, from, to }, { folder }) => {
    const row = db.get<{ source: string }>(
      'SELECT s.sha256 AS source FROM editions e JOIN sources s ON s.id = e.source WHERE e.id = ?',
      edition,
    )
    if (!row) throw new BookwheelError('not-found', `There is no edition ${edition} in this library.`)
    return readBytes(sourcePath(folder, row.source), from, Math.min(to, from + MOST_SOURCE_BYTES))
  },
}

function readBytes(path: string, from: number, to: number): { bytes: Uint8Array<ArrayBuffer>; size: number } {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw new BookwheelError(
      'not-found',
      'The original file is missing or can’t be read; the text is here all the same.',
      'Check the library (bookwheel check), or import the file again.',
      { cause: error },
    )
  }
  try {
    const { size } = fstatSync(file)
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from))
    return { bytes: bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from)), size }
  } finally {
    closeSync(file)
  }
}
