import { alternatives, wordList } from '../word-list.ts'

/** What the name of a paragraph style says of its paragraphs. */
export type Role =
  | { readonly role: 'heading' | 'item'; readonly level: number }
  | { readonly role: 'title' | 'quote' | 'code' | 'caption' | 'contents' }

const HEADINGS = wordList(`
  heading, überschrift, titre, título, titulo, titolo, kop, rubrik, overskrift, otsikko, nagłówek, nadpis, cím, címsor,
  başlık, заголовок, επικεφαλίδα, titlu, naslov, عنوان, سرفصل, סרגל כותרת, כותרת, 見出し, 标题, 標題, 제목
`)
const TITLES = wordList('title, titel, titre, título, titulo, titolo, название, tytuł, العنوان, عنوان')
const QUOTES = wordList(`
  quote, quotation, quotations, block quote, block quotation, blockquote, block text, intense quote, zitat, blocktext,
  intensives zitat, citation, citation intense, cita, cita destacada, citazione, citazione intensa, citaat, citação, цитата, اقتباس, نقل قول
`)
const CODES = wordList(`
  code, source code, sourcecode, code block, html preformatted, preformatted text, preformatted, html vorformatiert, quelltext,
  macro text, macro, listing
`)
const CAPTIONS = wordList(`
  caption, captioned figure, image caption, table caption, figure, illustration, table, drawing, beschriftung, bildunterschrift, abbildung,
  légende, leyenda, epígrafe, didascalia, bijschrift, legenda, تسمية توضيحية, توضیح
`)
const CONTENTS = wordList(`
  toc, verzeichnis, inhaltsverzeichnis, contents, table of figures, abbildungsverzeichnis, tm, tdc, sommario, inhopg, index
`)

const heading = new RegExp(`^(?:${alternatives(HEADINGS)})\\s?([1-9])\\b`, 'u')
const item = /^list (?:bullet|number) ([2-9])$/
const contents = new RegExp(`^(?:${alternatives(CONTENTS)})(?:\\s?(?:heading )?[1-9]|\\sheading)?$`, 'u')

/**
 * The role of a paragraph style by its name in the language of any program that names it ("heading 1", "Überschrift 1",
 * "Intense Quote"); null for all others.
 */
export function roleOf(styleName: string): Role | null {
  const name = styleName
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('_', ' ')
    .trim()
  const level = heading.exec(name)?.[1]
  if (level !== undefined) return { role: 'heading', level: Number(level) }
  const depth = item.exec(name)?.[1]
  if (depth !== undefined) return { role: 'item', level: Number(depth) }
  if (TITLES.includes(name)) return { role: 'title' }
  if (QUOTES.includes(name)) return { role: 'quote' }
  if (CODES.includes(name)) return { role: 'code' }
  if (CAPTIONS.includes(name)) return { role: 'caption' }
  return contents.test(name) ? { role: 'contents' } : null
}
