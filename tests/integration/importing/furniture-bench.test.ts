import { beforeAll, describe, expect, test } from 'vitest'
import { align } from '#tests/bench/furniture/align.ts'
import { type Measured, measure } from '#tests/bench/furniture/measure.ts'
import { halves } from '#tests/bench/furniture/pages.ts'
import { rates, score, sum } from '#tests/bench/furniture/score.ts'
import { withoutMarks, wordsOfHtml } from '#tests/bench/furniture/words.ts'
import { RECALL_BAR } from '#tests/bench/furniture.ts'

let measured: Measured[] = []
const ours = (some: readonly Measured[]) => rates(sum(some.map((one) => one.ours)))
const readability = (some: readonly Measured[]) => rates(sum(some.map((one) => one.readability)))

beforeAll(async () => {
  measured = (await Promise.all(halves.map((half) => measure(half)))).flat()
})

describe('on pages in the layouts of the real web', () => {
  test('there are enough of them, in both directions of writing, as HTML and as plain text', () => {
    const texts = measured.map(({ page }) => page.text)
    expect(measured.length).toBeGreaterThanOrEqual(40)
    expect(texts.filter((text) => /[\u0590-\u06ff]{3}/.test(text)).length).toBeGreaterThanOrEqual(8)
    expect(measured.filter(({ page }) => page.name.endsWith('.txt')).length).toBeGreaterThanOrEqual(10)
    expect(texts.filter((text) => /\sdata-(?:work|page|either)[\s>]/.test(text))).toEqual([])
  })

  test.each(halves)(
    'the words of the work are kept, and better told from the rest than by Readability: %s',
    (half) => {
      const some = measured.filter(({ page }) => page.half === half)
      expect(ours(some).recall).toBeGreaterThanOrEqual(RECALL_BAR)
      expect(ours(some).f1).toBeGreaterThan(readability(some).f1)
    },
  )

  test('Readability is beaten on pages alone, for which it was made', () => {
    const pages = measured.filter(({ page }) => page.name.endsWith('.html'))
    expect(ours(pages).f1).toBeGreaterThan(readability(pages).f1)
  })
})

describe('the benchmark can show a loss', () => {
  const marked =
    '<div>Home <p data-work>A bell rang twice.<b data-page> Share</b></p><p data-either>May</p></div>'

  test('marks say whose a word is and are gone from the page', () => {
    expect(wordsOfHtml(marked).map(({ text, owner }) => `${text} ${owner}`)).toEqual([
      'home page',
      'a work',
      'bell work',
      'rang work',
      'twice work',
      'share page',
      'may either',
    ])
    expect(withoutMarks(marked)).toBe('<div>Home <p>A bell rang twice.<b> Share</b></p><p>May</p></div>')
  })

  test('a word that stands elsewhere too does not stand for the one that was lost', () => {
    const words = wordsOfHtml('<p data-work>the bell of the pier</p><p>the pier</p>')
    const page = { name: 'x.html', half: 'seen', text: '', words } as const
    const kept = [false, false, false, true, true, true, true]
    expect(score(page, { kept, invented: 1 })).toEqual({
      work: 5,
      found: 2,
      wrong: 3,
      lost: ['the bell of the pier'],
    })
  })

  test('an output is placed in the fewest runs, in doubt on the work', () => {
    const source = ['the', 'pier', 'of', 'the', 'pier', 'bell']
    const places = (output: readonly string[]) =>
      Array.from(align(source, output, [false, false, false, true, true, true]))
    expect(places(['the', 'pier'])).toEqual([3, 4])
    expect(places(['the', 'pier', 'of'])).toEqual([0, 1, 2])
    expect(places(['the', 'bell', 'pier'])).toEqual([3, -1, 4])
  })
})
