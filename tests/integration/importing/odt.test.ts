import { describe, expect, test } from 'vitest'
import { extractDocument } from '#tests/extract-document.ts'
import { blockLines } from '#tests/made-files/blocks.ts'
import { list, look, makeFlatOdt, makeOdt, odtStyle, para, span } from '#tests/made-files/odt.ts'
import { describeOfficeFixtures } from '#tests/made-files/office-fixtures.ts'

describeOfficeFixtures('.odt')

describe('What paragraphs are', () => {
  test('headings have their level, and styles say the rest, also those they are based on', async () => {
    const automatic = odtStyle('paragraph', 'P1', 'style:parent-style-name="Quotations"')
    const styles = odtStyle('paragraph', 'Zeile', 'style:display-name="Quelltext"')
    const body = [
      para('Forty Boats', 'Title'),
      '<text:h text:style-name="Heading_20_2" text:outline-level="2">The weir</text:h>',
      para('A heading by its style only', 'Heading_20_3'),
      para('Nobody asked us.', 'P1'),
      para('if rain:', 'Zeile'),
      para('<text:s text:c="2"/>weep()', 'Zeile'),
      para('The weir in 1911', 'Illustration'),
    ].join('')
    expect(await blockLines(makeOdt({ body, automatic, styles }), 'a.odt')).toEqual([
      'heading1 Forty Boats',
      'heading2 The weir',
      'heading3 A heading by its style only',
      'quote Nobody asked us.',
      'code if rain:\n  weep()',
      'caption The weir in 1911',
    ])
  })

  test('lists have their depth and the numbers that are shown, and go on where they say so', async () => {
    const level = (depth: number, format: string, more: string): string =>
      `<text:list-level-style-number text:level="${depth}" style:num-format="${format}" ${more}/>`
    const automatic = [
      `<text:list-style style:name="L1">${level(1, 'I', 'style:num-suffix="."')}${level(2, 'a', 'style:num-prefix="(" style:num-suffix=")" text:display-levels="2"')}</text:list-style>`,
      '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
    ].join('')
    const styles = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`
    const heading = (depth: number, text: string): string =>
      `<text:h text:outline-level="${depth}">${text}</text:h>`
    const body = [
      heading(1, 'Rain'),
      heading(2, 'In spring'),
      list(
        'text:style-name="L1"',
        `${para('first')}${para('still the first')}`,
        `${para('second')}${list('', para('deeper'), para('deeper still'))}`,
        list('', para('deeper without an item above')),
      ),
      para('Words between.'),
      list('text:style-name="L1" text:continue-numbering="true"', para('goes on')),
      list('text:style-name="L1"', para('begins again')),
      list('text:style-name="L2"', para('a bullet')),
      heading(2, 'In autumn'),
    ].join('')
    expect(await blockLines(makeOdt({ body, automatic, styles }), 'a.odt')).toEqual([
      'heading1 [1] Rain',
      'heading2 [1.1] In spring',
      'item1 [I.] first',
      'item1 still the first',
      'item1 [II.] second',
      'item2 [(II.a)] deeper',
      'item2 [(II.b)] deeper still',
      'item2 [(II.c)] deeper without an item above',
      'paragraph Words between.',
      'item1 [III.] goes on',
      'item1 [I.] begins again',
      'item1 a bullet',
      'heading2 [1.2] In autumn',
    ])
  })

  test('tables give rows, merged cells once; indexes that programs build are furniture', async () => {
    const cell = (inner: string, more = ''): string => `<table:table-cell ${more}>${inner}</table:table-cell>`
    const row = (...cells: readonly string[]): string =>
      `<table:table-row>${cells.join('')}</table:table-row>`
    const covered = '<table:covered-table-cell/>'
    const body = [
      `<text:table-of-content><text:table-of-content-source/><text:index-body>${para('The weir 3', 'Contents_20_1')}</text:index-body></text:table-of-content>`,
      `<table:table><table:table-header-rows>${row(cell(para('Both years'), 'table:number-columns-spanned="2"'), covered, cell(para('Levy'), 'table:number-rows-spanned="2"'))}</table:table-header-rows>${row(cell(para('1911')), cell(para('1912')), covered)}</table:table>`,
    ].join('')
    expect(await blockLines(makeOdt({ body }), 'a.odt')).toEqual([
      '~paragraph [Table of contents] The weir 3',
      'row Both years\tLevy',
      'row 1911\t1912',
    ])
  })
})

describe('Words in a paragraph', () => {
  test('white space is what the program shows', async () => {
    const body = para(
      '\n  one  <text:s text:c="2"/>two\n three<text:line-break/> four<text:tab/>five re\u00ADgister ',
    )
    expect(await blockLines(makeOdt({ body }), 'a.odt')).toEqual([
      'paragraph one   two three\nfour\tfive register',
    ])
  })

  test('raised figures stay figures of their own, hidden words are furniture', async () => {
    const automatic = look('T1', 'style:text-position="super 58%"') + look('T2', 'text:display="none"')
    const body =
      para(`10${span('T1', '3')} litres${span('T2', ' or so')}.`) +
      `<text:section text:name="S" text:display="none">${para('Nobody shall read this.')}</text:section>`
    expect(await blockLines(makeOdt({ body, automatic }), 'a.odt')).toEqual([
      'paragraph 10³ litres.',
      '~paragraph [Hidden text] or so',
      '~paragraph [Hidden text] Nobody shall read this.',
    ])
  })

  test('formulas are part of their sentence, on one line', async () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>12</mn></msup><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac><mo>−</mo><msqrt><mn>9</mn></msqrt></mrow><annotation>x^12</annotation></semantics></math>'
    const frame = (inner: string): string => `<draw:frame>${inner}</draw:frame>`
    const body = para(
      `If ${frame('<draw:object xlink:href="./Object 1/"/><draw:image/>')} so ${frame(`<draw:object>${math}</draw:object>`)}.`,
    )
    const others = { 'Object 1/content.xml': new TextEncoder().encode(math) }
    expect(await blockLines(makeOdt({ body, others }), 'a.odt')).toEqual([
      'paragraph If x¹²=(a+b)/2−√9 so x¹²=(a+b)/2−√9.',
    ])
  })

  test('notes, comments and text boxes follow their passage and leave nothing in it', async () => {
    const note = (kind: string, mark: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${para(text)}</text:note-body></text:note>`
    const said = '<dc:creator>R. Tal</dc:creator><dc:date>2020-03-14T10:00:00</dc:date>'
    const comment = `<office:annotation office:name="c1">${said}${para('Who counted?')}</office:annotation>`
    const body = para(
      `In 1911${note('footnote', '7', 'The first leaf.')} there were ${comment}forty boats<office:annotation-end office:name="c1"/>.${note('endnote', 'ii', 'At the end.')}<draw:frame><draw:text-box>${para('Beside it')}</draw:text-box></draw:frame><office:annotation>${said}${para('On nothing.')}</office:annotation>`,
    )
    expect(await blockLines(makeOdt({ body }), 'a.odt')).toEqual([
      'paragraph In 1911 there were forty boats.',
      'note [Footnote 7] The first leaf.',
      'comment [Comment by R. Tal, 2020-03-14, on “forty boats”] Who counted?',
      'note [Endnote ii] At the end.',
      'paragraph [Text box] Beside it',
      'comment [Comment by R. Tal, 2020-03-14] On nothing.',
    ])
  })

  test('passages in another language than the document say so', async () => {
    const automatic =
      look('T1', 'fo:language="fr" fo:country="FR"') +
      look('T2', 'style:language-complex="fa" style:country-complex="IR"')
    const styles =
      '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB" style:language-complex="hi" style:country-complex="IN"/></style:default-style>'
    const body =
      para('The levy was paid in the spring, and the farmers said nothing about it.') +
      para(span('T1', 'Le moulin ne tourne plus.')) +
      para(span('T2', 'آب را گل نکنیم.')) +
      para('آب را گل نکنیم.')
    const { blocks } = await extractDocument(makeOdt({ body, automatic, styles }), 'a.odt')
    expect(blocks.map((block) => block.language)).toEqual([null, 'fr-FR', 'fa-IR', null])
  })
})

describe('Tracked changes', () => {
  test('insertions name their passages, deletions are passages, and a warning counts both', async () => {
    const region = (id: string, act: string, by: string, content = ''): string =>
      `<text:changed-region text:id="${id}"><text:${act}><office:change-info><dc:creator>${by}</dc:creator><dc:date>2020-03-12T09:00:00</dc:date></office:change-info>${content}</text:${act}></text:changed-region>`
    const changes = `<text:tracked-changes>${region('d', 'deletion', 'A. Calder', para('old '))}${region('i', 'insertion', 'R. Tal')}${region('n', 'insertion', 'R. Tal')}</text:tracked-changes>`
    const body = [
      changes,
      para(
        'Forty <text:change text:change-id="d"/><text:change-start text:change-id="i"/>iron <text:change-end text:change-id="i"/>boats.',
      ),
      '<text:change-start text:change-id="n"/>',
      para('All of this is new.'),
      para('<text:change-end text:change-id="n"/>This is not.'),
    ].join('')
    const bytes = makeOdt({ body })
    expect(await blockLines(bytes, 'a.odt')).toEqual([
      'paragraph [Contains words inserted by R. Tal, 2020-03-12: “iron”] Forty iron boats.',
      'change [Deleted by A. Calder, 2020-03-12] old',
      'paragraph [Inserted by R. Tal, 2020-03-12] All of this is new.',
      'paragraph This is not.',
    ])
    expect((await extractDocument(bytes, 'a.odt')).warnings).toEqual([
      'The document has tracked changes: 1 deletion by A. Calder; 2 insertions by R. Tal. The text is what the last editor sees; what was deleted follows as passages of its own.',
    ])
  })
})

test('deleted words that were left in their place are out of the text, and so is the end of a paragraph', async () => {
  const info =
    '<office:change-info><dc:creator>A. Calder</dc:creator><dc:date>2020-03-12T09:00:00</dc:date></office:change-info>'
  const changes = `<text:tracked-changes><text:changed-region text:id="d"><text:deletion>${info}</text:deletion></text:changed-region></text:tracked-changes>`
  const body = [
    changes,
    para('It rained <text:change-start text:change-id="d"/>hard'),
    para('<text:change-end text:change-id="d"/>all day.'),
    para('The end.'),
  ].join('')
  expect(await blockLines(makeOdt({ body }), 'a.odt')).toEqual([
    'paragraph It rained all day.',
    'change [Deleted by A. Calder, 2020-03-12] hard',
    'paragraph The end.',
  ])
})

describe('What surrounds the text', () => {
  const parts = {
    body: para('Forty boats left the harbour before the morning was over.'),
    masters: `<style:master-page style:name="Standard"><style:header>${para('Calder Library')}</style:header><style:footer>${para('<text:page-number>4</text:page-number>')}</style:footer></style:master-page><style:master-page style:name="First"><style:header>${para('Calder Library')}</style:header></style:master-page>`,
    meta: '<dc:title>Forty Boats</dc:title><meta:initial-creator>Ada Pell</meta:initial-creator><dc:creator>Jonah Reed</dc:creator><meta:creation-date>2019-11-02T08:00:00.12</meta:creation-date>',
  }

  test.each([
    ['archive', makeOdt(parts), 'a.odt'],
    ['single file', makeFlatOdt(parts), 'a.fodt'],
  ])('running heads are furniture, properties say where they come from (%s)', async (_, bytes, name) => {
    const { metadata, alternatives } = await extractDocument(bytes, name)
    expect(await blockLines(bytes, name)).toEqual([
      '~paragraph [Header] Calder Library',
      'paragraph Forty boats left the harbour before the morning was over.',
    ])
    expect(
      [...metadata, ...alternatives].map(({ field, value, evidence }) => `${field}: ${value} (${evidence})`),
    ).toEqual([
      'title: Forty Boats (meta.xml dc:title)',
      'byline: Ada Pell (meta.xml meta:initial-creator)',
      'byline: Jonah Reed (meta.xml dc:creator (who last saved it))',
      'published: 2019-11-02 (meta.xml meta:creation-date (when the file was made))',
    ])
  })

  test('encrypted documents and files that are something else are refused with the reason', async () => {
    const refusal = (bytes: Uint8Array, name: string): Promise<string> =>
      extractDocument(bytes, name).then(
        () => 'was read',
        (error: Error) => error.message,
      )
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await refusal(makeOdt({ ...parts, manifest }), 'a.odt')).toContain('encrypted with a password')
    expect(await refusal(new TextEncoder().encode('<html/>'), 'a.fodt')).toContain('no OpenDocument text')
    const bomb = new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    expect(await refusal(makeOdt({ ...parts, others: { 'content.xml': bomb } }), 'a.odt')).toContain(
      'XML entities',
    )
  })
})
