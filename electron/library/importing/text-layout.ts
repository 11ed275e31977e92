import type { Block } from '#shared/domain/passages.ts'

/** Blank-line separated chunks of a canonical text as blocks. */
export function layOut(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', level: null, page: null, furniture: false, text: line }))
}
