import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import { importText, REPORT, test } from '../library-fixture.ts'

async function titles(library: Library, query: string): Promise<string[]> {
  const { documents } = await library.call('search.run', { query })
  return documents.map(({ title }) => title).sort()
}

test('words, phrases, prefixes and the three operators find what they say', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT)
  await importText(
    library,
    folder,
    'other.txt',
    'A walk along the river\n\nThe river was quiet and no gates were to be seen anywhere that day.\n',
  )
  expect(await titles(library, 'river')).toEqual(['A walk along the river', 'The gates of the weir'])
  expect(await titles(library, 'river precaution')).toEqual(['The gates of the weir'])
  expect(await titles(library, '"river authority"')).toEqual(['The gates of the weir'])
  expect(await titles(library, 'precau*')).toEqual(['The gates of the weir'])
  expect(await titles(library, 'quiet OR precaution')).toHaveLength(2)
  expect(await titles(library, 'gates NOT precaution')).toEqual(['A walk along the river'])
  expect(await titles(library, 'GATES')).toHaveLength(2)
})

test('words of a query may stand in different passages of a document', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT)
  expect(await titles(library, '1,200 precaution')).toEqual(['The gates of the weir'])
})

test('the marked words are the words of the original text', async ({ folder, library }) => {
  await importText(
    library,
    folder,
    'persian.txt',
    'نامه به شورا\n\nدر ساعت ۱۲ شب كليد سد را به كارگري دادند كه آن را نمي‌شناختيم و نامش را نمي‌دانستيم.\n',
  )
  const { documents, total, passages } = await library.call('search.run', { query: 'کارگری 12' })
  expect({ total, passages }).toEqual({ total: 1, passages: 1 })
  const [hit] = documents[0]?.passages ?? []
  expect(hit?.marks.map(([start, end]) => hit.text.slice(start, end))).toEqual(['۱۲', 'كارگري'])
})

test('page furniture is left out unless it is asked for, and comes back when it is restored', async ({
  folder,
  library,
}) => {
  const document = await importText(
    library,
    folder,
    'report.txt',
    `${REPORT}\nShare this on Facebook\n\nCopyright © 2020 Weir News. All Rights Reserved\n`,
  )
  expect(await titles(library, 'copyright')).toEqual([])
  const { documents } = await library.call('search.run', { query: 'copyright', furniture: true })
  const [hit] = documents[0]?.passages ?? []
  expect(hit?.furniture).toBe(true)
  await library.call('passages.setFurniture', { ids: [hit?.id ?? 0], furniture: false })
  expect(await titles(library, 'copyright')).toEqual([document.title])
  await library.call('activity.undo', {})
  expect(await titles(library, 'copyright')).toEqual([])
})

test('documents in the trash are not found', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  await library.call('documents.trash', { ids: [id] })
  expect(await titles(library, 'gates')).toEqual([])
})

test('notes and comments are searched too', async ({ folder, library }) => {
  const { edition } = await importText(library, folder, 'report.txt', REPORT)
  await library.call('highlights.create', {
    edition,
    start: 4,
    end: 9,
    colour: 'blue',
    comment: 'Ask the Feuerwehr über it',
  })
  await library.call('notes.create', { title: 'Fire service', body: 'The Feuerwehr has a log.' })
  const answer = await library.call('search.run', { query: 'feuerwehr' })
  expect(answer).toMatchObject({
    total: 0,
    notes: [{ title: 'Fire service' }],
    highlights: [{ documentTitle: 'The gates of the weir' }],
  })
  expect(answer.notes[0]?.marks).toEqual([[4, 13]])
})

test('filters narrow by what is known of a document', async ({ folder, library }) => {
  const { id } = await importText(library, folder, 'report.txt', REPORT)
  await library.call('documents.describe', { id, field: 'publisher', value: 'Valley Courier' })
  expect(await titles(library, 'gates publisher:courier')).toHaveLength(1)
  expect(await titles(library, 'gates publisher:herald')).toHaveLength(0)
  expect(await titles(library, 'gates after:2020-03 before:2020-04')).toHaveLength(1)
  expect(await titles(library, 'gates before:2020-03')).toHaveLength(0)
  expect(await titles(library, 'publisher:courier')).toHaveLength(1)
})

test('AND, OR and NOT speak of documents, with filters anywhere among them', async ({ folder, library }) => {
  const report = await importText(library, folder, 'report.txt', REPORT)
  await importText(library, folder, 'walk.txt', 'A walk along the river\n\nThe river was quiet that day.\n')
  const [gates, walk] = ['The gates of the weir', 'A walk along the river']
  await library.call('documents.describe', { id: report.id, field: 'publisher', value: 'Valley Courier' })
  expect(await titles(library, 'NOT gates')).toEqual([walk])
  expect(await titles(library, '-nothing')).toEqual([walk, gates])
  expect(await titles(library, 'quiet OR source:courier')).toEqual([walk, gates])
  expect(await titles(library, '(river -quiet) OR (quiet -river)')).toEqual([gates])
  expect(await titles(library, 'river -(source:courier OR quiet)')).toEqual([])
  expect(await titles(library, '(1,200 precaution) OR nothing')).toEqual([gates])
})

test('fields name what is known of a document, folded', async ({ folder, library }) => {
  const { id, edition } = await importText(library, folder, 'report.txt', REPORT)
  const walk = await importText(
    library,
    folder,
    'walk.txt',
    'Café by the river\n\nThe river was quiet that day.\n',
  )
  const [gates, cafe] = ['The gates of the weir', 'Café by the river']
  const tag = await library.call('tags.create', { name: 'Élan vital' })
  await library.call('documents.setTags', { id: walk.id, tags: [tag.id] })
  await library.call('highlights.create', { edition, start: 4, end: 9, colour: 'rose', comment: 'Why?' })
  await library.call('documents.setReadState', { ids: [walk.id], state: 'read' })
  await library.call('notes.create', { title: 'Note', body: `[[document/${walk.id}]]` })
  for (const [query, expected] of [
    ['title:CAFE', [cafe]],
    ['title:gat', [gates]],
    ['title:ates', []],
    ['author:lund', [gates]],
    ['tag:"elan vital"', [cafe]],
    ['colour:rose', [gates]],
    ['has:comment', [gates]],
    ['has:note', [cafe]],
    ['has:tag', [cafe]],
    ['is:read', [cafe]],
    ['is:unread', [gates]],
    ['kind:text', [cafe, gates]],
    ['kind:pdf', []],
    ['date:2020', [gates]],
    ['date:2019..2020-03', [gates]],
    ['date:2020-03-15..', []],
    ['date:202X', [gates]],
    ['-date:2020-03', [cafe]],
    ['date:..2020-03-13', []],
    ['lang:fa', []],
    ['-has:highlight', [cafe]],
    ['title:(gates café)', [cafe, gates]],
  ] as const) {
    expect([query, await titles(library, query)]).toEqual([query, expected])
  }
  expect(await titles(library, `title:"${'x'.repeat(5000)}"`)).toEqual([])
  expect(id).toBeGreaterThan(0)
})

test('misspelt words and patterns find what they mean, marked in the original', async ({
  folder,
  library,
}) => {
  await importText(library, folder, 'report.txt', REPORT)
  const words = async (query: string) => {
    const { documents, isCut } = await library.call('search.run', { query })
    expect(isCut).toBe(false)
    return documents.flatMap(({ passages }) =>
      passages.flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end))),
    )
  }
  expect(await words('~precuation')).toEqual(['precaution'])
  expect(await words('~xyzzyq')).toEqual([])
  expect(await words('/open(ed)? shortly/')).toEqual(['opened shortly'])
  expect(await words('/1,\\d+ people/')).toEqual(['1,200 people'])
  expect(await words('/\\d{3} people/')).toEqual(['200 people', '340 people'])
  expect(await words('/Gates/c')).toEqual([])
  expect(await words('/gates -')).toEqual(['gates', 'gates', 'gates'])
})

test('no search text can break out of the query', async ({ folder, library }) => {
  await importText(library, folder, 'report.txt', REPORT)
  for (const query of [
    '"',
    '*',
    '(',
    ')',
    'a:b',
    'text:gates',
    '{gates}',
    '^gates',
    'gates + weir',
    "'; DROP TABLE notes; --",
    'NEAR(',
    '-',
    'OR',
    '\0',
  ]) {
    await expect(library.call('search.run', { query })).resolves.toBeDefined()
  }
})

test('“in:” finds notes and highlights by fields too', async ({ folder, library }) => {
  const weir = await importText(library, folder, 'report.txt', REPORT)
  const cafe = await importText(
    library,
    folder,
    'cafe.txt',
    'The café\n\nA text that says nothing of the gates.\n',
  )
  await library.call('documents.describe', { id: weir.id, field: 'language', value: 'de' })
  const doubt = await library.call('tags.create', { name: 'doubt' })
  const mark = (edition: number, comment: string, tags: readonly number[]) =>
    library.call('highlights.create', { edition, start: 0, end: 3, colour: 'rose', comment, tags: [...tags] })
  const flood = await mark(weir.edition, 'Before the flood?', [])
  const bare = await mark(weir.edition, '', [doubt.id])
  const other = await mark(cafe.edition, 'No flood here', [doubt.id])
  const note = (title: string, body: string) => library.call('notes.create', { title, body })
  const about = await note('Hours', `The flood, see [[highlight/${bare.id}|there]]`)
  const loose = await note('Flood', 'of ideas')
  const found = async (query: string) => {
    const { documents, notes, highlights } = await library.call('search.run', { query })
    return [documents, notes, highlights].map((all) => all.map(({ id }) => id))
  }
  expect(await found('in:highlights lang:de flood')).toEqual([[], [], [flood.id]])
  expect(await found('in:highlights lang:de')).toEqual([[], [], [flood.id, bare.id]])
  expect(await found('in:highlights tag:doubt -lang:de')).toEqual([[], [], [other.id]])
  expect(await found('in:highlights has:comment colour:rose')).toEqual([[], [], [flood.id, other.id]])
  expect(await found('in:notes lang:de flood')).toEqual([[], [about.id], []])
  expect(await found('in:notes -lang:de flood')).toEqual([[], [loose.id], []])
  expect(await found('in:notes title:flo')).toEqual([[], [loose.id], []])
  expect(await found('in:notes after:2020 flood')).toEqual([[], [about.id, loose.id], []])
  expect(await found('in:notes date:2019 flood')).toEqual([[], [], []])
  expect(await found('-in:notes lang:de')).toEqual([[weir.id], [], [flood.id, bare.id]])
  expect(await found('lang:de')).toEqual([[weir.id], [], []])
})

test('documents with the nearest words come first, however rare others are', async ({ folder, library }) => {
  const add = (name: string, body: string) =>
    importText(library, folder, `${name}.txt`, `${name}\n\n${body}\n`)
  await add('Town', 'The town was evacuated at noon.\n\nThe order was executed by nobody at all, they said.')
  await add('Village', 'The village was evacuated too, and nobody was left there.')
  await add('Order', 'The order was executed.')
  await add('Vacuum', 'The sack was vacuated.')
  const ask = (query: string) => library.call('search.run', { query, passagesPerDocument: 1 })
  const { documents } = await ask('~evacuted')
  expect(documents.map(({ title }) => title)).toEqual(['Town', 'Village', 'Order', 'Vacuum'])
  expect(documents[0]?.passages[0]?.text).toMatch(/evacuated/)
  const many = Array.from({ length: 25 }, (_, n) => `OR nowhere${n}`).join(' ')
  const rough = await ask(`~evacuted ${many}`)
  expect(rough.isRough).toBe(true)
  expect(
    rough.documents
      .slice(0, 2)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Town', 'Village'])
  expect(rough.documents.find(({ title }) => title === 'Town')?.passages[0]?.text).toMatch(/evacuated/)
  const either = await ask('~evacuted OR sack')
  expect(either.documents.at(-1)?.title).toBe('Order')
})
