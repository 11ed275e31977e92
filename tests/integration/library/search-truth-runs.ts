import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Library, openLibrary } from '#library/library.ts'
import { fill, isSought, type Made, made, marksOf, read, type Sought, sought, typed } from './search-truth.ts'

/** Searches random libraries for random things, and compares each answer with a scan; returns how many were compared. */
export async function compareWithScan(
  folder: string,
  { libraries, searches }: { readonly libraries: number; readonly searches: number },
): Promise<number> {
  let [runs, compared] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(sought, fc.boolean()), { minLength: searches, maxLength: searches }),
      async (all, queries) => {
        runs += 1
        const path = join(folder, `${runs}.bookwheel`)
        fill(path, all)
        const library = await openLibrary({ folder: path })
        try {
          for (const [query, furniture] of queries) {
            await agrees(library, all, query, furniture)
            compared += 1
          }
        } finally {
          await library.close()
        }
      },
    ),
    { numRuns: libraries },
  )
  return compared
}

async function agrees(
  library: Library,
  all: readonly Made[],
  query: Sought,
  furniture: boolean,
): Promise<void> {
  const answer = await library.call('search.run', {
    query: typed(query),
    furniture,
    limit: 200,
    passagesPerDocument: 10_000,
  })
  const found = answer.documents
    .map(({ id, passages }) => ({ id, passages: passages.map(({ text, marks }) => ({ text, marks })) }))
    .sort((a, b) => a.id - b.id)
  const expected = all.flatMap((document, n) =>
    isSought(query, document, furniture)
      ? [
          {
            id: n + 1,
            passages: read(document, furniture)
              .map((passage) => ({ text: passage.text, marks: marksOf(query, passage) }))
              .filter(({ marks }) => marks.length > 0),
          },
        ]
      : [],
  )
  expect({ query: typed(query), found }).toEqual({ query: typed(query), found: expected })
}
