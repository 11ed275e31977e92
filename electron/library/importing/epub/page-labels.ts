import { attribute, type Element, textOf } from '../html/tree.ts'
import { plainLine } from '../metadata/value.ts'

/** No page of a print edition is called longer. */
const LONGEST = 20

/** The page that begins at a page break: its title, label or text ("Page 12" → "12"), else the number in its id. */
export function pageLabel(element: Element): string | null {
  const said = [attribute(element, 'title'), attribute(element, 'aria-label'), textOf(element, 50)]
  const label = said.map((text) => tidyPageLabel(text ?? '')).find((text) => text !== '')
  return (
    label ?? /p(?:age|g)?[\s_.-]*(\d{1,5}|[ivxlc]{1,8})$/i.exec(attribute(element, 'id') ?? '')?.[1] ?? null
  )
}

/** The label without "page" and punctuation; empty for what no page is called. */
export function tidyPageLabel(text: string): string {
  const label = plainLine(text)
    .replace(/^(?:page|pg\.?|p\.|seite|s\.|página|pagina|صفحه|صفحة)\s*/iu, '')
    .replace(/[.\s]+$/u, '')
  return label.length <= LONGEST ? label : ''
}
