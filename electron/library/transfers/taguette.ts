import { createHash } from 'node:crypto'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { z } from 'zod'
import type { ForeignShape } from '#library/database/foreign-file.ts'
import type { ReadHandle } from '#library/database/handles.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import type { Foreign, ForeignHighlight, ForeignNote, ForeignSource } from './foreign.ts'
import { codesOfPaths } from './taguette-paths.ts'

/** The tables of a Taguette project (version 0.9 to 1.4, taguette/database/models.py) that are read. */
export const TAGUETTE: ForeignShape = {
  projects: ['id', 'name', 'description', 'created'],
  documents: ['id', 'name', 'description', 'project_id', 'contents'],
  highlights: ['id', 'document_id', 'start_offset', 'end_offset'],
  tags: ['id', 'project_id', 'path', 'description'],
  highlight_tags: ['highlight_id', 'tag_id'],
}

const project = z.object({ id: z.number(), name: z.string(), description: z.string(), created: z.string() })
type Project = z.infer<typeof project>

const document = z.object({
  id: z.number(),
  name: z.string(),
  description: z.string(),
  contents: z.string(),
})

const tag = z.object({ id: z.number(), path: z.string(), description: z.string() })

const tagId = z.object({ id: z.number() })

const highlight = z.object({ id: z.number(), start_offset: z.number(), end_offset: z.number() })

/** Rows of an untrusted file, whose columns may hold anything. Fails with `unreadable`. */
function rowsOf<T extends z.ZodType>(
  db: ReadHandle,
  row: T,
  sql: string,
  ...values: readonly number[]
): z.output<T>[] {
  const read = z.array(row).safeParse(db.all(sql, ...values))
  if (read.success) return read.data
  throw new BookwheelError(
    'unreadable',
    'The Taguette project holds values that Taguette never writes. Nothing was imported.',
    'Export the project again.',
  )
}

const DOCUMENTS = 'SELECT id, name, description, contents FROM documents WHERE project_id = ? ORDER BY id'

const HIGHLIGHTS =
  'SELECT id, start_offset, end_offset FROM highlights WHERE document_id = ? ORDER BY start_offset, id'

const TAGS = 'SELECT tag_id AS id FROM highlight_tags WHERE highlight_id = ? ORDER BY tag_id'

/** Every project of a Taguette database. Its documents are HTML; a highlight counts the UTF-8 bytes of their text nodes. */
export async function readTaguette(db: ReadHandle): Promise<Foreign> {
  const { parseFragment } = await import('parse5')
  const projects = rowsOf(db, project, 'SELECT id, name, description, created FROM projects ORDER BY id')
  const tags = projects.flatMap((one) =>
    rowsOf(db, tag, 'SELECT id, path, description FROM tags WHERE project_id = ? ORDER BY id', one.id).map(
      ({ id, path, description }) => ({ foreignId: idIn(one, 'tag', id), path, description }),
    ),
  )
  const sources: ForeignSource[] = []
  const highlights: ForeignHighlight[] = []
  const notes: ForeignNote[] = []
  for (const one of projects) {
    for (const { id, name, description, contents } of rowsOf(db, document, DOCUMENTS, one.id)) {
      const source = idIn(one, 'document', id)
      const text = textOf(parseFragment(contents))
      sources.push(sourceOf(source, name, text, contents))
      highlights.push(...highlightsOf(db, one, { id, source, text }))
      notes.push(...described(source, name, description, { kind: 'source', foreignId: source }))
    }
    notes.push(...described(idIn(one, 'project', one.id), one.name, one.description, null))
  }
  return {
    system: 'taguette',
    source: 'Taguette',
    sources,
    codes: codesOfPaths(tags),
    highlights,
    notes,
    unplaced: [],
  }
}

/** Row ids count from 1 in every project; name and time of its making tell projects apart. */
function idIn({ name, created }: Project, kind: string, id: number): string {
  return `${createHash('sha256').update(`${name}\n${created}`).digest('hex').slice(0, 16)}/${kind}/${id}`
}

function sourceOf(foreignId: string, name: string, text: string, contents: string): ForeignSource {
  const title = name.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))
  const page = `<!doctype html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body>${contents}</body></html>\n`
  const file = { name: `${name}.html`, bytes: new TextEncoder().encode(page) }
  return { foreignId, name, url: null, text, file, sourceSha256: null, textSha256: null, codes: [] }
}

function highlightsOf(
  db: ReadHandle,
  project: Project,
  { id, source, text }: { readonly id: number; readonly source: string; readonly text: string },
): ForeignHighlight[] {
  const codePoints = codePointsByByte(text)
  return rowsOf(db, highlight, HIGHLIGHTS, id).map((found) => ({
    foreignId: idIn(project, 'highlight', found.id),
    source,
    position: { start: codePoints(found.start_offset), end: codePoints(found.end_offset) },
    quote: null,
    codes: rowsOf(db, tagId, TAGS, found.id).map((tagged) => idIn(project, 'tag', tagged.id)),
    tags: [],
    comment: '',
    colour: null,
    createdAt: null,
  }))
}

function described(
  foreignId: string,
  title: string,
  body: string,
  about: ForeignNote['about'],
): ForeignNote[] {
  const said = body.trim()
  return said === ''
    ? []
    : [{ foreignId: `${foreignId}/description`, title, body: said, about, createdAt: null }]
}

/** From an offset in UTF-8 bytes to code points; one inside a letter is that letter's. */
function codePointsByByte(text: string): (offset: number) => number {
  const bytes = Buffer.from(text, 'utf8')
  const counts = new Uint32Array(bytes.length + 1)
  for (const [index, byte] of bytes.entries()) {
    counts[index + 1] = (counts[index] ?? 0) + ((byte & 0xc0) === 0x80 ? 0 : 1)
  }
  return (offset) => counts[Math.max(0, Math.min(bytes.length, offset))] ?? 0
}

/** All text nodes in order, as the browser counts them. */
function textOf(root: DefaultTreeAdapterTypes.Node): string {
  const parts: string[] = []
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
    if ('childNodes' in node) pending.push(...node.childNodes.toReversed())
  }
  return parts.join('')
}
