import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { importText, test } from '../library-fixture.ts'

const ENGLISH = `The night of the flood

The river authority evacuated the lower town at once, and nobody said who had decided it or where the people were to go.

An evacuation had been planned for years. The plane of the minister was not there; he noted that, and his note is kept.

Evacuees say that they were told nothing, and that the warnings came by telephone.
`
const GERMAN = `Die Nacht der Überschwemmung

Die Überschwemmungen dieser Jahre waren nicht die ersten, und die Not der Leute in den Häusern am Fluss war groß.

Das Haus am Wehr steht noch, und die Schleusen wurden erst am Morgen geöffnet, als das Wasser schon im Dorf war.
`
const PERSIAN = `شب سیل

کلید سد را به کارگری دادند که آن را نمی‌شناختیم و نامش را نمی‌دانستیم. در گزارش نوشته بود: evacuated.
`

async function filled(library: Library, folder: string): Promise<void> {
  await importText(library, folder, 'english.txt', ENGLISH)
  await importText(library, folder, 'german.txt', GERMAN)
  await importText(library, folder, 'persian.txt', PERSIAN)
}

/** The marked words and what the answer says of forms. */
async function found(library: Library, query: string) {
  const { documents, forms, total } = await library.call('search.run', { query })
  const marked = documents.flatMap(({ passages }) =>
    passages.flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end))),
  )
  return { total, marked, also: forms.flatMap(({ also }) => also) }
}

test('a word is found in all its forms, marked in the original, and the answer says which', async ({
  folder,
  library,
}) => {
  await filled(library, folder)
  expect(await found(library, 'evacuate')).toEqual({ total: 0, marked: [], also: [] })
  expect(await found(library, 'forms:evacuate')).toEqual({
    total: 1,
    marked: ['evacuated', 'evacuation'],
    also: ['evacuated', 'evacuation'],
  })
  expect(await found(library, 'forms:"Überschwemmung"')).toEqual({
    total: 1,
    marked: ['Überschwemmung', 'Überschwemmungen'],
    also: ['überschwemmungen'],
  })
  expect(await found(library, 'forms:häuser')).toMatchObject({ marked: ['Häusern', 'Haus'] })
})

test('words have the forms that they have in the language of their document', async ({ folder, library }) => {
  await filled(library, folder)
  // By German rules "note" and "Not" are one word, and French would bring "plane" and "planned" together.
  expect(await found(library, 'forms:note lang:en')).toMatchObject({ marked: ['noted', 'note'] })
  expect(await found(library, 'forms:note lang:de')).toMatchObject({ marked: ['Not'] })
  expect(await found(library, 'forms:planes')).toMatchObject({ marked: ['plane'] })
  // In Persian a Latin word is only itself.
  expect(await found(library, 'forms:evacuation lang:fa')).toMatchObject({ total: 0 })
  expect(await found(library, 'forms:evacuated lang:fa')).toMatchObject({ total: 1, marked: ['evacuated'] })
})

test('forms may stand wherever words may', async ({ folder, library }) => {
  await filled(library, folder)
  expect(await found(library, 'town forms:decide')).toMatchObject({ total: 1, also: ['decided'] })
  expect(await found(library, 'forms:decide OR forms:schleuse')).toMatchObject({ total: 2 })
  expect(await found(library, 'town -forms:decide')).toMatchObject({ total: 0 })
  expect(await found(library, 'forms:(decide warn)')).toMatchObject({ marked: ['decided', 'warnings'] })
})

test('notes and comments are found by forms too, in the language of most documents', async ({
  folder,
  library,
}) => {
  await filled(library, folder)
  const { id } = await library.call('notes.create', { title: 'Evacuating', body: 'Who evacuates whom' })
  const { notes } = await library.call('search.run', { query: 'forms:evacuation in:notes' })
  expect(notes).toMatchObject([{ id, marks: [[4, 13]] }])
})

test('a saved search counts the forms that its results show', async ({ folder, library }) => {
  await filled(library, folder)
  const { id } = await library.call('searches.create', { query: 'forms:evacuation OR forms:haus' })
  const { total, passages } = await library.call('search.run', { query: 'forms:evacuation OR forms:haus' })
  expect({ total, passages }).toEqual({ total: 2, passages: 4 })
  expect(await library.call('searches.count', { id })).toMatchObject({ documents: total, passages })
})

test('of a word with very many forms the commonest are found, and the answer says so', async ({
  folder,
  library,
}) => {
  const pronouns = ' me se sela selo selas selos la le lo las les los nos'.split(' ')
  const endings =
    'a as amos an aba abas abais aban e aste o asteis aron aras ara aremos aran es emos en ado ada ados adas ase'
  const forms = [
    ...endings.split(' '),
    ...'aria arias ariamos ariais arian ases asen acion aciones'.split(' '),
    ...pronouns.flatMap((pronoun) => [`ar${pronoun}`, `ando${pronoun}`]),
  ].map((ending) => `inund${ending}`)
  const text = `El agua\n\nLas aguas del río, y todo lo que se dijo: ${forms.join(', ')}, y otra vez inundaron.\n`
  const { id } = await importText(library, folder, 'formas.txt', text)
  expect((await library.call('documents.get', { id })).language).toBe('es')
  const asked = { query: 'forms:inundar lang:es' }
  const [bounded] = (await library.call('search.run', asked)).forms
  expect(bounded).toMatchObject({ word: 'inundar', isBounded: true })
  expect(bounded?.also.length).toBeGreaterThanOrEqual(59)
  expect(forms).toEqual(expect.arrayContaining([...(bounded?.also ?? [])]))
})
