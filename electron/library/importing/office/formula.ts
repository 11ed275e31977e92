import { raised } from '../raised.ts'

/** Part of a formula as it may stand beside others: in parentheses when it is more than a name or a number. */
export function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`
}

/** "a/b", "(a+b)/2". */
export function fraction(above: string, below: string): string {
  return `${grouped(above)}/${grouped(below)}`
}

/** A power or upper limit: "²", "^n", "^(n+1)". */
export function above(text: string): string {
  const digits = raised(text, 'above')
  return text === '' || digits !== text ? digits : `^${grouped(text)}`
}

/** An index or lower limit: "₂", "_n". */
export function below(text: string): string {
  const digits = raised(text, 'below')
  return text === '' || digits !== text ? digits : `_${grouped(text)}`
}

/** "√2", "³√(a+b)". */
export function root(degree: string, text: string): string {
  return `${above(degree)}√${grouped(text)}`
}
