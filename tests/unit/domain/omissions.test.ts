import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkedOmissions, OMISSION, piecesOf, shownWords } from '#shared/domain/omissions.ts'
import type { Omission } from '#shared/domain/pack-settings.ts'

const QUOTATION = 'The gates, she said “never”, were opened shortly after three.'

function leftOut(...words: readonly string[]): Omission[] {
  return words.map((part) => {
    const start = QUOTATION.indexOf(part)
    return { start, end: start + part.length }
  })
}

test('words that are left out are marked, and the rest keeps every letter and its quotation marks', () => {
  const pieces = piecesOf(QUOTATION, leftOut('gates, she said', 'opened shortly'))
  expect(shownWords(pieces)).toBe(`The ${OMISSION} “never”, were ${OMISSION} after three.`)
})

test('nothing is left out at the ends, in the middle of a word, or twice at one place', () => {
  for (const range of [
    { start: 0, end: 9 },
    { start: 50, end: QUOTATION.length },
    { start: 5, end: 9 },
    { start: 9, end: 11 },
    { start: 4, end: 4 },
    { start: 40, end: 400 },
  ]) {
    expect(checkedOmissions(QUOTATION, [range])).not.toBeNull()
  }
  expect(checkedOmissions(QUOTATION, leftOut('were', 'opened'))).toMatch(/words must stay/)
  expect(checkedOmissions(QUOTATION, leftOut('opened', 'gates'))).not.toBeNull()
  expect(checkedOmissions(QUOTATION, leftOut('gates', 'opened'))).toBeNull()
})

test('the shown words and those left out are the quotation', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', 'ب', '中', '𝔄', '1'), minLength: 1, maxLength: 4 })
  const gap = fc.constantFrom(' ', ', ', ' — ', '. ', '” “')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, gap), { minLength: 3, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 3 }),
      (parts, chosen) => {
        const quotation = parts
          .map(([text, behind], i) => (i === parts.length - 1 ? text : text + behind))
          .join('')
        const starts: number[] = []
        let offset = 0
        for (const [text, behind] of parts) {
          starts.push(offset)
          offset += text.length + behind.length
        }
        const omissions = chosen
          .map(([a, b]) => ({
            start: starts[Math.min(a, b) % parts.length] ?? 0,
            end:
              (starts[Math.max(a, b) % parts.length] ?? 0) +
              (parts[Math.max(a, b) % parts.length]?.[0].length ?? 0),
          }))
          .sort((a, b) => a.start - b.start)
        fc.pre(checkedOmissions(quotation, omissions) === null)
        const pieces = piecesOf(quotation, omissions)
        expect(pieces.filter(({ kind }) => kind === 'omission')).toHaveLength(omissions.length)
        expect([pieces[0]?.kind, pieces.at(-1)?.kind]).toEqual(['words', 'words'])
        let whole = ''
        let place = 0
        for (const piece of pieces) {
          if (piece.kind === 'omission') continue
          const at = quotation.indexOf(piece.text, place)
          const gone = omissions.find(({ start, end }) => start >= place && end <= at)
          const between = quotation.slice(place, at)
          expect(place === 0 || gone !== undefined).toBe(true)
          if (gone) expect(between.replace(quotation.slice(gone.start, gone.end), '').trim()).toBe('')
          whole += between + piece.text
          place = at + piece.text.length
        }
        expect(whole).toBe(quotation)
      },
    ),
  )
})
