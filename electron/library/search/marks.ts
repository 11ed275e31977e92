import type { ReadHandle } from '#library/database/handles.ts'

/** Documents and what they bear, each pair once. */
export interface Pairs {
  readonly documents: Int32Array
  /** For each pair the place of a name in `names`. */
  readonly codes: Int32Array
  readonly names: readonly string[]
}

/** What was marked in documents. */
interface Marks {
  /** A document bears a tag when it or something marked in it has the tag or one below. Tags of one name are one. */
  readonly tags: Pairs
  /** Colours of what is marked. */
  readonly colours: Pairs
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
    colours: paired(colours.map(({ document, colour }) => [document, colour])),
  }
  known.set(db, marks)
  return marks
}

function tagsOf(db: ReadHandle): Pairs {
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
  return paired(borne)
}

function paired(pairs: readonly (readonly [number, string])[]): Pairs {
  const codes = new Map<string, number>()
  const ofDocuments = new Map<number, Set<number>>()
  for (const [document, name] of pairs) {
    const code = codes.get(name) ?? codes.size
    codes.set(name, code)
    const own = ofDocuments.get(document) ?? new Set()
    ofDocuments.set(document, own.add(code))
  }
  const unique = [...ofDocuments].flatMap(([document, own]) =>
    [...own].map((code) => [document, code] as const),
  )
  return {
    documents: Int32Array.from(unique, ([document]) => document),
    codes: Int32Array.from(unique, ([, code]) => code),
    names: [...codes.keys()],
  }
}
