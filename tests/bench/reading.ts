import type { MadeLibrary } from './made-library.ts'
import { type Comparison, compare } from './yardstick.ts'

/** What the reader asks for of an edition of five million characters. */
export async function reading({ library, bare, book: { edition } }: MadeLibrary): Promise<Comparison[]> {
  const shape = bare
    .prepare('SELECT id, kind, furniture, start, length FROM passages WHERE edition = ? ORDER BY ordinal')
    .raw()
  const window = bare.prepare(
    'SELECT * FROM passages WHERE edition = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal',
  )
  const texts = bare.prepare('SELECT text FROM passages WHERE edition = ? ORDER BY ordinal').pluck()
  const passages = texts.all(edition).length
  return [
    await compare({
      what: 'passages.outline of 5,000,000 characters',
      yardstick: 'SELECT the same columns',
      ours: () => library.call('passages.outline', { edition }),
      bare: () => shape.all(edition),
    }),
    await compare({
      what: 'passages.read, 60 passages anywhere in it',
      yardstick: 'SELECT the same rows',
      rounds: 100,
      ours: (round) => library.call('passages.read', { edition, ...sixtyAt(round, passages) }),
      bare: (round) => {
        const { from, to } = sixtyAt(round, passages)
        return window.all(edition, from, to)
      },
    }),
    await compare({
      what: 'passages.find, a word in all of it',
      yardstick: 'SELECT all texts, toLowerCase, indexOf',
      ours: () => library.call('passages.find', { edition, query: 'veast' }),
      bare: () => texts.all(edition).map((text) => (text as string).toLowerCase().indexOf('veast')),
    }),
  ]
}

function sixtyAt(round: number, passages: number): { from: number; to: number } {
  const from = 1 + ((round * 997) % (passages - 60))
  return { from, to: from + 59 }
}
