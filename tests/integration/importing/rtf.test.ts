import { describe, expect, test } from 'vitest'
import { extractDocument } from '#tests/extract-document.ts'
import { blockLines } from '#tests/made-files/blocks.ts'
import { describeOfficeFixtures } from '#tests/made-files/office-fixtures.ts'
import { makeRtf } from '#tests/made-files/rtf.ts'

describeOfficeFixtures('.rtf')

const lines = (body: string, head: Parameters<typeof makeRtf>[1] = {}): Promise<string[]> =>
  blockLines(makeRtf(body, head), 'a.rtf')

describe('Letters', () => {
  test('bytes are read in the charset of their font, else of the file', async () => {
    const fonts =
      '{\\f0\\fcharset0 Arial;}{\\f1\\fcharset178 Arial (Arabic);}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}'
    const body = [
      "Caf\\'e9 au lait\\par",
      "{\\f1 \\'c7\\'e1\\'e3\\'c7\\'c1}\\par",
      "{\\f2 \\'93\\'fa\\'96\\'7b}\\par",
      "{\\f3 \\'61}\\'97 alpha\\par",
    ].join('\n')
    expect(await lines(body, { fonts })).toEqual([
      'paragraph Café au lait',
      'paragraph الماء',
      'paragraph 日本',
      'paragraph α— alpha',
    ])
    expect(await lines("\\'e2\\'ee\\'e4\\'e0", { words: '\\ansicpg1251\\deff0' })).toEqual(['paragraph вода'])
  })

  test('Unicode characters replace what stands for them in older programs', async () => {
    const body =
      "\\uc1 \\u1570\\'3f\\u1576 ? {\\uc2 \\u26085\\'93\\'fa\\u-10179\\'3f\\'3f\\u-8638\\'3f\\'3f!}{\\uc0 \\u8220 quoted\\u8221 }\\par"
    expect(await lines(body)).toEqual(['paragraph آب 日🙂!“quoted”'])
  })

  test('text that stands twice for two kinds of programs is read once', async () => {
    expect(await lines('A {\\upr{caf?}{\\*\\ud{caf\\uc0\\u233 }}} here\\par')).toEqual([
      'paragraph A café here',
    ])
  })

  test('dashes, quotation marks, hyphens and raised figures are what is shown', async () => {
    expect(
      await lines(
        '5\\endash 7\\~km\\emdash re\\-gister 5\\_7, \\lquote a\\rquote , \\{b\\}\\\\, 10{\\super 3}\\line H{\\sub 2}O\\par',
      ),
    ).toEqual(['paragraph 5–7\u00A0km—register 5\u20117, ‘a’, {b}\\, 10³\nH₂O'])
  })

  test('a code page that is not known is said', async () => {
    const { warnings } = await extractDocument(makeRtf('Text\\par', { words: '\\ansicpg437' }), 'a.rtf')
    expect(warnings).toEqual([
      'The file is in code page 437, which is not known here. Look for wrong letters.',
    ])
  })
})

describe('What paragraphs are', () => {
  test('headings, quotations and code come from styles, also those they are based on, and from outline levels', async () => {
    const tables =
      '{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Kapitel;}{\\s3 Intense Quote;}{\\s4 HTML Preformatted;}{\\s5 Title;}{\\*\\cs10 Strong;}}'
    const body = [
      '\\pard\\s5 Forty Boats\\par',
      '\\pard\\s2 The weir\\par',
      '\\pard\\outlinelevel2 Its keeper\\par',
      '\\pard\\s3 Nobody asked us.\\par',
      '\\pard\\s4 if rain:\\par   weep()\\par',
      '\\pard The text.\\par',
    ].join('\n')
    expect(await lines(body, { tables })).toEqual([
      'heading1 Forty Boats',
      'heading1 The weir',
      'heading3 Its keeper',
      'quote Nobody asked us.',
      'code if rain:\n  weep()',
      'paragraph The text.',
    ])
  })

  test('the numbers of lists are labels, bullets are not', async () => {
    const tables =
      '{\\*\\listtable{\\list{\\listlevel\\levelnfc0}\\listid7}{\\list{\\listlevel\\levelnfc23}\\listid8}}{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}{\\listoverride\\listid8\\ls2}}'
    const body = [
      '{\\listtext\\pard\\plain 3.\\tab}\\pard\\ls1 third\\par',
      '{\\listtext\\pard\\plain 3.1\\tab}\\pard\\ls1\\ilvl1 deeper\\par',
      "{\\listtext\\pard\\plain\\f0 \\'b7\\tab}\\pard\\ls2 a bullet\\par",
      '{\\listtext\\pard\\plain o\\tab}\\pard\\ls2\\ilvl1 a bullet below\\par',
      '{\\pntext 2)\\tab}{\\*\\pn\\pnlvlbody\\pndec}\\pard of an old list\\par',
      '\\pard\\fi-360\\li720 b.\\tx360\\tab typed by hand\\par',
      '\\pard\\fi-360\\li720 1911\\tab is no number of an item\\par',
    ].join('\n')
    expect(await lines(body, { tables })).toEqual([
      'item1 [3.] third',
      'item2 [3.1] deeper',
      'item1 a bullet',
      'item2 a bullet below',
      'item1 [2)] of an old list',
      'item2 [b.] typed by hand',
      'paragraph 1911\tis no number of an item',
    ])
  })

  test('rows have their cells parted by tabs, merged cells once, nested rows after their own', async () => {
    const body = [
      '\\trowd\\clmgf\\cellx1\\clmrg\\cellx2\\cellx3\\pard\\intbl Both years\\cell\\cell Levy\\cell\\row',
      '\\trowd\\cellx1\\cellx2\\cellx3\\pard\\intbl 1911\\cell 1912\\cell 12\\par and more\\par',
      '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}',
      '\\pard\\intbl\\trowd\\cellx1\\cellx2\\cellx3\\cell\\row',
      '\\pard After it.\\par',
    ].join('\n')
    expect(await lines(body)).toEqual([
      'row Both years\tLevy',
      'row 1911\t1912\t12 and more',
      'row x\ty',
      'paragraph After it.',
    ])
  })
})

describe('Words in a paragraph', () => {
  test('results of fields are text; codes, objects and what programs keep for themselves are not', async () => {
    const body = [
      'See {\\field{\\*\\fldinst HYPERLINK "http://127.0.0.1:9/"}{\\fldrslt the register}}.',
      '{\\pict\\pngblip 89504e47}{\\*\\unknown hidden from us}{\\xe an entry}',
      '{\\object{\\*\\objclass Package}{\\*\\objdata d0cf11e0}{\\result shown}}\\bin4 }}}} end\\par',
    ].join('')
    const bytes = makeRtf(body)
    expect(await blockLines(bytes, 'a.rtf')).toEqual(['paragraph See the register.shown end'])
    expect((await extractDocument(bytes, 'a.rtf')).warnings).toEqual([
      'Words in embedded objects were not read; see the original file.',
    ])
  })

  test('formulas are part of their sentence, on one line', async () => {
    const power = '{\\msSup{\\msSupPr{\\mctrlPr\\f34}}{\\me{\\mr\\mscr0{\\f34 x}}}{\\msup{\\mr 12}}}'
    const half = '{\\mf{\\mnum{\\mr a+b}}{\\mden{\\mr 2}}}'
    const brackets = '{\\md{\\mdPr{\\mbegChr [}{\\mendChr ]}}{\\me{\\mr\\uc0\\u945 }}}'
    expect(
      await lines(`If {\\mmath{\\*\\moMath${power}{\\mr =}${half}${brackets}}{\\mmathPict x12}} holds\\par`),
    ).toEqual(['paragraph If x¹²=(a+b)/2[α] holds'])
  })

  test('notes, comments, text boxes and hidden words follow their passage', async () => {
    const body = [
      'In 1911{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} The first leaf.\\par Its back.}} there were ',
      '{\\*\\atrfstart 5}forty boats{\\*\\atrfend 5}{\\*\\atnid RT}{\\*\\atnauthor R. Tal}\\chatn{\\*\\annotation{\\*\\atnref 5}{\\*\\atndate -947686784}\\pard Who counted?}',
      '{\\v or so}.{\\chftn{\\footnote\\ftnalt\\pard\\plain At the end.}}',
      '{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard Beside it\\par}}{\\shprslt{\\dptxbx Beside it}}}\\par',
      '{\\chftn{\\footnote The second leaf.}}Later.\\par',
    ].join('')
    expect(await lines(body, { words: '\\ansicpg1252\\aftnnrlc' })).toEqual([
      'paragraph In 1911 there were forty boats.',
      'note [Footnote 1] The first leaf.',
      'note [Footnote 1, continued] Its back.',
      'comment [Comment by R. Tal, 2020-03-14, on “forty boats”] Who counted?',
      '~paragraph [Hidden text] or so',
      'note [Endnote i] At the end.',
      'paragraph [Text box] Beside it',
      'paragraph Later.',
      'note [Footnote 2] The second leaf.',
    ])
  })

  test('passages in another language than the document say so', async () => {
    const body = [
      'The levy was paid in the spring, and the farmers said nothing about it.\\par',
      '{\\lang1036 Le moulin ne tourne plus.}\\par',
      '{\\rtlch\\lang1065\\uc0 \\u1570\\u1576}\\par',
      '{\\lang1033 The same in another English.}\\par',
    ].join('\n')
    const { blocks, metadata } = await extractDocument(
      makeRtf(body, { words: '\\deff0\\deflang2057' }),
      'a.rtf',
    )
    expect(blocks.map((block) => block.language)).toEqual([null, 'fr-FR', 'fa-IR', null])
    expect(metadata.find(({ field }) => field === 'language')?.value).toBe('en-GB')
  })
})

describe('Tracked changes', () => {
  test('the text is what its last editor sees, and every change is named', async () => {
    const tables = '{\\*\\revtbl{Unknown;}{A. Calder;}{R. Tal;}}'
    const body = [
      'Forty {\\deleted\\revauthdel1\\revdttmdel-2021432768 old }{\\revised\\revauth2\\revdttm-1484559808 iron }boats.\\par',
      'Kept {\\deleted\\revauthdel1\\revdttmdel-2021432768 and lost\\par}together.\\par',
    ].join('\n')
    const bytes = makeRtf(body, { tables })
    expect(await blockLines(bytes, 'a.rtf')).toEqual([
      'paragraph [Contains words inserted by R. Tal, 2020-03-13: “iron”] Forty iron boats.',
      'change [Deleted by A. Calder, 2020-03-12] old',
      'paragraph Kept together.',
      'change [Deleted by A. Calder, 2020-03-12] and lost',
    ])
    expect((await extractDocument(bytes, 'a.rtf')).warnings).toEqual([
      'The document has tracked changes: 2 deletions by A. Calder; 1 insertion by R. Tal. The text is what the last editor sees; what was deleted follows as passages of its own.',
    ])
  })
})

describe('What surrounds the text', () => {
  test('running heads are furniture, properties say where they come from', async () => {
    const tables =
      '{\\info{\\title Forty Boats}{\\author Ada Pell}{\\operator Jonah Reed}{\\*\\company Calder Library}{\\creatim\\yr2019\\mo11\\dy2\\hr8}}'
    const bytes = makeRtf(
      '{\\header\\pard Calder Library\\par}{\\footerl\\pard\\chpgn\\par}Forty boats left before the morning was over.\\par',
      { tables },
    )
    const { metadata, alternatives } = await extractDocument(bytes, 'a.rtf')
    expect(await blockLines(bytes, 'a.rtf')).toEqual([
      '~paragraph [Header] Calder Library',
      'paragraph Forty boats left before the morning was over.',
    ])
    expect(
      [...metadata, ...alternatives].map(({ field, value, evidence }) => `${field}: ${value} (${evidence})`),
    ).toEqual([
      'title: Forty Boats (\\info \\title)',
      'byline: Ada Pell (\\info \\author)',
      'publisher: Calder Library (\\info \\company)',
      'byline: Jonah Reed (\\info \\operator)',
      'published: 2019-11-02 (\\info \\creatim (when the file was made))',
    ])
  })

  test('a file of the text editor of macOS, with its fonts in one group and line ends as paragraphs', async () => {
    const file = `{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639
\\cocoatextscaling0\\cocoaplatform0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fnil\\fcharset178 GeezaPro;}
{\\colortbl;\\red255\\green255\\blue255;}
{\\*\\expandedcolortbl;;}
{\\*\\listtable{\\list\\listtemplateid1\\listhybrid{\\listlevel\\levelnfc23\\leveljc0{\\leveltext\\leveltemplateid1\\'01\\uc0\\u8226 ;}}{\\listname ;}\\listid1}}
{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}
\\paperw11900\\paperh16840\\vieww9000\\viewh8400\\viewkind0
\\pard\\tx566\\pardirnatural\\partightenfactor0

\\f0\\b\\fs24 \\cf0 Forty boats
\\b0 \\
They left before the morning. \\'93Nobody counted\\'94, he said.\\
\\pard\\tx220\\tx720\\li720\\fi-720\\pardirnatural\\partightenfactor0
\\ls1\\ilvl0\\cf0 {\\listtext\t\\uc0\\u8226 \t}a loose sheet\\
\\pard\\pardirnatural\\qr

\\f1 \\cf0 \\'c7\\'e1\\'e3\\'c7\\'c1}`
    expect(await blockLines(Buffer.from(file, 'latin1'), 'notes.rtf')).toEqual([
      'heading1 Forty boats',
      'paragraph They left before the morning. “Nobody counted”, he said.',
      'item1 a loose sheet',
      'paragraph الماء',
    ])
  })

  test('an RTF file under the name of a Word document is read', async () => {
    expect((await extractDocument(makeRtf('Text.\\par'), 'letter.doc')).kind).toBe('rtf')
  })
})

describe('Broken and hostile files', () => {
  const refusal = (bytes: Uint8Array): Promise<string> =>
    extractDocument(bytes, 'a.rtf').then(
      () => 'was read',
      (error: Error) => error.message,
    )

  test('a file that was cut off gives what it holds', async () => {
    const whole = makeRtf('The first paragraph.\\par The second')
    expect(await blockLines(whole.subarray(0, whole.length - 4), 'a.rtf')).toEqual([
      'paragraph The first paragraph.',
      'paragraph The sec',
    ])
  })

  test('too many groups inside each other, an empty file and other files are refused', async () => {
    expect(await refusal(makeRtf('{'.repeat(100_000)))).toContain('nests groups')
    expect(await refusal(makeRtf('\\par'))).toContain('no text')
    expect(await refusal(new TextEncoder().encode('Plain words.'))).toContain('no RTF document')
  })

  test('names that every object of JavaScript has mean nothing', async () => {
    expect(
      await lines('{\\constructor a}\\valueOf \\toString b{\\*\\hasOwnProperty c}\\aftnnvalueOf\\par'),
    ).toEqual(['paragraph ab'])
  })

  test('endless numbers, lengths and lists do no harm', async () => {
    const body = `\\u99999999999?\\uc999999999 a\\ilvl99999999 \\itap999999999 b\\cell \\bin99999999999 c\\par`
    expect((await lines(body)).length).toBeGreaterThan(0)
  })
})
