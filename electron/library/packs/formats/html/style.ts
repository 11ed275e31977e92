/** The look of the page: system faces only, light and dark, made for reading and for printing. */
export const style = `
:root { color-scheme: light dark; --paper:#fbfaf6; --raised:#fffefb; --ink:#22201c; --ink-2:#5f5a50; --line:#dcd7ca; --accent:#0b5548;
  --amber:#d9a21b; --green:#4f8f3a; --blue:#3d7bb8; --rose:#c2557a; --violet:#7d62b8;
  --read: "Source Serif 4", Charter, "Iowan Old Style", Georgia, "Noto Serif", "Times New Roman", "Noto Naskh Arabic", serif;
  --ui: Inter, system-ui, "Segoe UI", "Noto Sans Arabic", sans-serif; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --paper:#1b1a18; --raised:#232220; --ink:#e8e4da; --ink-2:#b0aa9c; --line:#3d3a34;
  --accent:#7fcbb8; --amber:#e0b13b; --green:#86bf6f; --blue:#7fb2e5; --rose:#e48aa8; --violet:#b39ae0; } }
:root[data-theme="dark"] { color-scheme: dark; --paper:#1b1a18; --raised:#232220; --ink:#e8e4da; --ink-2:#b0aa9c; --line:#3d3a34;
  --accent:#7fcbb8; --amber:#e0b13b; --green:#86bf6f; --blue:#7fb2e5; --rose:#e48aa8; --violet:#b39ae0; }
:root[data-theme="light"] { color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; scrollbar-gutter: stable; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.62 var(--read); overflow-wrap: anywhere; }
main, header, footer { max-width: 42rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; font-weight: 600; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.2rem; } h4 { font-size: 1.05rem; }
h2, h3, h4 { line-height: 1.3; margin: 3rem 0 1rem; font-weight: 600; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.about, .tools, nav, .meta, .more, .comment, .proof, .tags { font: .84rem/1.55 var(--ui); color: var(--ink-2); }
.about { margin: 0; }
.tools { display: none; position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); }
.with-script .tools { display: block; }
.tools > div { max-width: 42rem; margin: 0 auto; padding: .6rem 1.5rem; display: flex; gap: .75rem; align-items: center; }
.tools label { flex: 1; min-width: 0; display: flex; gap: .6rem; align-items: center; }
.tools button, #found { flex: none; white-space: nowrap; }
.tools input { flex: 1; min-width: 0; font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 7px; padding: .35rem .65rem; }
.tools button, .proof button { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 7px; padding: .35rem .8rem; cursor: pointer; }
#found { min-width: 4.5em; text-align: end; font-variant-numeric: tabular-nums; } #found:empty { display: none; }
nav { margin-top: 2rem; border-block: 1px solid var(--line); padding: .8rem 0; }
nav summary { cursor: pointer; color: var(--ink); } nav ol { list-style: none; margin: .5rem 0 0; padding: 0; }
nav li { margin: .15rem 0; } nav .l2 { padding-inline-start: 1.2rem; } nav .l3 { padding-inline-start: 2.4rem; }
nav a { color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; }
article.entry, section.entry { margin: 0 0 2.4rem; }
.context { color: var(--ink-2); font-size: .94rem; font-style: italic; white-space: pre-line; } p.context { margin: .3rem 0; padding-inline-start: 1.25rem; }
span.context { font-style: normal; font-size: inherit; } .context:is(:lang(fa), :lang(ar), :lang(ur), :lang(ps), :lang(he), :lang(ckb), :lang(zh), :lang(ja), :lang(ko)) { font-style: normal; }
blockquote { margin: .35rem 0; padding-inline-start: calc(1.25rem - 3px); border-inline-start: 3px solid var(--mark); }
blockquote p { margin: .5em 0; } blockquote p:first-child { margin-top: 0; } blockquote p:last-child { margin-bottom: 0; }
.amber { --mark: var(--amber); } .green { --mark: var(--green); } .blue { --mark: var(--blue); } .rose { --mark: var(--rose); } .violet { --mark: var(--violet); }
.omission { color: var(--ink-2); } sup { line-height: 0; font-size: .72em; } .ref a { text-decoration: none; padding: 0 .1em; }
.cite { color: var(--ink-2); font-size: .94rem; } .small-caps { font-variant: small-caps; }
.comment, .meta, .tags, .more { padding-inline-start: 1.25rem; margin: .5rem 0 0; }
.comment { color: var(--ink); white-space: pre-line; } .comment b { font-weight: 600; }
.tags span { display: inline-block; border: 1px solid var(--line); border-radius: 99px; padding: 0 .6em; margin-inline-end: .35em; }
.meta a { color: inherit; } .more summary { cursor: pointer; width: max-content; }
.more dl, .proof dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }
dd { margin: 0; white-space: pre-wrap; } dd.code { font: .78rem/1.75 ui-monospace, "SF Mono", "DejaVu Sans Mono", Consolas, monospace; }
.own > :first-child { margin-top: 0; } .own pre { white-space: pre-wrap; font-size: .85em; } .own h4, .own .heading { font-size: 1.05rem; font-weight: 600; margin: 1.2rem 0 .4rem; }
.own blockquote { border-color: var(--line); }
.list { padding: 0; margin: 0; list-style: none; font-size: .97rem; } .list li { margin: .45rem 0; }
ol.list { counter-reset: note; } ol.list li { counter-increment: note; padding-inline-start: 2.2rem; position: relative; }
ol.list li::before { content: counter(note); position: absolute; inset-inline-start: 0; color: var(--ink-2); font-variant-numeric: tabular-nums; }
.works li { padding-inline-start: 1.6rem; text-indent: -1.6rem; }
.proof { border-top: 1px solid var(--line); margin-top: 3.5rem; padding-bottom: 4rem; } .proof h2 { font: 600 1rem/1.4 var(--ui); color: var(--ink); margin: 1.5rem 0 .5rem; }
.drop { border: 1px dashed var(--line); border-radius: 9px; padding: .2rem 1rem; margin: .8rem 0; } .drop.over { border-color: var(--accent); background: var(--raised); }
.drop label { display: inline-block; margin: .7rem 0; } .drop input { font: inherit; color: inherit; max-width: 100%; }
#check ul { padding-inline-start: 1.2rem; } #check li { margin: .7rem 0; } #check li p { margin: .2rem 0; } .status { color: var(--ink); }
.diff { font: .95rem/1.6 var(--read); color: var(--ink); } ins { background: color-mix(in srgb, var(--green) 22%, transparent); text-decoration: underline; } del { background: color-mix(in srgb, var(--rose) 22%, transparent); }
.searching nav, .searching .end { display: none; }
::highlight(found) { background-color: #ffe08a; color: #22201c; }
.entry:target blockquote { background: color-mix(in srgb, var(--mark) 12%, transparent); } li:target { background: color-mix(in srgb, var(--accent) 12%, transparent); }
[hidden] { display: none !important; }
#check ul { list-style: none; padding: 0; margin: .8rem 0; } #check li { border-top: 1px solid var(--line); padding: .6rem 0; } #check p { margin: .3rem 0; }
#check-page { font-weight: 600; color: var(--ink); } #check .status { color: var(--ink); } .drop { border: 1px dashed var(--line); border-radius: 7px; padding: .9rem 1rem; margin: .8rem 0; }
.drop.over { border-color: var(--accent); background: var(--raised); } #check del { color: var(--rose); } #check ins { color: var(--accent); font-weight: 600; }
@media (max-width: 34rem) { body { font-size: 1rem; } header { padding-top: 2rem; } .more dl, .proof dl { grid-template-columns: 1fr; } dt { font-weight: 600; } }
@media print {
  :root, :root[data-theme="dark"], :root:not([data-theme="light"]) { --paper:#fff; --raised:#fff; --ink:#000; --ink-2:#444; --line:#bbb; --accent:#000; }
  @page { margin: 22mm 20mm; } html { font-size: 9.75pt; } main, header, footer { max-width: none; padding: 0; } header { padding-top: 0; }
  .tools, .more, .back, .meta a, #check { display: none !important; }
  h2, h3, h4 { break-after: avoid; } blockquote p, .context, .comment, li { orphans: 3; widows: 3; } li, .tags, .meta { break-inside: avoid; }
  a { color: inherit; text-decoration: none; } .works a[href], .notes a[href^="http"] { text-decoration: underline; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`
