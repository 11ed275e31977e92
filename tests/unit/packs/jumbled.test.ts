import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJumbled } from '#library/packs/verify/jumbled.ts'

const COMMENT = 'نگاه کنید به گزارش (fire service, 1,200) 20 March 2020'
const PAGE = `عنوان. March 2020 20 (1,200 ,fire service) نگاه کنید به گزارش و دیگر هیچ.`

describe('Words of both directions in a PDF', () => {
  test('are found in whatever order they come out', () => {
    expect(createJumbled(PAGE)(COMMENT)).toBe(true)
    fc.assert(
      fc.property(fc.shuffledSubarray(COMMENT.split(' '), { minLength: 10 }), (order) => {
        expect(createJumbled(`پیش ${order.join(' ')} پس`)(COMMENT)).toBe(true)
      }),
    )
  })

  test.each([
    ['a changed figure', PAGE.replace('1,200', '1,300')],
    ['a regrouped figure', PAGE.replace('1,200', '12,00')],
    ['a changed day', PAGE.replace('20 (', '21 (')],
    ['a word that went', PAGE.replace('fire ', '')],
    ['a word between them', PAGE.replace('نگاه', 'not نگاه')],
    ['a word that came for another', PAGE.replace('گزارش', 'گزارشی')],
  ])('%s is not the same words', (_, page) => {
    expect(createJumbled(page)(COMMENT)).toBe(false)
  })

  test('words of one direction have an order and are never taken in another', () => {
    expect(createJumbled('the bridge was closed')('closed was the bridge')).toBe(false)
    expect(createJumbled('پل بسته شد')('بسته پل شد')).toBe(false)
  })
})
