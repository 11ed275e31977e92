import { expect, test } from 'vitest'
import { pageDrafts } from '#library/importing/html/page-drafts.ts'
import { parsePage } from '#library/importing/html/parse-page.ts'

/** "kind level [label] text" of each block. */
function shape(page: string): string[] {
  return pageDrafts(parsePage(page)).map(
    ({ kind, level, label, text }) => `${kind}${level ?? ''} ${label ? `[${label}] ` : ''}${text}`,
  )
}

test('a cell that spans columns or rows is said once and keeps the others in their columns', () => {
  const table = `<table><thead><tr><th>Gate<th colspan=2>Level<th>Seen by</thead>
    <tr><td rowspan=2>East<td>57<td>58<td>Ada
    <tr><td>61<td>62<td>Tom
    <tr><td>West<td colspan=9>not read</table>`
  expect(shape(table)).toEqual([
    'row [Header] Gate\tLevel\t\tSeen by',
    'row East\t57\t58\tAda',
    'row \t61\t62\tTom',
    'row West\tnot read',
  ])
})

test('a span of rows ends with its group, and reaches over cells that are missing', () => {
  const table = `<table><tbody><tr><td>a<td rowspan=0>b<td rowspan=2>c<tr><td>d</tbody>
    <tbody><tr><td>e<td>f<td>g</tbody></table>`
  expect(shape(table)).toEqual(['row a\tb\tc', 'row d', 'row e\tf\tg'])
})

test('broken lines stay in their cell', () => {
  expect(shape('<table><tr><td>12 Quay Street<br><br>Calder<td>open</table>')).toEqual([
    'row 12 Quay Street Calder\topen',
  ])
})

test('a table in a table loses no cell', () => {
  const text = shape(
    '<table><tr><td>outer<td><table><tr><td>1<td>2</table><tr><td>last<td>cell</table>',
  ).join(' ')
  for (const word of ['outer', '1\t2', 'last', 'cell']) expect(text).toContain(word)
})

test('items of numbered lists carry their number as a label', () => {
  const list = `<ol start=3><li>three<li><p>four</p><p>still four</p><ol type=a><li>deeper</ol><li value=9>nine<li>ten</ol>
    <ol reversed><li>two<li>one</ol><ol type=I start=4><li>fourth</ol><ul><li>none</ul>`
  expect(shape(list)).toEqual([
    'item1 [3.] three',
    'item1 [4.] four',
    'item1 still four',
    'item2 [a.] deeper',
    'item1 [9.] nine',
    'item1 [10.] ten',
    'item1 [2.] two',
    'item1 [1.] one',
    'item1 [IV.] fourth',
    'item1 none',
  ])
})

test('what a term means stands under it', () => {
  expect(shape('<dl><dt>Weir<dd>A low dam.<dd><ul><li>of stone</ul></dl>')).toEqual([
    'item1 Weir',
    'item2 A low dam.',
    'item3 of stone',
  ])
})

test('tasks keep their boxes, other boxes are no text', () => {
  const tasks =
    '<ul><li><input type=checkbox checked disabled> Call the council<li><label><input type=checkbox>Write</label></ul>'
  expect(shape(tasks)).toEqual(['item1 [x] Call the council', 'item1 [ ] Write'])
  expect(shape('<form><ul><li><input type=checkbox> News</ul></form>')).toEqual(['item1 News'])
})

test('what a page opens on demand is read', () => {
  expect(
    shape(
      '<details><summary>Minutes</summary><p>The gate was opened.</p></details><figure><img><figcaption>The gate',
    ),
  ).toEqual(['paragraph Minutes', 'paragraph The gate was opened.', 'caption The gate'])
})

test('notes are of their own kind and their numbers set apart from the words', () => {
  const page = `<p>The dam<a href="#n1" role="doc-noteref"><sup>1</sup></a> held<sup><a href="#n2">*</a></sup>.</p>
    <aside id="n1" role="doc-footnote" hidden><p>Until March.</p></aside>
    <section role="doc-endnotes"><h2>Notes</h2><ol><li id="n2"><p>So they say. <a href="#r" role="doc-backlink">↩</a></p></ol></section>`
  expect(shape(page)).toEqual([
    'paragraph The dam[1] held[*].',
    'note [Footnote] Until March.',
    'heading2 Notes',
    'note [Endnote 1] So they say.',
  ])
})

test('a box that is only called a note is none', () => {
  expect(shape('<div role="note"><p>Note: the gate is old.</p></div>')).toEqual([
    'paragraph Note: the gate is old.',
  ])
})

test('blocks say in which language their element is', () => {
  const page =
    '<html lang=en><body lang=en><p>One.<div lang=de><p>Zwei.</p><p xml:lang=fr>Trois.</p></div><p>Four <i lang=la>et</i></p>'
  expect(pageDrafts(parsePage(page)).map((draft) => draft.language)).toEqual([null, 'de', 'fr', null])
})
