import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Library } from '#library/library.ts'
import type { TransferReport } from '#shared/contract/transfers.ts'
import { makePdf } from '#tests/made-files/pdf.ts'
import { importPaths, test } from '../library-fixture.ts'
import { code, codebook, guid, project, selection } from './projects.ts'

async function bring(library: Library, folder: string, bytes: Uint8Array): Promise<TransferReport> {
  const path = join(folder, 'Study.qdpx')
  writeFileSync(path, bytes)
  return library.call('transfers.import', { path })
}

async function highlights(library: Library): Promise<{ words: string; tags: string[]; comment: string }[]> {
  const tags = await library.call('tags.list', {})
  const { rows } = await library.call('highlights.all', { order: 'document', offset: 0, limit: 100 })
  return rows.map(({ exact, comment, tags: ids }) => ({
    words: exact,
    tags: ids.map((id) => tags.find((tag) => tag.id === id)?.name ?? ''),
    comment,
  }))
}

const LINES =
  'I: How was it?\r\nP1: Loud, 𝔄 and very late at night.\r\n\r\nI: Who called?\r\nP1: Nobody called at all.\r\n'

/** The offset of words in code points, and their end. */
function at(text: string, words: string): [number, number] {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return [start, start + Array.from(words).length]
}

test('positions that count CRLF as two and code points as one are the standard', async ({
  folder,
  library,
}) => {
  const report = await bring(
    library,
    folder,
    project(
      'NVivo 14',
      `${codebook(code(1, 'Noise', '#cc0000'))}<Sources><TextSource guid="${guid(9)}" name="Interview 1" plainTextPath="internal://${guid(9)}.txt">
        ${selection(11, ...at(LINES, 'very late'), [1])}${selection(12, ...at(LINES, 'Nobody called'), [1])}</TextSource></Sources>`,
      { [`sources/${guid(9)}.txt`]: LINES },
    ),
  )
  expect(report).toMatchObject({ source: 'NVivo 14', highlights: 2, tags: 1, unplaced: [] })
  expect(report.documents.map(({ title }) => title)).toEqual(['Interview 1'])
  expect((await highlights(library)).map(({ words }) => words)).toEqual(['very late', 'Nobody called'])
})

test('positions that count CRLF as one and UTF-16 units are found by the words beside them', async ({
  folder,
  library,
}) => {
  const short = LINES.replaceAll('\r\n', '\n')
  const place = (words: string): [number, number] => [
    short.indexOf(words),
    short.indexOf(words) + words.length,
  ]
  await bring(
    library,
    folder,
    project(
      'ATLAS.ti',
      `${codebook(code(1, 'Noise', '#cc0000'))}<Sources><TextSource guid="${guid(9)}" name="D 1" plainTextPath="internal://a.txt">
        ${selection(11, ...place('very late at night'), [1], { name: 'very late at …' })}
        ${selection(12, ...place('Nobody called'), [], { name: 'Nobody called' })}</TextSource></Sources>`,
      { 'Sources/a.txt': `\uFEFF${LINES}` },
    ),
  )
  expect(await highlights(library)).toEqual([
    { words: 'very late at night', tags: ['Noise'], comment: '' },
    { words: 'Nobody called', tags: [], comment: '' },
  ])
})

test('positions that count a byte order mark are found by the ends of words', async ({ folder, library }) => {
  const text = 'One line of words.\nAnother line of words.'
  const shifted = (words: string): [number, number] => [
    text.indexOf(words) + 1,
    text.indexOf(words) + 1 + words.length,
  ]
  await bring(
    library,
    folder,
    project(
      'Other',
      `${codebook(code(1, 'A', '#00cc00'))}<Sources><TextSource guid="${guid(9)}" name="D" plainTextPath="internal://a.txt">
        ${selection(11, ...shifted('line of'), [1])}${selection(12, ...shifted('Another line'), [1])}</TextSource></Sources>`,
      { 'sources/a.txt': `\uFEFF${text}` },
    ),
  )
  expect((await highlights(library)).map(({ words }) => words)).toEqual(['line of', 'Another line'])
})

test('codes keep their tree, colours and descriptions; a note about a code is a part of its description', async ({
  folder,
  library,
}) => {
  const inner = code(
    2,
    'Inner',
    '#0000ff',
    `<Description>Inside</Description><NoteRef targetGUID="${guid(31)}"/>`,
  )
  const report = await bring(
    library,
    folder,
    project(
      'MAXQDA 2022',
      `${codebook(code(1, 'Outer', '#ff0000', `<Description>Outside</Description>${inner}`))}
       <Notes><Note guid="{${guid(31).toLowerCase()}}" name="Memo"><PlainTextContent>More of it</PlainTextContent></Note></Notes>`,
    ),
  )
  expect(report).toMatchObject({ tags: 2, notes: 0, unplaced: [] })
  const tags = await library.call('tags.list', {})
  expect(tags.map(({ name, parent, colour, description }) => [name, parent, colour, description])).toEqual([
    ['Outer', null, 'rose', 'Outside'],
    ['Inner', 1, 'blue', 'Inside\n\nMemo\n\nMore of it'],
  ])
})

test('one selection a code becomes one highlight with several tags', async ({ folder, library }) => {
  const report = await bring(
    library,
    folder,
    project(
      'QualCoder',
      `${codebook(code(1, 'A', '#ff0000'), code(2, 'B', '#00ff00'))}<Sources><TextSource guid="${guid(9)}" name="D">
        <PlainTextContent>Words that are coded twice here.</PlainTextContent>
        ${selection(11, 0, 5, [1], { inside: '<Description>first</Description>' })}${selection(12, 0, 5, [2])}
        ${selection(13, 6, 10, [2], { inside: '<Description>one</Description>' })}
        ${selection(14, 6, 10, [1], { inside: '<Description>two</Description>' })}</TextSource></Sources>`,
    ),
  )
  expect(report.highlights).toBe(3)
  expect(await highlights(library)).toEqual([
    { words: 'Words', tags: ['A', 'B'], comment: 'first' },
    { words: 'that', tags: ['B'], comment: 'one' },
    { words: 'that', tags: ['A'], comment: 'two' },
  ])
})

test('what is no word of a document is listed and kept in a note, word for word', async ({
  folder,
  library,
}) => {
  const report = await bring(
    library,
    folder,
    project(
      'ATLAS.ti 23',
      `<Users><User guid="${guid(71)}" name="Ada"/><User guid="${guid(72)}" name="Bo"/></Users>
       ${codebook(code(1, 'A', '#ff0000'))}
       <Cases><Case guid="${guid(51)}" name="P1"><SourceRef targetGUID="${guid(9)}"/></Case></Cases>
       <Sources>
        <TextSource guid="${guid(9)}" name="Far away" plainTextPath="relative:///far.txt">${selection(11, 0, 9, [1], { name: 'Some quotation' })}</TextSource>
        <TextSource guid="${guid(10)}" name="Broken"><PlainTextContent>Only these words.</PlainTextContent>${selection(12, 400, 410, [1, 77])}</TextSource>
        <PictureSource guid="${guid(12)}" name="Map" path="internal://m.png"><PictureSelection guid="${guid(13)}" name="The weir" firstX="1" firstY="1" secondX="2" secondY="2"/></PictureSource>
        <PDFSource guid="${guid(14)}" name="Plan" path="internal://gone.pdf"><PDFSelection guid="${guid(15)}" page="2" firstX="1" firstY="1" secondX="2" secondY="2"/></PDFSource>
       </Sources>
       <Sets><Set guid="${guid(61)}" name="Group"><MemberCode targetGUID="${guid(1)}"/></Set></Sets>`,
    ),
  )
  expect(report).toMatchObject({ highlights: 0, notes: 1, tags: 1 })
  expect(report.unplaced.map(({ what }) => what)).toEqual([
    '“Some quotation” in Far away',
    'A highlight without words in Broken',
    '“Plan”',
    '“Map”, a picture with one marked part',
    'An area on page 3 of “Plan”',
    `The code ${guid(77)}`,
    'Who of 2 people coded what',
    'One case',
    'One set',
  ])
  for (const { why } of report.unplaced) expect(why).toMatch(/\.$/)
  const [note] = await library.call('notes.list', {})
  expect(note?.title).toBe('Not placed: Study.qdpx')
  const { body } = await library.call('notes.get', { id: note?.id ?? 0 })
  expect(body).toContain('> Some quotation')
  expect(body).toContain('> Tags: A')
  expect(body).toContain('> The weir')
})

test('a document that is there already is not imported again: words find their place in it', async ({
  folder,
  library,
}) => {
  const text =
    'The committee met for the first time on a cold day.\n\nThe committee met for the last time in May.\n'
  writeFileSync(join(folder, 'Minutes.md'), `# Minutes\n\n${text}`)
  await importPaths(library, [join(folder, 'Minutes.md')])
  const plain = `Minutes\r\n\r\n${text.replaceAll('\n', '\r\n')}`
  const report = await bring(
    library,
    folder,
    project(
      'Other',
      `${codebook(code(1, 'A', '#ff0000'))}<Sources><TextSource guid="${guid(9)}" name="Minutes.docx" plainTextPath="internal://a.txt">
        ${selection(11, plain.lastIndexOf('The committee met'), plain.lastIndexOf('The committee met') + 17, [1])}</TextSource></Sources>`,
      { 'Sources/a.txt': plain },
    ),
  )
  expect(report).toMatchObject({ documents: [], highlights: 1, unplaced: [] })
  const { rows } = await library.call('highlights.all', { offset: 0, limit: 10 })
  expect(rows[0]?.suffix).toContain('for the last time')
})

test('a source that is coded as a whole bears the tags; notes about it link to it', async ({
  folder,
  library,
}) => {
  await bring(
    library,
    folder,
    project(
      'Other',
      `${codebook(code(1, 'A', '#ff0000'))}<Sources><TextSource guid="${guid(9)}" name="Diary"><Description>Kept in a drawer.</Description>
        <PlainTextContent>A day like others.</PlainTextContent><Coding guid="${guid(20)}"><CodeRef targetGUID="${guid(1)}"/></Coding>
        <NoteRef targetGUID="${guid(31)}"/></TextSource></Sources>
        <Notes><Note guid="${guid(31)}" name="On the diary"><PlainTextContent>Ask who found it.</PlainTextContent></Note></Notes>`,
    ),
  )
  const document = await library.call('documents.get', { id: 1 })
  expect(document.tags).toEqual([1])
  const notes = await library.call('notes.backlinks', { target: { kind: 'document', id: 1 } })
  expect(notes.map(({ title }) => title).toSorted()).toEqual(['Diary', 'On the diary'])
})

test('a transcript of a recording comes in with what lies between its points in time', async ({
  folder,
  library,
}) => {
  const report = await bring(
    library,
    folder,
    project(
      'Transana',
      `${codebook(code(1, 'A', '#ff0000'))}<Sources><AudioSource guid="${guid(9)}" name="Call" path="internal://call.mp3">
        <Transcript guid="${guid(10)}" name="Call, written"><PlainTextContent>Hello there. Who is it?</PlainTextContent>
        <SyncPoint guid="${guid(41)}" timeStamp="0" position="0"/><SyncPoint guid="${guid(42)}" timeStamp="900" position="12"/>
        <TranscriptSelection guid="${guid(43)}" fromSyncPoint="${guid(41)}" toSyncPoint="${guid(42)}"><Coding guid="${guid(44)}"><CodeRef targetGUID="${guid(1)}"/></Coding></TranscriptSelection>
        </Transcript></AudioSource></Sources>`,
    ),
  )
  expect(report.documents.map(({ title }) => title)).toEqual(['Call, written'])
  expect(await highlights(library)).toEqual([{ words: 'Hello there.', tags: ['A'], comment: '' }])
  expect(report.unplaced.map(({ what }) => what)).toEqual(['“Call”, a recording'])
})

test('a PDF file comes in as it is; words of its plain text and of areas are sought in it', async ({
  folder,
  library,
}) => {
  const lines = [
    'The gates of the weir were opened at night.',
    'Nobody below had been told of it before.',
    'In the morning the water stood in the streets.',
  ]
  const texts = lines.map((text, index) => ({ x: 72, y: 100 + 16 * index, text }))
  const plain = lines.join('\r\n')
  const report = await bring(
    library,
    folder,
    project(
      'NVivo 14',
      `${codebook(code(1, 'A', '#ff0000'))}<Sources><PDFSource guid="${guid(9)}" name="Report.pdf" path="internal://${guid(9)}.pdf">
        <PDFSelection guid="${guid(11)}" page="0" firstX="1" firstY="1" secondX="9" secondY="9">
          <Representation guid="${guid(12)}"><PlainTextContent>the water stood in the streets</PlainTextContent></Representation>
          <Coding guid="${guid(13)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PDFSelection>
        <PDFSelection guid="${guid(14)}" page="0" firstX="1" firstY="1" secondX="9" secondY="9"/>
        <Representation guid="${guid(15)}" plainTextPath="internal://${guid(15)}.txt">${selection(16, ...at(plain, 'been told of it'), [1])}</Representation>
      </PDFSource></Sources>`,
      { [`Sources/${guid(9)}.pdf`]: makePdf({ pages: [{ texts }] }), [`Sources/${guid(15)}.txt`]: plain },
    ),
  )
  expect(report).toMatchObject({ highlights: 2 })
  expect(report.unplaced.map(({ what }) => what)).toEqual(['An area on page 1 of “Report.pdf”'])
  const document = await library.call('documents.get', { id: report.documents[0]?.id ?? 0 })
  expect(document).toMatchObject({ kind: 'pdf', title: 'Report.pdf' })
  expect((await highlights(library)).map(({ words }) => words)).toEqual([
    'been told of it',
    'the water stood in the streets',
  ])
})
