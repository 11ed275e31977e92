import { makeDocx, p, r } from '#tests/made-files/docx.ts'
import { makeEpub } from '#tests/made-files/epub.ts'
import { madeHeaders, madeHtml, madeMail } from '#tests/made-files/mail.ts'
import { makeOdt, para } from '#tests/made-files/odt.ts'
import { makePdf, typed } from '#tests/made-files/pdf.ts'
import { trappedPage, traps } from './traps.ts'

/** What every trapped file says, to see that it was read. */
export const TOLD =
  'The gate was opened at three in the morning, and nobody in the lower town was told about it.'

/** A file of every kind that can carry calls to a server ("http://127.0.0.1:1/"), by name; each has a title of its own. */
export function trappedFiles(server: string): Readonly<Record<string, string | Uint8Array>> {
  const page = trappedPage(server)
  return {
    'page.html': page,
    'page.txt': `A text with markup in it\n\n${page.replaceAll('\n', ' ')}`,
    'page.md': `# Markdown with markup in it\n\n![an image](${server}markdown-image)\n\n${page}`,
    'table.csv': `A table that calls home,Link\n${TOLD},"=HYPERLINK(""${server}csv"")"\n`,
    'mail.eml': madeMail(madeHeaders('A mail that calls home'), madeHtml(page)),
    'book.epub': trappedBook(server),
    'letter.docx': trappedDocx(server),
    'open.odt': trappedOdt(server),
    'report.pdf': trappedPdf(server),
  }
}

function trappedBook(server: string): Uint8Array {
  const body = `<h1>The gate</h1><p>${TOLD}</p>${traps.map(({ name, html }) => `<div>${html(`${server}epub-${name}`)}</div>`).join('\n')}`
  const away = { href: `${server}epub-chapter`, path: null, body: '' }
  return makeEpub({
    metadata: `<dc:title>A book that calls home</dc:title><link rel="record" href="${server}epub-record"/>`,
    chapters: [{ href: 'a.xhtml', item: 'properties="scripted remote-resources"', body }, away],
  })
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Word's ways out: a template, pictures, frames, parts, objects and fields that lie elsewhere; and macros. */
export function trappedDocx(server: string): Uint8Array {
  const links = [
    'attachedTemplate',
    'image',
    'frame',
    'aFChunk',
    'oleObject',
    'hyperlink',
    'subDocument',
  ].map(
    (type) =>
      `<Relationship Id="${type}" Type="${RELATIONSHIPS}/${type}" Target="${server}docx-${type}" TargetMode="External"/>`,
  )
  const relationships = new TextEncoder().encode(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
  )
  const binary = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const field = (code: string, shown: string): string =>
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    )
  return makeDocx({
    core: '<dc:title>A letter that calls home</dc:title>',
    settings: '<w:attachedTemplate r:id="attachedTemplate"/>',
    body: [
      p(r(TOLD)),
      '<w:altChunk r:id="aFChunk"/><w:subDoc r:id="subDocument"/>',
      p('<w:r><w:object><v:shape><v:imagedata r:id="image"/></v:shape></w:object></w:r>'),
      p('<w:r><w:pict><v:shape><v:imagedata r:href="image"/></v:shape></w:pict></w:r>'),
      field(`INCLUDEPICTURE "${server}docx-field" \\d`, 'A picture.'),
      field('DDEAUTO c:\\\\windows\\\\calc.exe', 'A value.'),
      p(`<w:hyperlink r:id="hyperlink">${r('A link.')}</w:hyperlink>`),
    ].join(''),
    others: {
      'word/_rels/settings.xml.rels': relationships,
      'word/_rels/document.xml.rels': relationships,
      'word/vbaProject.bin': binary,
      'word/embeddings/oleObject1.bin': binary,
    },
  })
}

/** OpenDocument's ways out: pictures, objects, sections and links that lie elsewhere; and scripts. */
export function trappedOdt(server: string): Uint8Array {
  const frame = (name: string): string =>
    para(`<draw:frame><draw:${name} xlink:href="${server}odt-${name}" xlink:actuate="onLoad"/></draw:frame>`)
  const script = new TextEncoder().encode('<x>evil()</x>')
  return makeOdt({
    meta: `<dc:title>An open document that calls home</dc:title><meta:template xlink:href="${server}odt-template"/>`,
    body: [
      para(TOLD),
      ...['image', 'object', 'plugin', 'applet', 'floating-frame'].map(frame),
      `<text:section text:name="s"><text:section-source xlink:href="${server}odt-section"/>${para('In a section.')}</text:section>`,
      para(`<text:a xlink:href="${server}odt-link">A link.</text:a><text:script>evil()</text:script>`),
    ].join(''),
    others: { 'Basic/script.xml': script, 'Object 1/content.xml': script },
  })
}

/** What a PDF can be told to do when it is opened, shown or clicked on. */
function trappedPdf(server: string): Uint8Array {
  const actions = ['URI', 'SubmitForm', 'ImportData', 'GoToR', 'Launch', 'JavaScript'].map(
    (name) =>
      `<< /S /${name} /URI (${server}pdf-uri) /F << /FS /URL /F (${server}pdf-${name}) >> /D [0 /Fit] /JS (app.launchURL\\('${server}pdf-js'\\)) >>`,
  )
  const annotations = actions.map(
    (action) => `<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A ${action} >>`,
  )
  const all = `[${actions.join(' ')}]`
  return makePdf({
    info: '/Title (A report that calls home)',
    catalog: `/OpenAction << /S /URI /URI (${server}pdf-open) /Next ${all} >> /AA << /WC ${actions[1]} >>`,
    pages: [
      {
        texts: typed(TOLD, { x: 72, y: 100, columns: 60 }),
        entries: `/AA << /O ${actions[5]} >> /Annots [${annotations.join(' ')}]`,
      },
    ],
  })
}
