import { expect, test } from 'vitest'
import type { Extraction } from '#library/importing/format.ts'
import { extractDocument } from '#tests/extract-document.ts'

function read(content: string | Uint8Array, name = 'levels.csv'): Promise<Extraction> {
  return extractDocument(Buffer.from(content), name)
}

async function rows(content: string, name?: string): Promise<string[]> {
  const { blocks } = await read(content, name)
  return blocks.map(({ kind, label, text }) => `${kind}${label ? ` [${label}]` : ''} ${text}`)
}

test.each([
  ['commas', 'Gate,Level\nEast,57\nWest,61\n'],
  ['semicolons and decimal commas', 'Gate;Level\nEast;57,5\nWest;61,0\n'],
  ['tabs', 'Gate\tLevel\nEast\t57\nWest\t61\n'],
  ['bars', 'Gate|Level\r\nEast|57\r\nWest|61\r\n'],
  ['a line that names the delimiter', 'sep=;\nGate;Level\nEast, upper;57\nWest;61\n'],
])('records are told apart by %s', async (_, content) => {
  const read = await rows(content)
  expect(read).toHaveLength(3)
  expect(read[0]).toBe('row [Header] Gate\tLevel')
  expect(read[1]).toMatch(/^row East.*\t57/)
})

test('a title and a remark around the records do not hide the delimiter', async () => {
  expect(await rows('Levels, in metres\nGate;Level\nEast;57,5\nWest;61,0\nread by Ada\n')).toEqual([
    'row Levels, in metres',
    'row Gate\tLevel',
    'row East\t57,5',
    'row West\t61,0',
    'row read by Ada',
  ])
})

test('the name says that a file is tabbed, whatever its cells hold', async () => {
  const { blocks, mediaType } = await read('East, upper gate\t57\nWest\t61, rising\n', 'levels.TSV')
  expect(blocks.map((block) => block.text)).toEqual(['East, upper gate\t57', 'West\t61, rising'])
  expect(mediaType).toBe('text/tab-separated-values')
})

test('quoted cells keep delimiters and quotation marks; their breaks and tabs become spaces', async () => {
  expect(await rows('Name,Said\n"Pell, Ada","It was ""open"".\n\nNobody\tknew."\n')).toEqual([
    'row Name\tSaid',
    'row Pell, Ada\tIt was "open". Nobody knew.',
  ])
})

test('ragged and empty records lose no cell', async () => {
  expect(await rows('a,b,c\n1\n\n1,2,3,4\n,,\n,2,\n')).toEqual([
    'row [Header] a\tb\tc',
    'row 1',
    'row 1\t2\t3\t4',
    'row \t2',
  ])
})

test('a table of words alone does not show whether its first record names columns', async () => {
  expect(await rows('Ada,Calder\nTom,Velm\n')).toEqual(['row Ada\tCalder', 'row Tom\tVelm'])
})

test('formulas are text', async () => {
  expect(await rows('Name,Sum\n=HYPERLINK("http://x.example"),=1+1\n@SUM(A1),2\n')).toEqual([
    'row Name\tSum',
    'row =HYPERLINK("http://x.example")\t=1+1',
    'row @SUM(A1)\t2',
  ])
})

test('a quotation mark that is never closed hides nothing, and says so', async () => {
  const { blocks, warnings } = await read('pipe,size\ncopper,"5\nlead,3\ntin,4\n')
  expect(blocks.map((block) => block.text)).toEqual(['pipe\tsize', 'copper\t"5', 'lead\t3', 'tin\t4'])
  expect(warnings).toEqual([expect.stringContaining('never closed')])
})

test('a table in an old charset is decoded like any text', async () => {
  const { blocks } = await read(Buffer.from('Ort;Höhe\nGrünau;57\nÜberlingen;61\nKöln;12\n', 'latin1'))
  expect(blocks[1]?.text).toBe('Grünau\t57')
  const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('Ort\tHöhe\nGrünau\t57\n', 'utf16le')])
  expect((await read(wide)).blocks[1]?.text).toBe('Grünau\t57')
})

test('its title is the file’s name and its language that of its words', async () => {
  const sentence = 'The gate was opened at three in the morning and nobody in the lower town was told.'
  const { metadata } = await read(`day,remark\n1,"${sentence}"\n`, 'what was seen.csv')
  expect(metadata.map(({ field, value, origin }) => [field, value, origin])).toEqual([
    ['language', 'en', 'detected'],
    ['title', 'what was seen', 'file-name'],
  ])
})

test('a table without text is empty', async () => {
  await expect(read(',,\n\n,,,\n')).rejects.toMatchObject({ code: 'empty' })
})
