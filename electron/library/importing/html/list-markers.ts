import { roman } from '../roman.ts'
import { attribute, type Element } from './tree.ts'

interface List {
  readonly numbered: boolean
  readonly type: string
  readonly step: 1 | -1
  next: number
}

/** Follows the lists of a page for the numbers that browsers set before their items: no words of the page, but cited. */
export class ListMarkers {
  private readonly open: List[] = []

  enter(list: Element): void {
    const reversed = attribute(list, 'reversed') !== null
    const items = list.childNodes.filter((node) => node.nodeName === 'li').length
    this.open.push({
      numbered: list.tagName === 'ol',
      type: attribute(list, 'type') ?? '1',
      step: reversed ? -1 : 1,
      next: wholeNumber(attribute(list, 'start')) ?? (reversed ? items : 1),
    })
  }

  leave(): void {
    this.open.pop()
  }

  /** The marker of the next item ("3.", "b."); null where the list is not numbered. */
  item(element: Element): string | null {
    const list = this.open.at(-1)
    if (list === undefined || !list.numbered) return null
    const number = wholeNumber(attribute(element, 'value')) ?? list.next
    list.next = number + list.step
    return `${written(number, list.type)}.`
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null
}

function written(number: number, type: string): string {
  if (/^[aA]$/.test(type) && number >= 1) return sameCase(letters(number), type)
  if (/^[iI]$/.test(type)) return sameCase(roman(number) ?? String(number), type)
  return String(number)
}

function sameCase(text: string, type: string): string {
  return type === type.toUpperCase() ? text.toUpperCase() : text
}

function letters(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}
