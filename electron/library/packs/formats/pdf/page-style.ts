/** The looks of a printed pack. Its fonts come from the program that prints (`/print/fonts.css`). */
export const PAGE_STYLE = `
@page { size: A4; margin: 22mm 22mm 24mm; }
:root { font: 10.5pt/1.5 'Noto Naskh Arabic', 'Source Serif 4', Georgia, 'Times New Roman', serif; color: #1b1b1b; }
/* A ligature is one glyph for two letters, of which a PDF says too little. */
body { margin: 0; font-variant-ligatures: none; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }
h1 { font-size: 20pt; margin: 0 0 .3em; } h2 { font-size: 15pt; } h3 { font-size: 12.5pt; } h4, h5 { font-size: 11pt; }
p { margin: 0 0 .7em; orphans: 3; widows: 3; }
p, li, blockquote, h1, h2, h3, h4, h5 { overflow-wrap: anywhere; hyphens: manual; }
pre { white-space: pre-wrap; font: 9pt/1.4 'DejaVu Sans Mono', 'Courier New', monospace; }
code { font: .9em 'DejaVu Sans Mono', 'Courier New', monospace; }
a { color: #1f4e9e; text-decoration: none; }
sup, sub { font-size: .7em; line-height: 0; }
.about { font-size: 8.5pt; color: #595959; margin-bottom: 2em; }
article { margin: 1.4em 0; }
.label { font-size: 8.5pt; color: #595959; margin: 0 0 .3em; break-after: avoid; }
article blockquote {
  margin: 0 0 .5em; padding-inline-start: .9em; border-inline-start: 2.5pt solid #d9b44a;
  font-size: 11pt; white-space: pre-wrap; orphans: 2; widows: 2;
}
.context { color: #595959; font-size: 9.5pt; font-style: italic; white-space: pre-wrap; margin: 0 0 .4em; padding-inline-start: 1.2em; }
.context:lang(fa), .context:lang(ar), .context:lang(ur), .context:lang(ps), .context:lang(he), .context:lang(zh), .context:lang(ja) { font-style: normal; }
.context:has(+ blockquote) { break-after: avoid; }
/* No fills behind words: readers of PDF, ours too, take their edges for those of the cells of a table. */
blockquote.green { border-color: #7fae5d; } blockquote.blue { border-color: #6a9fd4; }
blockquote.rose { border-color: #d98797; } blockquote.violet { border-color: #a68acb; }
.note { font-size: 9pt; margin: 0 0 .5em; padding-inline-start: 1.1em; }
.comment {
  font-size: 9.5pt; white-space: pre-wrap; margin: 0 0 .5em; margin-inline-start: 1.1em;
  padding: .4em .7em; background: #f3f1ec; break-inside: avoid;
}
.own blockquote { margin: 0 0 .7em 1.2em; font-style: italic; }
.work { padding-inline-start: 2em; text-indent: -2em; }
.small-caps { font-variant: small-caps; }
:lang(fa), :lang(ar), :lang(ur), :lang(ps) { line-height: 1.8; }
`
