import type { CslDate } from '#shared/domain/csl.ts'

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
