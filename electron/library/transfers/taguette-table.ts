import papa from 'papaparse'
import type { Foreign, ForeignHighlight } from './foreign.ts'
import { guidOf } from './qdpx/guid.ts'
import { codesOfPaths, type TagPath } from './taguette-paths.ts'

type Row = Readonly<Record<string, string>>

/** Tables that Taguette exports as CSV: highlights (one row a tag), or its codebook; null for any other table. */
export function readTaguetteTable(text: string): Foreign | null {
  const { data, meta } = papa.parse<Row>(text, { header: true, skipEmptyLines: true })
  const has = (...columns: readonly string[]): boolean =>
    columns.every((column) => meta.fields?.includes(column))
  if (has('id', 'document', 'tag', 'content')) return readHighlights(data)
  if (has('tag', 'description', 'number of highlights')) {
    return foreign(
      data.map((row) => tagOf(row['tag'] ?? '', row['description'] ?? '')),
      [],
    )
  }
  return null
}

function readHighlights(rows: readonly Row[]): Foreign {
  const highlights = new Map<string, ForeignHighlight>()
  for (const { id = '', document = '', tag = '', content = '' } of rows) {
    const foreignId = guidOf('taguette', document, id, content)
    const known = highlights.get(foreignId)
    const codes = tag === '' ? [] : [tagOf(tag, '').foreignId]
    highlights.set(foreignId, {
      foreignId,
      source: document,
      position: null,
      quote: { exact: content, prefix: '', suffix: '' },
      codes: [...(known?.codes ?? []), ...codes],
      tags: [],
      comment: '',
      colour: null,
      createdAt: null,
    })
  }
  const paths = [...new Set(rows.map(({ tag = '' }) => tag))].filter((path) => path !== '')
  return foreign(
    paths.map((path) => tagOf(path, '')),
    [...highlights.values()],
  )
}

function tagOf(path: string, description: string): TagPath {
  return { foreignId: `path:${path}`, path, description }
}

function foreign(tags: readonly TagPath[], highlights: readonly ForeignHighlight[]): Foreign {
  const documents = [...new Set(highlights.map(({ source }) => source))]
  return {
    system: 'taguette',
    source: 'Taguette',
    sources: documents.map((name) => ({
      foreignId: name,
      name,
      url: null,
      text: null,
      file: null,
      sourceSha256: null,
      textSha256: null,
      codes: [],
    })),
    codes: codesOfPaths(tags),
    highlights,
    notes: [],
    unplaced: [],
  }
}
