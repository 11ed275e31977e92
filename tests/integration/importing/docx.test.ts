import { describe, expect, test } from 'vitest'
import { extractDocument } from '#tests/extract-document.ts'
import { blockLines } from '#tests/made-files/blocks.ts'
import { makeDocx, p, r, style, styled, table, tracked } from '#tests/made-files/docx.ts'
import { describeOfficeFixtures } from '#tests/made-files/office-fixtures.ts'

describeOfficeFixtures('.docx')

describe('What paragraphs are', () => {
  test('headings come from outline levels, from styles they are based on, and from names in any language', async () => {
    const styles = [
      style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style('Kapitel', 'Kapitel des Hauses', '<w:basedOn w:val="berschrift1"/>'),
      style('Local', 'Überschrift 3'),
      style('Kreis', 'Kreis', '<w:basedOn w:val="Kreis"/>'),
      style(
        'TOCHeading',
        'TOC Heading',
        '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
      ),
    ].join('')
    const body = [
      styled('Kapitel', 'The gate'),
      styled('Local', 'Who opened it'),
      styled('Heading2', 'A style the file does not define'),
      p(r('By its own level'), '<w:outlineLvl w:val="3"/>'),
      p(r('A heading that was made text again.'), '<w:pStyle w:val="berschrift1"/><w:outlineLvl w:val="9"/>'),
      styled('Kreis', 'A style based on itself.'),
      styled('TOCHeading', 'Contents'),
    ].join('')
    expect(await blockLines(makeDocx({ body, styles }), 'a.docx')).toEqual([
      'heading1 The gate',
      'heading3 Who opened it',
      'heading2 A style the file does not define',
      'heading4 By its own level',
      'paragraph A heading that was made text again.',
      'paragraph A style based on itself.',
      '~paragraph [Table of contents] Contents',
    ])
  })

  test('quotations, code and captions come from their styles, and lines of code are one passage', async () => {
    const styles = [
      style('IntensivesZitat', 'Intense Quote'),
      style('Quelltext', 'HTML Preformatted'),
      style('Beschriftung', 'caption'),
    ].join('')
    const body = [
      styled('IntensivesZitat', 'Nobody asked us.'),
      styled('Quelltext', 'if rain:'),
      styled('Quelltext', '  weep()'),
      styled('Beschriftung', 'The weir in 1911'),
    ].join('')
    expect(await blockLines(makeDocx({ body, styles }), 'a.docx')).toEqual([
      'quote Nobody asked us.',
      'code if rain:\n  weep()',
      'caption The weir in 1911',
    ])
  })

  test('numbers that Word shows are labels, in lists and before headings', async () => {
    const level = (depth: number, format: string, text: string, more = ''): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = [
      `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>')}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="3">${level(0, 'thaiCounting', '%1.')}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
      '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
      '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>',
    ].join('')
    const numbered = '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'
    const styles = style('Heading1', 'heading 1', numbered) + style('Heading2', 'heading 2', numbered)
    const item = (list: number, depth: number, text: string): string =>
      p(r(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
    const body = [
      styled('Heading1', 'Rain'),
      styled('Heading2', 'In spring'),
      item(1, 0, 'first'),
      item(1, 1, 'second'),
      item(1, 2, 'third'),
      item(1, 2, 'fourth'),
      p(r('Words between.')),
      item(1, 0, 'fifth'),
      item(1, 1, 'sixth'),
      item(2, 0, 'a bullet'),
      item(4, 0, 'seventh by an override'),
      item(5, 0, 'in figures that are not known'),
      item(0, 0, 'no item any more'),
      styled('Heading2', 'In autumn'),
    ].join('')
    expect(await blockLines(makeDocx({ body, styles, numbering }), 'a.docx')).toEqual([
      'heading1 [1] Rain',
      'heading2 [1.1] In spring',
      'item1 [I.] first',
      'item2 [1.1] second',
      'item3 [(a)] third',
      'item3 [(b)] fourth',
      'paragraph Words between.',
      'item1 [II.] fifth',
      'item2 [2.1] sixth',
      'item1 a bullet',
      'item1 [VII.] seventh by an override',
      'item1 in figures that are not known',
      'paragraph no item any more',
      'heading2 [1.2] In autumn',
    ])
  })

  test('a table of contents is furniture', async () => {
    const body = [
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('The gate'))}</w:sdtContent></w:sdt>`,
      styled('TOC1', 'The weir'),
      p(r('The work itself.')),
    ].join('')
    expect(await blockLines(makeDocx({ body }), 'a.docx')).toEqual([
      '~paragraph [Table of contents] The gate',
      '~paragraph [Table of contents] The weir',
      'paragraph The work itself.',
    ])
  })
})

describe('Words in a paragraph', () => {
  const words = async (inner: string, parts = {}): Promise<string[]> =>
    blockLines(makeDocx({ body: p(inner), ...parts }), 'a.docx')

  test('results of fields are text, their codes are not, also of fields in fields', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const inner = field('begin') + code('DATE') + field('separate') + r('an inner result') + field('end')
    const outer =
      field('begin') + code('IF ') + inner + code(' = 1') + field('separate') + r('page 7') + field('end')
    expect(await words(r('See ') + outer + r('.'))).toEqual(['paragraph See page 7.'])
    expect(await words(`<w:fldSimple w:instr="PAGE">${r('12')}</w:fldSimple>`)).toEqual(['paragraph 12'])
    expect(await words(field('begin') + code('PAGE') + r('never closed'))).toEqual(['paragraph never closed'])
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
    expect(await words(`${box}${code('FORMCHECKBOX')}${field('end')}${r(' agreed')}`)).toEqual([
      'paragraph ☒ agreed',
    ])
  })

  test('breaks, hyphens, symbols and raised figures are what Word shows', async () => {
    const special = (xml: string): string => `<w:r>${xml}</w:r>`
    expect(await words(r('one') + special('<w:br/>') + r('two') + special('<w:tab/>') + r('three'))).toEqual([
      'paragraph one\ntwo\tthree',
    ])
    expect(
      await words(
        r('re') + special('<w:softHyphen/>') + r('gis\u00ADter 12') + special('<w:noBreakHyphen/>') + r('13'),
      ),
    ).toEqual(['paragraph register 12\u201113'])
    expect(
      await words(
        special('<w:sym w:font="Symbol" w:char="F061"/>') +
          special('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
      ),
    ).toEqual(['paragraph α☑'])
    expect(
      await words(
        r('10') +
          r('3', '<w:vertAlign w:val="superscript"/>') +
          r(' litres, the 1') +
          r('st', '<w:vertAlign w:val="superscript"/>'),
      ),
    ).toEqual(['paragraph 10³ litres, the 1st'])
    expect(await words('<w:r><w:t>  trimmed\n as Word does </w:t></w:r>')).toEqual([
      'paragraph trimmed  as Word does',
    ])
  })

  test('formulas stay on one line without changing a figure', async () => {
    const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
    const power = `<m:sSup><m:e>${t('x')}</m:e><m:sup>${t('12')}</m:sup></m:sSup>`
    const fraction = `<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>`
    const root = `<m:rad><m:deg/><m:e>${t('9')}</m:e></m:rad>`
    expect(await words(`${r('If ')}<m:oMath>${power}${t('=')}${fraction}${t('−')}${root}</m:oMath>`)).toEqual(
      ['paragraph If x¹²=(a+b)/2−√9'],
    )
  })

  test('hidden words are kept as furniture and stay out of the sentence', async () => {
    expect(await words(r('It rained') + r(' on the day of the vote', '<w:vanish/>') + r('.'))).toEqual([
      'paragraph It rained.',
      '~paragraph [Hidden text] on the day of the vote',
    ])
  })

  test('a dropped capital belongs to the word it begins', async () => {
    const body = p(r('N'), '<w:framePr w:dropCap="drop"/>') + p(r('obody asked.'))
    expect(await blockLines(makeDocx({ body }), 'a.docx')).toEqual(['paragraph Nobody asked.'])
  })

  test('text boxes follow the paragraph they hang on, once', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Beside it')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Beside it')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await words(r('The text') + both + r(' goes on.'))).toEqual([
      'paragraph The text goes on.',
      'paragraph [Text box] Beside it',
    ])
  })
})

test('words of diagrams follow their paragraph, charts and objects are said to be left out', async () => {
  const point = (text: string): string => `<pt><t><p><r><t>${text}</t></r></p></t></pt>`
  const body =
    p(r('It went so:') + '<w:r><w:drawing><relIds r:dm="diagramData"/></w:drawing></w:r>') +
    p(r('And so:') + '<w:r><w:drawing><chart/></w:drawing></w:r>')
  const bytes = makeDocx({ body, diagramData: `<ptLst>${point('Rain')}${point('Levy')}</ptLst>` })
  expect(await blockLines(bytes, 'a.docx')).toEqual([
    'paragraph It went so:',
    'paragraph [Diagram] Rain',
    'paragraph [Diagram] Levy',
    'paragraph And so:',
  ])
  expect((await extractDocument(bytes, 'a.docx')).warnings).toEqual([
    'Words in charts were not read; see the original file.',
  ])
})

describe('Tables', () => {
  test('rows have their cells parted by tabs, merged cells once, and nested rows after their own', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(r('Both years'))}</w:tc>`
    const below = `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc>`
    const inner = table(['x', 'y'])
    const body = table(
      [wide, 'Levy'],
      ['1911', '1912', `${p(r('12'))}${inner}${p('')}`],
      [below, '', p(r('two')) + p(r('lines'))],
    )
    expect(await blockLines(makeDocx({ body }), 'a.docx')).toEqual([
      'row Both years\tLevy',
      'row 1911\t1912\t12',
      'row x\ty',
      'row \t\ttwo lines',
    ])
  })

  test('a table that is only a box or a layout gives its paragraphs', async () => {
    const body = table([p(r('A first paragraph in a box.')) + p(r('And a second.'))])
    expect(await blockLines(makeDocx({ body }), 'a.docx')).toEqual([
      'paragraph A first paragraph in a box.',
      'paragraph And a second.',
    ])
  })
})

describe('Notes and comments', () => {
  const mark = (kind: string, id: number, more = ''): string => `<w:r><w:${kind} w:id="${id}"${more}/></w:r>`

  test('notes follow their passage, counted in the order of the text, and leave no figure in it', async () => {
    const note = (id: number, ...texts: string[]): string =>
      `<w:footnote w:id="${id}">${texts.map((text) => p('<w:r><w:footnoteRef/></w:r>' + r(text))).join('')}</w:footnote>`
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note(4, ' The later one.')}${note(3, ' The first one.', 'Its second paragraph.')}${note(5, 'By a star.')}`,
      endnotes: `<w:endnote w:id="2">${p(r('At the end.'))}</w:endnote>`,
    }
    const body =
      p(r('In 1911') + mark('footnoteReference', 3) + r(' it rained.') + mark('endnoteReference', 2)) +
      p(
        r('Later') +
          `<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>` +
          r(' not.') +
          mark('footnoteReference', 4),
      )
    expect(await blockLines(makeDocx({ body, ...parts }), 'a.docx')).toEqual([
      'paragraph In 1911 it rained.',
      'note [Footnote 1] The first one.',
      'note [Footnote 1, continued] Its second paragraph.',
      'note [Endnote i] At the end.',
      'paragraph Later not.',
      'note [Footnote *] By a star.',
      'note [Footnote 2] The later one.',
    ])
  })

  test('notes are numbered as the last section says, and not at all where they begin again on each page', async () => {
    const footnotes = [1, 2].map((id) => `<w:footnote w:id="${id}">${p(r('A note.'))}</w:footnote>`).join('')
    const two = p(r('One.') + mark('footnoteReference', 1)) + p(r('Two.') + mark('footnoteReference', 2))
    const labels = async (properties: string): Promise<(string | null | undefined)[]> => {
      const body = `${two}<w:sectPr><w:footnotePr>${properties}</w:footnotePr></w:sectPr>`
      const { blocks } = await extractDocument(makeDocx({ body, footnotes }), 'a.docx')
      return blocks.filter(({ kind }) => kind === 'note').map(({ label }) => label)
    }
    expect(await labels('<w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/>')).toEqual([
      'Footnote c',
      'Footnote d',
    ])
    expect(await labels('<w:numRestart w:val="eachPage"/>')).toEqual(['Footnote', 'Footnote'])
  })

  test('a note that refers to itself is read once', async () => {
    const footnotes = `<w:footnote w:id="1">${p(r('Again') + mark('footnoteReference', 1))}</w:footnote>`
    expect(
      await blockLines(makeDocx({ body: p(r('Text.') + mark('footnoteReference', 1)), footnotes }), 'a.docx'),
    ).toEqual(['paragraph Text.', 'note [Footnote 1] Again'])
  })

  test('comments name their author, their day and the words they are about', async () => {
    const comments =
      `<w:comment w:id="0" w:author="R. Tal" w:date="2020-03-14T10:00:00Z">${p(r('Who counted them?'))}</w:comment>` +
      `<w:comment w:id="1" w:author="" w:date="1970-01-01T00:00:00Z">${p(r('Unsigned.'))}</w:comment>`
    const body = p(
      `${r('There were ')}<w:commentRangeStart w:id="0"/>${r('forty boats')}<w:commentRangeEnd w:id="0"/>${mark('commentReference', 0)}${r(' at sea.')}${mark('commentReference', 1)}`,
    )
    expect(await blockLines(makeDocx({ body, comments }), 'a.docx')).toEqual([
      'paragraph There were forty boats at sea.',
      'comment [Comment by R. Tal, 2020-03-14, on “forty boats”] Who counted them?',
      'comment [Comment] Unsigned.',
    ])
  })
})

test('replies to comments and comments that were resolved say so', async () => {
  const comment = (id: number, who: string, text: string): string =>
    `<w:comment w:id="${id}" w:author="${who}"><w:p w14:paraId="0000000${id}">${r(text)}</w:p></w:comment>`
  const comments = comment(1, 'R. Tal', 'Who counted?') + comment(2, 'A. Calder', 'The keeper did.')
  const commentsExtended =
    '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
  const body = p(
    r('Forty boats.') + '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>',
  )
  expect(await blockLines(makeDocx({ body, comments, commentsExtended }), 'a.docx')).toEqual([
    'paragraph Forty boats.',
    'comment [Comment by R. Tal, resolved] Who counted?',
    'comment [Reply by A. Calder] The keeper did.',
  ])
})

describe('Tracked changes', () => {
  test('the text is what its last editor sees, and every change is named', async () => {
    const body = [
      p(
        r('Forty ') +
          tracked('del', 'A. Calder', '2020-03-12', r('old ')) +
          tracked('del', 'A. Calder', '2020-03-12', r('wooden ', '<w:b/>')) +
          tracked('ins', 'R. Tal', '2020-03-13', r('iron ')) +
          r('boats') +
          tracked(
            'ins',
            'R. Tal',
            '2020-03-13',
            tracked('del', 'A. Calder', '2020-03-14', r(' and a raft')),
          ) +
          r('.'),
      ),
      p(tracked('ins', 'R. Tal', '2020-03-13', r('All of this is new.'))),
      p(tracked('moveFrom', 'R. Tal', '2020-03-13', r('It was in June.'))),
      p(r('They left. ') + tracked('moveTo', 'R. Tal', '2020-03-13', r('It was in June.'))),
    ].join('')
    const { blocks: _, warnings } = await extractDocument(makeDocx({ body }), 'a.docx')
    expect(await blockLines(makeDocx({ body }), 'a.docx')).toEqual([
      'paragraph [Contains words inserted by R. Tal, 2020-03-13: “iron”] Forty iron boats.',
      'change [Deleted by A. Calder, 2020-03-12] old wooden',
      'change [Deleted by A. Calder, 2020-03-14] and a raft',
      'paragraph [Inserted by R. Tal, 2020-03-13] All of this is new.',
      'change [Moved away by R. Tal, 2020-03-13] It was in June.',
      'paragraph [Contains words moved here by R. Tal, 2020-03-13: “It was in June.”] They left. It was in June.',
    ])
    expect(warnings).toEqual([
      'The document has tracked changes: 2 deletions by A. Calder; 2 insertions, 1 move by R. Tal. The text is what the last editor sees; what was deleted follows as passages of its own.',
    ])
  })

  test('a paragraph whose end was deleted goes on in the next, and a deleted one is a change', async () => {
    const end = '<w:rPr><w:del w:id="1" w:author="A. Calder" w:date="2020-03-12T09:00:00Z"/></w:rPr>'
    const body =
      p(r('It rained '), end) +
      p(r('all day.')) +
      p(tracked('del', 'A. Calder', '2020-03-12', r('Nobody came.')), end) +
      p(r('The end.'))
    expect(await blockLines(makeDocx({ body }), 'a.docx')).toEqual([
      'paragraph It rained all day.',
      'change [Deleted by A. Calder, 2020-03-12] Nobody came.',
      'paragraph The end.',
    ])
  })

  test('deleted rows and notes are changes, and deleted notes are not counted', async () => {
    const gone = '<w:trPr><w:del w:author="A. Calder" w:date="2020-03-12T09:00:00Z"/></w:trPr>'
    const rows = table(['1911', '12'], ['1912', '15']).replace(
      '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">1912',
      `<w:tr>${gone}<w:tc><w:p><w:r><w:t xml:space="preserve">1912`,
    )
    const note = (id: number): string => `<w:footnote w:id="${id}">${p(r(`Note of id ${id}.`))}</w:footnote>`
    const refer = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const body =
      rows + p(r('Text') + tracked('del', 'R. Tal', '2020-03-13', refer(1)) + r(' and text.') + refer(2))
    expect(await blockLines(makeDocx({ body, footnotes: note(1) + note(2) }), 'a.docx')).toEqual([
      'row 1911\t12',
      'change [Deleted by A. Calder, 2020-03-12] 1912',
      'change [Deleted by A. Calder, 2020-03-12] 15',
      'paragraph Text and text.',
      'change [Deleted by R. Tal, 2020-03-13 (footnote)] Note of id 1.',
      'note [Footnote 1] Note of id 2.',
    ])
  })
})

describe('Languages', () => {
  test('passages in another language than the document say so, by the letters they are in', async () => {
    const persian = '<w:rtl/><w:lang w:bidi="fa-IR"/>'
    const body = [
      p(r('The levy was paid in the spring, and the farmers said nothing about it.')),
      p(r('آب را گل نکنیم، شاید این آب روان می‌رود.', persian)),
      p(r('Le moulin ne tourne plus.', '<w:lang w:val="fr-FR"/>')),
      p(r('The same in another English.', '<w:lang w:val="en-US"/>')),
      p(r('لا لغة لها', '<w:rtl/>')),
    ].join('')
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
    const read = await extractDocument(makeDocx({ body, styles }), 'a.docx')
    expect(read.blocks.map((block) => block.language)).toEqual([null, 'fa-IR', 'fr-FR', null, null])
    expect(read.metadata.find(({ field }) => field === 'language')).toEqual({
      field: 'language',
      value: 'en-GB',
      origin: 'properties',
      evidence: 'language of most of the text',
    })
  })
})

describe('What surrounds the text', () => {
  const ruling = [
    'In the matter of the ferries the court has found as follows.',
    'Share',
    'The parties were heard on 3 March. Read more about procedure in the annex.',
    'Copyright of the plans remains with the harbour.',
    'Follow the rules of the harbour.',
    'All rights reserved.',
    'Comments',
  ]

  test('no paragraph of a letter or a ruling is folded for words that web pages have', async () => {
    const body = ruling.map((text) => p(r(text))).join('')
    const { blocks } = await extractDocument(makeDocx({ body }), 'ruling.docx')
    expect(blocks.map((block) => block.text)).toEqual(ruling)
    expect(blocks.filter((block) => block.furniture)).toEqual([])
  })

  test('running heads and feet are furniture, once, and page numbers are nothing', async () => {
    const parts = {
      header: p(r('Harbour Court')) + p(r('Harbour Court')),
      footer: p(r('Page ') + r('3')) + p(r('3')),
    }
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
    const body = p(r('The first section.'), section) + p(r('The second section.')) + section
    expect(await blockLines(makeDocx({ body, ...parts }), 'a.docx')).toEqual([
      '~paragraph [Header] Harbour Court',
      'paragraph The first section.',
      'paragraph The second section.',
      '~paragraph [Footer] Page 3',
    ])
  })
})

describe('Titles and headings without styles', () => {
  test('a short paragraph set apart by bold letters or blank lines heads what follows, lines of a letter do not', async () => {
    const prose = 'Forty boats left the harbour before the morning was over, and nobody counted them.'
    const body = [
      p(r('Forty Boats and a Raft', '<w:b/>')),
      p(r('By Ravi Tal')),
      p(r(prose)),
      p(''),
      p(r('What the keeper saw')),
      p(''),
      p(r(prose)),
      p(r('In sum')),
      p(r(prose)),
    ].join('')
    const read = await extractDocument(makeDocx({ body }), 'a.docx')
    expect(read.blocks.map(({ kind, level }) => `${kind}${level ?? ''}`)).toEqual([
      'heading1',
      'paragraph',
      'paragraph',
      'heading2',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    expect(read.metadata.find(({ field }) => field === 'title')?.value).toBe('Forty Boats and a Raft')
  })

  test('a heading that opens the text is its title, one of several chapters is not', async () => {
    const core = '<dc:title>Annual Report</dc:title>'
    const prose = p(r('Forty boats left the harbour before the morning was over.'))
    const title = async (body: string): Promise<string | undefined> =>
      (await extractDocument(makeDocx({ body, core }), 'a.docx')).metadata.find(
        ({ field }) => field === 'title',
      )?.value
    expect(await title(styled('Heading1', 'Forty Boats') + prose)).toBe('Forty Boats')
    expect(await title(styled('Heading1', 'Opening') + prose + styled('Heading1', 'Ending') + prose)).toBe(
      'Annual Report',
    )
  })
})

describe('Metadata', () => {
  const field = async (name: string, parts: Parameters<typeof makeDocx>[0]): Promise<string[]> => {
    const { metadata, alternatives } = await extractDocument(makeDocx(parts), 'scan 7.docx')
    return [...metadata, ...alternatives]
      .filter((value) => value.field === name)
      .map(({ value, origin, evidence }) => `${value} (${origin}: ${evidence})`)
  }
  const core = (title: string): string =>
    `<dc:title>${title}</dc:title><dc:creator>Ada Pell</dc:creator><cp:lastModifiedBy>Jonah Reed</cp:lastModifiedBy><dcterms:created>2019-11-02T08:00:00Z</dcterms:created>`
  const body = p(r('Forty boats left the harbour before the morning was over, and nobody counted them.'))

  test('properties say where they come from, and dates of the file what they are', async () => {
    const parts = { body, core: core('The Forty Boats'), app: '<Company>Calder Library</Company>' }
    expect(await field('title', parts)).toEqual(['The Forty Boats (properties: core.xml dc:title)'])
    expect(await field('byline', parts)).toEqual([
      'Ada Pell (properties: core.xml dc:creator)',
      'Jonah Reed (properties: core.xml cp:lastModifiedBy)',
    ])
    expect(await field('publisher', parts)).toEqual(['Calder Library (properties: app.xml Company)'])
    expect(await field('published', parts)).toEqual([
      '2019-11-02 (properties: core.xml dcterms:created (when the file was made))',
    ])
  })

  test('the title that the text shows stands before that of the properties', async () => {
    const parts = {
      body: styled('Title', 'Forty Boats and a Raft') + body,
      core: core('Template of the Library'),
    }
    expect(await field('title', parts)).toEqual([
      'Forty Boats and a Raft (text: Forty Boats and a Raft)',
      'Template of the Library (properties: core.xml dc:title)',
    ])
  })

  test('what the text says of author and date stands before what the program filled in', async () => {
    const head = styled('Title', 'Forty Boats and a Raft') + p(r('By Ravi Tal')) + p(r('12 March 2020'))
    const parts = { body: head + body, core: core('Forty Boats and a Raft') }
    expect((await field('byline', parts))[0]).toBe('Ravi Tal (text: By Ravi Tal)')
    expect((await field('published', parts))[0]).toBe('2020-03-12 (text: 12 March 2020)')
  })

  test.each(['Microsoft Word - ferry.doc', 'Document1', 'Dokument 2', 'Untitled', 'letter.docx', '7'])(
    '“%s” is no title',
    async (title) => {
      expect(await field('title', { body, core: core(title) })).toEqual(['scan 7 (file-name: scan 7.docx)'])
    },
  )
})

describe('Files that are refused', () => {
  const refusal = async (bytes: Uint8Array, name = 'a.docx'): Promise<string> =>
    extractDocument(bytes, name).then(
      () => 'was read',
      (error: Error) => error.message,
    )

  test('encrypted documents and those of before 2007 say what to do', async () => {
    const old = Buffer.alloc(2048)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(old)
    expect(await refusal(old, 'a.doc')).toContain('Save it as .docx or PDF')
    old.write('EncryptedPackage', 1024, 'utf16le')
    expect(await refusal(old)).toContain('encrypted with a password')
  })

  test('a ZIP archive without a document, an empty document and XML with entities are refused', async () => {
    const odd = makeDocx({
      body: '',
      others: { '_rels/.rels': new TextEncoder().encode('<Relationships/>') },
    })
    expect(await refusal(odd)).toContain('no Word document')
    expect(await refusal(new TextEncoder().encode('Plain words.'))).toContain('no Word document')
    expect(await refusal(makeDocx({ body: p('') }))).toContain('no text')
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    const hostile = makeDocx({
      body: p(r('x')),
      others: { 'word/document.xml': new TextEncoder().encode(bomb) },
    })
    expect(await refusal(hostile)).toContain('declares XML entities')
  })

  test('endless white space, titles and commented words are read in no time', async () => {
    const space = ' '.repeat(500_000)
    const remarks = Array.from({ length: 20_000 }, (_, id) => `<w:commentRangeStart w:id="${id}"/>`).join('')
    const body = p(`<w:r><w:t>a${space}b</w:t></w:r>${r(`${space}c`)}${remarks}`) + p(r('d')).repeat(2000)
    const started = performance.now()
    const { blocks } = await extractDocument(
      makeDocx({ body, core: `<dc:title>${'!'.repeat(500_000)}x</dc:title>` }),
      'a.docx',
    )
    expect(blocks.some(({ text }) => text.endsWith('c'))).toBe(true)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  test('names that every object of JavaScript has mean nothing', async () => {
    const numbering = ['valueOf', 'constructor', '__proto__']
      .map(
        (name, id) =>
          `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${name}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
      )
      .join('')
    const item = (list: number): string => p(r('item'), `<w:numPr><w:numId w:val="${list}"/></w:numPr>`)
    const odd = `<w:constructor w:author="x"><w:toString>${p(r('Text.') + '<w:r><w:valueOf/></w:r>')}</w:toString></w:constructor>`
    expect(
      await blockLines(makeDocx({ body: item(1) + item(2) + item(3) + odd, numbering }), 'a.docx'),
    ).toEqual(['item1 item', 'item1 item', 'item1 item', 'paragraph Text.'])
  })

  test('parts outside of the file are never looked for', async () => {
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="x/footnotes" Target="http://127.0.0.1:9/notes.xml" TargetMode="External"/><Relationship Id="c" Type="x/comments" Target="file:///etc/passwd"/></Relationships>`
    const body = p(r('Text.') + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    const bytes = makeDocx({
      body,
      others: { 'word/_rels/document.xml.rels': new TextEncoder().encode(links) },
    })
    expect(await blockLines(bytes, 'a.docx')).toEqual(['paragraph Text.'])
  })
})
