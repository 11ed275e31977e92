import type { ReadHandle } from '#library/database/handles.ts'

/** What documents bear. */
export interface Borne {
  /** Those of the document `id` stand in `codes` from `starts[id]` to `starts[id + 1]`; later documents bear nothing. */
  readonly starts: Int32Array
  /** Places of names in `names`, each once for a document. */
  readonly codes: Int32Array
  readonly names: readonly string[]
}

/** What was marked in documents. */
interface Marks {
  /** A document bears a tag when it or something marked in it has the tag or one below. Tags of one name are one. */
  readonly tags: Borne
  /** Colours of what is marked. */
  readonly colours: Borne
}

const TAGS = 'SELECT id, parent, name, folded FROM tags ORDER BY id'
const TAGGED = `
  SELECT document, tag FROM document_tags
  UNION SELECT h.document, ht.tag FROM highlight_tags ht JOIN highlights h ON h.id = ht.highlight`
const COLOURED = 'SELECT DISTINCT document, colour FROM highlights'

const known = new WeakMap<ReadHandle, Marks & { readonly revision: string }>()

/** The marks as of now, read again after one has changed. */
export function marksOf(db: ReadHandle): Marks {
  const revision = db.revision('marks')
  const before = known.get(db)
  if (before?.revision === revision) return before
  const colours = db.all<{ document: number; colour: string }>(COLOURED)
  const marks = {
    revision,
    tags: tagsOf(db),
    colours: borneBy(colours.map(({ document, colour }) => [document, colour])),
  }
  known.set(db, marks)
  return marks
}

function tagsOf(db: ReadHandle): Borne {
  interface Tag {
    readonly id: number
    readonly parent: number | null
    readonly name: string
    readonly folded: string
  }
  const tags = new Map(db.all<Tag>(TAGS).map((tag) => [tag.id, tag]))
  const names = new Map<string, string>()
  for (const { folded, name } of tags.values()) if (!names.has(folded)) names.set(folded, name)
  const borne = db.all<{ document: number; tag: number }>(TAGGED).flatMap(({ document, tag }) => {
    const pairs: [number, string][] = []
    for (let at = tags.get(tag); at; at = at.parent === null ? undefined : tags.get(at.parent))
      pairs.push([document, names.get(at.folded) ?? at.name])
    return pairs
  })
  return borneBy(borne)
}

function borneBy(pairs: readonly (readonly [number, string])[]): Borne {
  const codes = new Map<string, number>()
  const ofDocuments: Set<number>[] = []
  for (const [document, name] of pairs) {
    const code = codes.get(name) ?? codes.size
    codes.set(name, code)
    const own = ofDocuments[document] ?? new Set()
    ofDocuments[document] = own.add(code)
  }
  const starts = new Int32Array(ofDocuments.length + 1)
  const all: number[] = []
  for (let document = 0; document < ofDocuments.length; document++) {
    all.push(...(ofDocuments[document] ?? []))
    starts[document + 1] = all.length
  }
  return { starts, codes: Int32Array.from(all), names: [...codes.keys()] }
}
