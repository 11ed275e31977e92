import { expect, test } from 'vitest'
import { attachedFiles } from '#library/citations/formats/attached-files.ts'
import { readReferences } from '#library/citations/formats/index.ts'
import { plainNote } from '#library/citations/formats/plain-note.ts'

test.each([
  ['Full Text:files/12/a.pdf:application/pdf', ['files/12/a.pdf']],
  [
    'Full Text:files/12/a\\:b\\;c.pdf:application/pdf;Snapshot:files/13/d.html:text/html',
    ['files/12/a:b;c.pdf', 'files/13/d.html'],
  ],
  ['PDF:C\\:\\\\Users\\\\x\\\\y.pdf:application/pdf', ['C:\\Users\\x\\y.pdf']],
  ['PDF:C:\\Users\\x.pdf:PDF', ['C:\\Users\\x.pdf']],
  [':/home/x/a b.pdf:PDF', ['/home/x/a b.pdf']],
  ['/home/x/a.pdf', ['/home/x/a.pdf']],
  ['files/a.pdf:application/pdf', ['files/a.pdf']],
  ['', []],
])('the files in %s', (field, paths) => {
  expect(attachedFiles(field)).toEqual(paths)
})

const ZOTERO = `
@article{doe_harvest_2020,
	title = {The \\{harvest\\} of {NASA} \\& others},
	volume = {12},
	url = {https://example.org/a_b},
	doi = {https://doi.org/10.1000/a_b},
	abstract = {First line. Second.},
	language = {en},
	number = {3},
	urldate = {2021-02-03},
	journal = {The {Paper}},
	author = {Doe, Jane and M{\\"u}ller, J{\\"o}rg and {Ministry of Health, Kenya} and others},
	month = mar,
	year = {2020},
	pages = {12--34},
	keywords = {water, rivers},
	note = {Publisher: X},
	annote = {<p>Read this <b>twice</b>.</p>},
	file = {Full Text:files/12/a.pdf:application/pdf},
}

@book{broken,
  title = {Never closed,
  year = 2000

@misc{old, title = "Old one", author = "Ramelli, Agostino", year = {c. 1588}, howpublished = {\\url{https://example.org/old}}}
`

test('BibTeX as Zotero and old hands write it, and on behind a broken entry', async () => {
  const read = await readReferences(ZOTERO)
  expect(read?.format).toBe('bibtex')
  expect(read?.references[0]).toEqual({
    item: {
      type: 'article-journal',
      title: 'The {harvest} of NASA & others',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Müller', given: 'Jörg' },
        { literal: 'Ministry of Health, Kenya' },
      ],
      'container-title': 'The Paper',
      volume: '12',
      issue: '3',
      page: '12-34',
      issued: { 'date-parts': [[2020, 3]] },
      accessed: { 'date-parts': [[2021, 2, 3]] },
      URL: 'https://example.org/a_b',
      DOI: '10.1000/a_b',
      abstract: 'First line. Second.',
      language: 'en',
      keyword: 'rivers, water',
      note: expect.stringContaining('Publisher: X'),
    },
    files: ['files/12/a.pdf'],
  })
  expect(read?.references.at(-1)?.item).toMatchObject({
    title: 'Old one',
    issued: { 'date-parts': [[1588]], circa: true },
    URL: 'https://example.org/old',
  })
  expect(read?.references.map(({ item }) => item.title)).not.toContain('Never closed, year = 2000')
  expect(read?.problems).toEqual([{ what: 'broken', why: expect.stringContaining('could not be read') }])
})

const ENDNOTE = `TY  - JOUR\r
T1  - A title that
 goes on
A1  - van der Berg, John, Jr.\r
AU  - University of X,, Library\r
JF  - The Journal\r
Y1  - 1998/05//spring\r
SP  - 12\r
EP  - 34\r
SN  - 2049-3630\r
DO  - 10.1000/xyz\r
KW  - water\r
KW  - Smith, John\r
N1  - First note\r
\r
with a second part\r
N1  - <p>Another</p>\r
L1  - file:///home/x/a%20b.pdf\r
UR  - https://example.org\r
ER  - \r
stray words\r
TY  - UNHEARD\r
TI  - Second\r
DA  - ///Michaelmas term\r
`

test('RIS as EndNote and Zotero write it, with lines that go on and an entry that does not end', async () => {
  const read = await readReferences(ENDNOTE)
  expect(read).toEqual({
    format: 'ris',
    references: [
      {
        item: {
          type: 'article-journal',
          title: 'A title that goes on',
          author: [
            { family: 'Berg', given: 'John', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
            { literal: 'University of X, Library' },
          ],
          'container-title': 'The Journal',
          issued: { 'date-parts': [[1998, 5]] },
          page: '12-34',
          ISSN: '2049-3630',
          DOI: '10.1000/xyz',
          URL: 'https://example.org',
          keyword: 'water; Smith, John',
          note: 'First note\n\nwith a second part\n\n<p>Another</p>',
        },
        files: ['file:///home/x/a%20b.pdf'],
      },
      {
        item: { type: 'document', title: 'Second', issued: { literal: 'Michaelmas term' } },
        files: [],
      },
    ],
    problems: [{ what: 'stray words', why: 'It stands in no entry of the file.' }],
  })
})

test('CSL-JSON keeps what it knows nothing of, and names what is no item', async () => {
  const read = await readReferences(
    '[{"id":"a","type":"book","title":"One","custom":{"x":1},"number-of-pages":"12"},{"id":"b","type":"book","author":"Doe"},7]',
  )
  expect(read?.references).toEqual([
    { item: { type: 'book', title: 'One', custom: { x: 1 }, 'number-of-pages': '12' }, files: [] },
  ])
  expect(read?.problems.map(({ what }) => what)).toEqual(['b', 'Entry 3'])
  expect(await readReferences('{"rows": []}')).toBeNull()
  expect(await readReferences('{"broken')).toBeNull()
  expect(await readReferences('Nothing of the kind, by me@example.org')).toBeNull()
})

test('a note that is HTML becomes its words', () => {
  expect(
    plainNote(
      '<div><h1>On</h1><p>One <b>two</b>&amp;three<br/>four</p><ul><li>a</li><li>b</li></ul><script>x()</script></div>',
    ),
  ).toBe('On\n\nOne two&three\nfour\n\n- a\n- b')
  expect(plainNote('if a < b and c > d')).toBe('if a < b and c > d')
})
