import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { ReadHandle } from '#library/database/handles.ts'
import { textOfEdition, textSha256, withText } from '#library/documents/passage-queries.ts'
import { joinedInto, newestEdition } from '#library/editions/edition-queries.ts'
import type { DocumentId, EditionId } from '#shared/domain/ids.ts'
import { canonicalise } from '#shared/text/canonical.ts'
import { fold } from '#shared/text/fold.ts'
import type { ForeignSource, ForeignSystem } from './foreign.ts'
import { lazily } from './lazily.ts'
import { stripped } from './loose-text.ts'
import { knownOrigin } from './origin-queries.ts'

/** An edition that may be a foreign source. `sameText`: its canonical text is the one in which the program counted. */
export interface MatchedEdition {
  readonly document: DocumentId
  readonly edition: EditionId
  readonly sameText: boolean
}

/** The edition that a foreign source is. `others` are those of other documents with the same address. */
export interface Match extends MatchedEdition {
  readonly others: readonly MatchedEdition[]
}

/** Finds the documents of one library that the sources of one file are. */
export interface Matcher {
  match(source: ForeignSource): Match | null
}

const BY_SOURCE = `
  SELECT e.id, e.document, e.text_sha256 FROM sources s JOIN editions e ON e.source = s.id JOIN documents d ON d.id = e.document
  WHERE s.sha256 = ? AND e.ordinal > 0 AND d.trashed_at IS NULL ORDER BY e.ordinal DESC, e.id DESC LIMIT 1`

const BY_TEXT = `
  SELECT e.id, e.document, e.text_sha256 FROM editions e JOIN documents d ON d.id = e.document
  WHERE ${withText('e', '?1')} AND e.ordinal > 0 AND d.trashed_at IS NULL ORDER BY e.ordinal DESC, e.id DESC LIMIT 1`

const TEXT_OF = 'SELECT id, document, text_sha256 FROM editions WHERE id = ?'

interface Row {
  readonly id: EditionId
  readonly document: DocumentId
  readonly text_sha256: string
}

/**
 * The surest evidence first: what it became when it came in before, the bytes of its file, the letters of its text, its
 * address, and last its name, which counts only with its text where that is at hand. Documents in the trash are no match.
 */
export function matcher(db: ReadHandle, system: ForeignSystem): Matcher {
  const urls = lazily(() => byAddress(db))
  const names = lazily(() => byName(db))

  return {
    match(source) {
      const texts = textHashes(source)
      const matchOf = ({ id, document, text_sha256 }: Row): Match => ({
        document,
        edition: id,
        sameText: texts.includes(text_sha256),
        others: [],
      })
      const newest = (document: DocumentId): Match | null => {
        const edition = newestEdition(db, joinedInto(db, document))
        const row = edition && db.get<Row>(TEXT_OF, edition.id)
        return row ? matchOf(row) : null
      }
      for (const hash of sourceHashes(source)) {
        const row = db.get<Row>(BY_SOURCE, hash)
        if (row) return matchOf(row)
      }
      for (const hash of texts) {
        const row = db.get<Row>(BY_TEXT, hash)
        if (row) return matchOf(row)
      }
      const before = knownOrigin(db, system, source.foreignId, 'document') as DocumentId | undefined
      if (before !== undefined && isThere(db, before)) return newest(before)
      const addressed = source.url === null ? [] : (urls().get(addressKey(source.url)) ?? [])
      const [last, ...others] = addressed.map(newest).filter((match) => match !== null)
      if (last !== undefined) return { ...last, others }
      const named = names().get(nameKey(source.name)) ?? []
      const same = named.map(newest).filter((match) => match !== null && hasText(db, match, source))
      return same.length === 1 ? (same[0] ?? null) : null
    },
  }
}

function isThere(db: ReadHandle, document: DocumentId): boolean {
  return (
    db.get('SELECT 1 FROM documents WHERE id = ? AND trashed_at IS NULL', joinedInto(db, document)) !==
    undefined
  )
}

function sourceHashes({ sourceSha256, file, text }: ForeignSource): string[] {
  const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
  return [sourceSha256, file === null ? null : hash(file.bytes), text === null ? null : hash(text)].filter(
    (found) => found !== null,
  )
}

/** A text is stored as it came or without its blank lines. */
function textHashes({ textSha256: told, text }: ForeignSource): string[] {
  if (text === null) return told === null ? [] : [told]
  const canonical = canonicalise(text)
  const lines = canonical.split('\n').filter((line) => /\S/u.test(line))
  const hashes = [textSha256(canonical), textSha256(lines.join('\n'))]
  return told === null ? hashes : [told, ...hashes]
}

/** Without a text the name has to do; the words of each highlight are checked anyway. */
function hasText(db: ReadHandle, { edition }: Match, { text }: ForeignSource): boolean {
  return text === null || stripped(textOfEdition(db, edition)).text === stripped(canonicalise(text)).text
}

/** The documents of each address, last added first: one page may have been saved twice. */
function byAddress(db: ReadHandle): ReadonlyMap<string, readonly DocumentId[]> {
  const rows = db.all<{ id: DocumentId; url: string }>(
    'SELECT id, url FROM documents WHERE url IS NOT NULL AND trashed_at IS NULL AND joined IS NULL ORDER BY id DESC',
  )
  const found = new Map<string, DocumentId[]>()
  for (const { id, url } of rows) {
    const key = addressKey(url)
    found.set(key, [...(found.get(key) ?? []), id])
  }
  return found
}

/** One page has many addresses: the scheme, "www.", the fragment and a slash at the end make no other page. */
function addressKey(address: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^#]*)/i.exec(address.trim()) ?? []
  return host === '' ? address : `${host.toLowerCase()}${path.replace(/\/(?=$|\?)/, '')}`
}

function byName(db: ReadHandle): ReadonlyMap<string, readonly DocumentId[]> {
  const names = new Map<string, DocumentId[]>()
  const add = (name: string, id: DocumentId): void => {
    const key = nameKey(name)
    const known = names.get(key) ?? []
    if (key !== '' && !known.includes(id)) names.set(key, [...known, id])
  }
  const titles = db.all<{ id: DocumentId; title: string }>(
    'SELECT id, title FROM documents WHERE trashed_at IS NULL AND joined IS NULL ORDER BY id',
  )
  for (const { id, title } of titles) add(title, id)
  const paths = db.all<{ id: DocumentId; path: string }>(
    `SELECT e.document AS id, c.path FROM copies c JOIN editions e ON e.source = c.source
     JOIN documents d ON d.id = e.document WHERE e.ordinal > 0 AND d.trashed_at IS NULL ORDER BY e.document`,
  )
  for (const { id, path } of paths) add(basename(path), id)
  return names
}

/** A name with or without its ending, compared without case. */
function nameKey(name: string): string {
  const ending = /^\.[a-z]\w{0,9}$/i.exec(extname(name))?.[0] ?? ''
  return fold(name.slice(0, name.length - ending.length)).text.trim()
}
