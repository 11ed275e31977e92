import { makeDocx, p, r, styled } from '#tests/made-files/docx.ts'
import { makeEpub } from '#tests/made-files/epub.ts'
import { madeAttachment, madeHeaders, madeMail, madeMultipart, madeText } from '#tests/made-files/mail.ts'
import { makeOdt, para } from '#tests/made-files/odt.ts'
import { type MadePage, makePdf, typed } from '#tests/made-files/pdf.ts'
import { makeRtf } from '#tests/made-files/rtf.ts'
import { madeDocument } from './made-documents.ts'

/** A file with the words of made documents, in one of the kinds that researchers have. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The paragraphs in it, for yardsticks. */
  readonly paragraphs: readonly string[]
}

/** What a file of each kind is made of; a book and a PDF hold ten documents, the others one. */
const KINDS: readonly {
  readonly extension: string
  readonly make: (paragraphs: string[]) => string | Uint8Array
  readonly documents?: number
}[] = [
  { extension: 'pdf', make: toPdf, documents: 10 },
  {
    extension: 'docx',
    make: (all) =>
      makeDocx({ body: all.map((text) => p(r(escaped(text)))).join('') + styled('Quote', r('End.')) }),
  },
  { extension: 'epub', make: toEpub, documents: 10 },
  { extension: 'eml', make: toMail },
  {
    extension: 'html',
    make: (all) =>
      `<!doctype html><title>${escaped(all[0] ?? '')}</title><main>${all.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</main>`,
  },
  { extension: 'odt', make: (all) => makeOdt({ body: all.map((text) => para(escaped(text))).join('') }) },
  { extension: 'rtf', make: (all) => makeRtf(all.map((text) => `\\pard ${inRtf(text)}\\par`).join('\n')) },
  {
    extension: 'md',
    make: (all) => all.map((text, index) => (index === 0 ? `# ${text}` : text)).join('\n\n'),
  },
  {
    extension: 'csv',
    make: (all) => all.map((text, index) => `${index},"${text.replaceAll('"', '""')}"`).join('\n'),
  },
  { extension: 'txt', make: (all) => all.join('\n\n') },
]

/** Made files of all kinds in turn; the n-th is the same in every run. */
export function madeFile(n: number): MadeFile {
  const { extension, make, documents = 1 } = KINDS[n % KINDS.length] as (typeof KINDS)[number]
  const paragraphs = Array.from({ length: documents }, (_, index) =>
    madeDocument(n * 10 + index).blocks.map(({ text }) => text),
  ).flat()
  const content = make(paragraphs)
  return {
    name: `${n}.${extension}`,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    paragraphs,
  }
}

/** Typewritten pages. */
function toPdf(paragraphs: readonly string[]): Uint8Array {
  const pages: MadePage[] = []
  let texts: NonNullable<MadePage['texts']>[number][] = []
  let y = 72
  for (const text of paragraphs) {
    // The made fonts of the file have Latin letters only.
    const lines = typed(text.replace(/[^\x20-\x7e]/g, 'x'), { x: 72, y, columns: 70 })
    y = (lines.at(-1)?.y ?? y) + 24
    texts.push(...lines)
    if (y < 700) continue
    pages.push({ texts })
    texts = []
    y = 72
  }
  return makePdf({ pages: [...pages, { texts }] })
}

function toEpub(paragraphs: readonly string[]): Uint8Array {
  const chapters = Array.from({ length: 10 }, (_, index) => {
    const own = paragraphs.filter((_, at) => Math.floor((at * 10) / paragraphs.length) === index)
    return {
      href: `${index}.xhtml`,
      body: `<h1>${index + 1}</h1>${own.map((text) => `<p>${escaped(text)}</p>`).join('')}`,
    }
  })
  return makeEpub({ chapters, metadata: '<dc:title>A made book</dc:title><dc:language>en</dc:language>' })
}

function toMail(paragraphs: readonly string[]): Uint8Array {
  const [subject = '', ...rest] = paragraphs
  const body = madeText(rest.join('\n\n'))
  const rota = madeAttachment(
    'rota.csv',
    `who,when\n${subject.slice(0, 20).replaceAll(',', '')},Monday\n`,
    'text/csv',
  )
  return madeMail(
    madeHeaders(subject.replaceAll('\n', ' ').slice(0, 80)),
    madeMultipart('mixed', [body, rota]),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function inRtf(text: string): string {
  return text
    .replace(/[\\{}]/g, '\\$&')
    .replace(/[^\x20-\x7e]/gu, (letter) =>
      Array.from({ length: letter.length }, (_, index) => `\\u${letter.charCodeAt(index)}?`).join(''),
    )
}
