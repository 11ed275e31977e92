import { canonicalise } from '../text/canonical.ts'
import { fold } from '../text/fold.ts'
import { type Filter, type FilterField, filterFields, searchPlaces } from './ast.ts'
import { Refusal } from './refusal.ts'

const DATE = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/**
 * A typed `field:value` (`source` is another name of `publisher`). Null while there is no value yet; throws a `Refusal`
 * for a value that the field can't have.
 */
export function readFilter(typedField: string, typedValue: string, at: number): Filter | null {
  const field = fieldNamed(typedField.toLowerCase())
  const value = readValue(field, canonicalise(typedValue).trim(), at)
  return value === '' ? null : { kind: 'filter', field, value, negated: false }
}

function fieldNamed(name: string): FilterField {
  return filterFields.find((field) => field === name) ?? 'publisher'
}

function readValue(field: FilterField, value: string, at: number): string {
  if (value === '') return ''
  switch (field) {
    case 'tag':
    case 'publisher':
    case 'language':
      return value
    case 'after':
    case 'before': {
      const date = fold(value).text
      if (DATE.test(date)) return date
      throw new Refusal(
        `“${value}” is no date. Write a year, a month or a day: 2020, 2020-03 or 2020-03-13.`,
        at,
      )
    }
    case 'in': {
      const place = searchPlaces.find((name) => name === value.toLowerCase())
      if (place) return place
      throw new Refusal(`“in:” can be followed by ${searchPlaces.join(', ')}.`, at)
    }
  }
}
