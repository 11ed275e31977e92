import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Library, openLibrary } from '#library/library.ts'
import { type SearchAnswer, searchSorts } from '#shared/contract/search.ts'
import { facetsFound, facetsSought, meaningOf } from './facets.ts'
import { type Filled, fill, use } from './filled.ts'
import { type Made, type MadeDocument, made, untouched } from './made.ts'
import { marksOf } from './places.ts'
import { documentsSought, firstDay, marksSought, notesSought, read, wanted } from './scan.ts'
import { type Search, search, typed } from './sought.ts'
import { speech } from './words.ts'

/**
 * Searches random libraries for random things, and compares each answer with a scan: half of them before anybody did anything
 * with the library, half after. Returns how many were compared.
 */
export async function compareWithScan(
  folder: string,
  {
    libraries,
    searches,
    minutes,
  }: { readonly libraries: number; readonly searches: number; readonly minutes: number },
): Promise<number> {
  let [runs, compared] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      speech.chain((own) =>
        fc.tuple(made(own), fc.array(search(own), { minLength: searches, maxLength: searches })),
      ),
      async ([all, queries]) => {
        runs += 1
        const path = join(folder, `${runs}.bookwheel`)
        const filled = fill(path, all)
        const library = await openLibrary({ folder: path })
        const compare = async (now: Made, some: readonly Search[]): Promise<void> => {
          for (const one of some) await agrees(library, now, filled, one)
          compared += some.length
        }
        try {
          await compare(untouched(all), queries.slice(0, searches / 2))
          await use(library, all, filled)
          await compare(all, queries.slice(searches / 2))
        } finally {
          await library.close()
        }
      },
    ),
    // What is found is made smaller until then.
    { numRuns: libraries, interruptAfterTimeLimit: minutes * 60_000 },
  )
  return compared
}

async function agrees(library: Library, all: Made, filled: Filled, asked: Search): Promise<void> {
  const query =
    asked.where.typed + (asked.where.typed === '' ? typed(asked.sought) : `(${typed(asked.sought)})`)
  const input = { query, furniture: asked.furniture, limit: 200, passagesPerDocument: 10_000 }
  const answer = await library.call('search.run', input)
  const expected = expectedOf(all, filled, asked)
  expect({ query, ...foundIn(answer), facets: facetsFound(all, answer.facets) }).toEqual({
    query,
    ...expected,
  })
  await agreesInEveryOrder(library, all, input, asked, answer)
}

function expectedOf(all: Made, filled: Filled, asked: Search) {
  const leaves = wanted(asked.sought)
  const found = documentsSought(all, asked)
  const documents = found.map((n) => ({
    id: filled[n]?.document,
    passages: read(all.documents[n] as MadeDocument, asked.furniture)
      .map((passage) => ({ text: passage.text, marks: marksOf(leaves, passage) }))
      .filter(({ marks }) => marks.length > 0),
  }))
  const notes = notesSought(all, asked).map(({ title, body }) => ({
    title: title.text,
    marks: marksOf(leaves, body),
  }))
  const comments = marksSought(all, asked).map(({ comment }) =>
    comment === null ? { text: '', marks: [] } : { text: comment.text, marks: marksOf(leaves, comment) },
  )
  return {
    total: documents.length,
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
    isWhole: true,
    documents,
    notes: inOrder(notes),
    comments: inOrder(comments),
    facets: facetsSought(all, found),
  }
}

function foundIn({ total, passages, isCut, documents, notes, highlights }: SearchAnswer) {
  return {
    total,
    passages,
    isWhole: !isCut && documents.every((one) => one.matches === one.passages.length),
    documents: documents
      .map(({ id, passages }) => ({ id, passages: passages.map(({ text, marks }) => ({ text, marks })) }))
      .sort((a, b) => a.id - b.id),
    notes: inOrder(notes.map(({ title, marks }) => ({ title, marks }))),
    comments: inOrder(highlights.map(({ text, marks }) => ({ text, marks }))),
  }
}

/** Notes and comments come best first, which the scan does not judge. */
function inOrder<T>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** However an answer is sorted and cut into windows, it has the same documents and passages, each once. */
async function agreesInEveryOrder(
  library: Library,
  { publishers }: Made,
  input: { readonly query: string; readonly furniture: boolean },
  { offset, limit }: Search,
  answer: SearchAnswer,
): Promise<void> {
  const meaning = (publisher: string) => {
    const named = publishers.find(({ text }) => text === publisher)
    return named ? meaningOf(named) : publisher
  }
  const whole = { documents: idsOf(answer), passages: passagesOf(answer).toSorted((a, b) => a - b) }
  for (const sort of searchSorts) {
    const ask = (rest: object) => library.call('search.run', { ...input, sort, ...rest })
    const [byDocument, flat] = [await ask({ limit: 200 }), await ask({ mode: 'passages', limit: 200 })]
    expect({
      sort,
      documents: idsOf(byDocument).toSorted((a, b) => a - b),
      passages: passagesOf(flat).toSorted((a, b) => a - b),
    }).toEqual({ sort, documents: whole.documents.toSorted((a, b) => a - b), passages: whole.passages })
    for (const one of [byDocument, flat]) {
      const { total, passages, facets } = answer
      expect({ total: one.total, passages: one.passages, facets: one.facets }).toEqual({
        total,
        passages,
        facets,
      })
      if (sort === 'relevance') continue
      const keys = one.documents.map(({ published, publisher }) =>
        sort === 'date' ? published && firstDay(published) : publisher && meaning(publisher),
      )
      expect({ sort, keys }).toEqual({ sort, keys: sort === 'date' ? latestFirst(keys) : together(keys) })
    }
    const cut = { offset, limit }
    const [documents, passages] = [await ask(cut), await ask({ ...cut, mode: 'passages' })]
    expect(idsOf(documents)).toEqual(idsOf(byDocument).slice(offset, offset + limit))
    expect(passagesOf(passages)).toEqual(passagesOf(flat).slice(offset, offset + limit))
  }
}

function idsOf({ documents }: SearchAnswer): number[] {
  return documents.map(({ id }) => id)
}

function passagesOf({ documents }: SearchAnswer): number[] {
  return documents.flatMap(({ passages }) => passages.map(({ id }) => id))
}

type Keys = readonly (string | null)[]

/** What is unknown comes last. */
function latestFirst(keys: Keys): Keys {
  const known = keys.filter((key) => key !== null)
  return [...known.sort().reverse(), ...keys.filter((key) => key === null)]
}

/** All of one source together, in the order in which the sources come; what is unknown comes last. */
function together(keys: Keys): Keys {
  const names = [...new Set(keys.filter((key) => key !== null)), null]
  return names.flatMap((name) => keys.filter((key) => key === name))
}
