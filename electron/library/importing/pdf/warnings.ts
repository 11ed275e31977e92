import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UNKNOWN } from './letters.ts'

/** "2", "2 and 5", "2, 4 and 7–9": numbers from 1 in order, runs of three and more drawn together. */
export function nameNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const names = runs.flatMap(([from, to]) =>
    to - from < 2 ? [...new Set([from, to])].map(String) : [`${from}–${to}`],
  )
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** Says which of `count` pages are pictures. Numbers count from 1. */
export function warnOfPictures(numbers: readonly number[], count: number): string[] {
  if (numbers.length === 0) return []
  if (numbers.length === count && count > 1)
    return ['All pages are pictures without a text layer: their words can’t be searched.']
  const [are, their] = numbers.length === 1 ? ['is a picture', 'its'] : ['are pictures', 'their']
  return [`${pagesNamed(numbers)} ${are} without a text layer: ${their} words can’t be searched.`]
}

export function warnOfLostPages(numbers: readonly number[]): string[] {
  return numbers.length === 0 ? [] : [`${pagesNamed(numbers)} could not be read.`]
}

function pagesNamed(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'Page' : 'Pages'} ${nameNumbers(numbers)}`
}

/** Letters of which the file only has the shape. */
export function warnOfUnknown(texts: readonly string[]): string[] {
  const count = texts.reduce((sum, text) => sum + text.split(UNKNOWN).length - 1, 0)
  if (count === 0) return []
  const [what, them] =
    count === 1 ? ['1 letter is', 'it'] : [`${count.toLocaleString('en')} letters are`, 'them']
  return [`${what} shown as ${UNKNOWN}: the file draws ${them} without saying which letter it is.`]
}

/** Character maps that this program should have brought along. */
export function warnOfMissingMaps(names: ReadonlySet<string>): string[] {
  if (names.size === 0) return []
  return [
    `Letters may be wrong: character maps for Chinese, Japanese or Korean are missing from this program (${[...names].join(', ')}).`,
  ]
}

/** What a file holds besides its pages: named, and left alone. What is broken in these parts does not keep the text away. */
export async function warnOfContents(document: PDFDocumentProxy, isForm: boolean): Promise<string[]> {
  const warnings: string[] = []
  const attachments = await document.getAttachments().catch(() => null)
  const names = attachments === null ? [] : [...namesOf(attachments)]
  if (names.length > 0) {
    const listed = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '')
    warnings.push(
      names.length === 1
        ? `The PDF holds a file that was left alone: ${listed}.`
        : `The PDF holds ${names.length} files that were left alone: ${listed}.`,
    )
  }
  const actions = await document.getOpenAction().catch(() => null)
  if ((await document.hasJSActions().catch(() => true)) || actions?.get('action') !== undefined)
    warnings.push('The PDF holds a script or an action; nothing of it was run.')
  if (isForm) warnings.push('The PDF is a form: what its fields hold was read where the pages show it.')
  return warnings
}

function* namesOf(attachments: unknown): Iterable<string> {
  const entries =
    attachments instanceof Map
      ? attachments.entries()
      : Object.entries(attachments as Record<string, unknown>)
  for (const [name, file] of entries) {
    const { filename } = (file ?? {}) as { readonly filename?: unknown }
    yield typeof filename === 'string' && filename !== '' ? filename : String(name)
  }
}
