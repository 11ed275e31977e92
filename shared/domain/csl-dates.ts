import type { CslDate } from './csl.ts'

/**
 * A CSL date as EDTF, which BibLaTeX has and RIS keeps as words: "2020-03-13", "1605~", "1640/1649", "-0043" (44 BCE), seasons as
 * months 21 to 24. Null for a date in words.
 */
export function edtfOf(date: CslDate): string | null {
  const [from, to] = date['date-parts'] ?? []
  if (from === undefined) return null
  const doubt = isSet(date.circa) ? '~' : ''
  const season = /^[1-4]$/.test(String(date.season ?? '')) ? `-2${date.season}` : ''
  const one = (parts: readonly (number | string)[]) => {
    const text = dayOf(parts)
    return text === null ? null : `${text}${parts.length === 1 ? season : ''}${doubt}`
  }
  const first = one(from)
  if (first === null || to === undefined) return first
  const last = one(to)
  return last === null ? null : `${first}/${last}`
}

/** The CSL date of an EDTF date or interval; any other text as words. Null for ''. */
export function dateFrom(text: string): CslDate | null {
  const edtf = text.trim()
  const season = /^(-?\d{4})-2([1-4])([~?%]?)$/.exec(edtf)
  if (season) {
    const [, year = '', number = '', doubt = ''] = season
    return { ...cslDateOf(`${year}${doubt}`), season: Number(number) }
  }
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return cslDateOf(padded(edtf))
  const [first, last] = [from, to].map((part) => cslDateOf(padded(part)))
  const parts = [first?.['date-parts']?.[0], (last ?? first)?.['date-parts']?.at(-1)]
  if (parts.some((part) => part === undefined)) return { literal: edtf }
  const circa = [first, last].some((date) => date?.circa === true)
  return { 'date-parts': parts as (number | string)[][], ...(circa ? { circa: true } : {}) }
}

/** Years as short as they are written: "800", "2020-3-1". */
function padded(text: string): string {
  const match = /^(-?)(\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?([~?%]?)$/.exec(text)
  if (!match) return text
  const [, sign = '', year = '', month, day, doubt = ''] = match
  const rest = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  return `${sign}${[year.padStart(4, '0'), ...rest].join('-')}${doubt}`
}

function dayOf([year, month, day]: readonly (number | string)[]): string | null {
  const number = Number(year)
  if (!Number.isInteger(number) || number === 0 || Math.abs(number) > 9999) return null
  const astronomical = number < 0 ? number + 1 : number
  const digits = String(Math.abs(astronomical)).padStart(4, '0')
  const rest = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  return `${astronomical < 0 ? '-' : ''}${[digits, ...rest].join('-')}`
}

function isSet(circa: CslDate['circa']): boolean {
  return circa !== undefined && circa !== false && circa !== 0 && circa !== ''
}

/**
 * An EDTF level 0/1 date (see `shared/domain/edtf.ts`) for a style. CSL has one word for what is not certain, `circa`, and no
 * unknown digits: a decade or century becomes the range of its years, in doubt. It has no year 0: EDTF's 0000 is 1 BCE.
 */
export function cslDateOf(edtf: string): CslDate | null {
  const match = /^(-?)([\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)$/.exec(edtf)
  if (!match) return edtf.trim() === '' ? null : { literal: edtf }
  const [, sign = '', digits = '', month = 'XX', day = 'XX', doubt = ''] = match
  const years = [digits.replaceAll('X', '0'), digits.replaceAll('X', '9')].map((year) => yearOf(sign, year))
  const [first = 0, last = 0] = years.sort((a, b) => a - b)
  if (first !== last) return { 'date-parts': [[first], [last]], circa: true }
  const parts = [first, ...(month === 'XX' ? [] : [Number(month)]), ...(day === 'XX' ? [] : [Number(day)])]
  return { 'date-parts': [parts], ...(doubt === '' ? {} : { circa: true }) }
}

function yearOf(sign: string, digits: string): number {
  const year = Number(`${sign}${digits}`)
  return year <= 0 ? year - 1 : year
}
