import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractDocument } from '#tests/extract-document.ts'
import { makeDocx, p, r, table, tracked } from '#tests/made-files/docx.ts'
import { look, makeOdt, para, span } from '#tests/made-files/odt.ts'
import { makeRtf } from '#tests/made-files/rtf.ts'

/** How words stand in a paragraph. */
const sorts = ['plain', 'bold', 'inserted', 'deleted', 'hidden', 'note', 'comment'] as const
type Sort = (typeof sorts)[number]

interface Piece {
  readonly sort: Sort
  readonly word: string
}

/** A document as a list of paragraphs and of tables with one paragraph in each cell. */
type Part = readonly Piece[] | { readonly cells: readonly (readonly Piece[])[] }

/** Words that are all different, so that each can be looked for. */
const documents = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(fc.constantFrom(...sorts), { minLength: 1, maxLength: 6 }) },
      fc.record({
        cells: fc.array(fc.array(fc.constantFrom(...sorts), { minLength: 1, maxLength: 3 }), {
          minLength: 2,
          maxLength: 4,
        }),
      }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts): Part[] => {
    let count = 0
    const number = (kinds: readonly Sort[]): Piece[] =>
      kinds.map((sort) => ({ sort, word: `wort${String(count++)}ende` }))
    return parts.map((part) => ('cells' in part ? { cells: part.cells.map(number) } : number(part)))
  })

/** Writes a document in one format: a paragraph of its pieces, and a row of the paragraphs in its cells. */
interface Writer {
  readonly name: string
  readonly paragraph: (pieces: readonly Piece[], remember: (word: string) => number) => string
  readonly row: (cells: readonly string[]) => string
  readonly file: (body: string, remarks: readonly string[]) => Uint8Array
}

const by = 'A. Calder'
const day = '2020-03-12'

const docx: Writer = {
  name: 'a.docx',
  paragraph: (pieces, remember) =>
    p(
      pieces
        .map(({ sort, word }) => {
          const run = r(` ${word} `, sort === 'bold' ? '<w:b/>' : sort === 'hidden' ? '<w:vanish/>' : '')
          if (sort === 'inserted') return tracked('ins', by, day, run)
          if (sort === 'deleted') return tracked('del', by, day, run)
          if (sort === 'note') return `<w:r><w:footnoteReference w:id="${remember(word)}"/></w:r>`
          return sort === 'comment' ? `<w:r><w:commentReference w:id="${remember(word)}"/></w:r>` : run
        })
        .join(''),
    ),
  row: (cells) => table(cells),
  file: (body, remarks) => {
    const as = (name: string): string =>
      remarks.map((word, id) => `<w:${name} w:id="${id}">${p(r(word))}</w:${name}>`).join('')
    return makeDocx({ body, footnotes: as('footnote'), comments: as('comment') })
  },
}

const odt: Writer = {
  name: 'a.odt',
  paragraph: (pieces, remember) =>
    para(
      pieces
        .map(({ sort, word }) => {
          const text = `<text:s/>${word}<text:s/>`
          if (sort === 'bold' || sort === 'hidden') return span(sort, text)
          if (sort === 'deleted') return `<text:change text:change-id="d${remember(word)}"/>`
          if (sort === 'note') return `<text:note><text:note-body>${para(word)}</text:note-body></text:note>`
          if (sort === 'comment') return `<office:annotation>${para(word)}</office:annotation>`
          if (sort !== 'inserted') return text
          const id = remember('')
          return `<text:change-start text:change-id="i${id}"/>${text}<text:change-end text:change-id="i${id}"/>`
        })
        .join(''),
    ),
  row: (cells) =>
    `<table:table><table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row></table:table>`,
  file: (body, remarks) => {
    const region = (id: string, act: string, inner: string): string =>
      `<text:changed-region text:id="${id}"><text:${act}><office:change-info/>${inner}</text:${act}></text:changed-region>`
    const regions = remarks.map((word, id) =>
      word === '' ? region(`i${id}`, 'insertion', '') : region(`d${id}`, 'deletion', para(word)),
    )
    const automatic = look('bold', 'fo:font-weight="bold"') + look('hidden', 'text:display="none"')
    return makeOdt({
      body: `<text:tracked-changes>${regions.join('')}</text:tracked-changes>${body}`,
      automatic,
    })
  },
}

const rtf: Writer = {
  name: 'a.rtf',
  paragraph: (pieces) =>
    pieces
      .map(({ sort, word }) => {
        if (sort === 'note') return `{\\chftn{\\footnote\\pard\\plain ${word}}}`
        if (sort === 'comment') return `{\\*\\atnauthor ${by}}{\\*\\annotation\\pard ${word}}`
        const words = { plain: '', bold: '\\b', inserted: '\\revised', deleted: '\\deleted', hidden: '\\v' }[
          sort
        ]
        return `{${words}  ${word} }`
      })
      .join(''),
  row: (cells) =>
    `\\trowd${cells.map((_, index) => `\\cellx${index}`).join('')}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join('')}\\row\\pard `,
  file: (body) => makeRtf(`\\pard ${body}`),
}

/** Where the words of each sort come out. */
const PLACES: Readonly<Record<Sort, string>> = {
  plain: 'text',
  bold: 'text',
  inserted: 'text',
  deleted: 'change',
  hidden: 'furniture',
  note: 'note',
  comment: 'comment',
}

function write(writer: Writer, parts: readonly Part[]): Uint8Array {
  const remarks: string[] = []
  const remember = (word: string): number => remarks.push(word) - 1
  const body = parts.map((part) => {
    if ('cells' in part) return writer.row(part.cells.map((cell) => writer.paragraph(cell, remember)))
    const paragraph = writer.paragraph(part, remember)
    return writer === rtf ? `${paragraph}\\par ` : paragraph
  })
  return writer.file(body.join(''), remarks)
}

describe('No word is lost, doubled or put among others', () => {
  test.each([docx, odt, rtf])('$name', async (writer) => {
    await fc.assert(
      fc.asyncProperty(documents, async (parts) => {
        const wanted = parts
          .flatMap((part) => ('cells' in part ? part.cells.flat() : part))
          .map(({ sort, word }) => `${PLACES[sort]} ${word}`)
        const { blocks } = await extractDocument(write(writer, parts), writer.name)
        const found = blocks.flatMap(({ kind, furniture, text }) => {
          const place = furniture ? 'furniture' : /^(?:note|comment|change)$/.test(kind) ? kind : 'text'
          return (text.match(/\S+/gu) ?? []).map((word) => `${place} ${word}`)
        })
        expect(found.toSorted()).toEqual(wanted.toSorted())
        const ownWords = (lines: readonly string[]): string[] =>
          lines.filter((line) => line.startsWith('text '))
        expect(ownWords(found)).toEqual(ownWords(wanted))
      }),
      { numRuns: 150 },
    )
  })
})
