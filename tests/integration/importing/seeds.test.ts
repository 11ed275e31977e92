import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { extractDocument } from '#tests/extract-document.ts'

/** Three real scraped articles beside the checkout; they are nobody's to copy into it. */
const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const present = existsSync(folder)

const CHROME =
  /^(?:Home |Continue Reading$|Exit mobile version$|Tags:|Copyright ©|Facebook$|Twitter$|YouTube$|Social media)|[^ ],[^ ].*[^ ],[^ ]/
const SENTENCE = /[.!?…][”"’)]?$/

/** Titles by the first digits of their SHA-256, and how many headings and folded blocks a correct reading has. */
const seeds = [
  { prefix: '001', title: '9cdcba83b615e198', headings: 1, folded: 2 },
  { prefix: '003', title: '7b63c5bc438c7872', headings: 2, folded: 7 },
  { prefix: '004', title: '927169813b1f42c8', headings: 16, folded: 23 },
]

describe.skipIf(!present)('the real scraped articles (skipped: ../shared/seeds is absent)', () => {
  describe.each(seeds)('$prefix', async ({ prefix, title, headings, folded }) => {
    const name = present ? readdirSync(folder).find((file) => file.startsWith(prefix)) : undefined
    const read = name === undefined ? null : await extractDocument(readFileSync(folder + name), name)
    const blocks = read?.blocks ?? []
    const lines = name === undefined ? [] : readFileSync(folder + name, 'utf8').split('\n')

    test('has the title of its article or list, not the breadcrumb’s or the section’s', () => {
      const found = read?.metadata.find((value) => value.field === 'title')
      expect(found?.origin).toBe('text')
      expect(
        createHash('sha256')
          .update(found?.value ?? '')
          .digest('hex')
          .slice(0, 16),
      ).toBe(title)
    })

    test('keeps every sentence', () => {
      const kept = blocks.filter((block) => !block.furniture).map((block) => block.text)
      const sentences = lines
        .map((line) => line.trim())
        .filter((line) => line.length > 60 && SENTENCE.test(line))
      expect(sentences.length).toBeGreaterThan(5)
      for (const sentence of sentences) expect(kept).toContain(sentence.normalize('NFC'))
    })

    test('folds the page around it', () => {
      const chrome = blocks.filter(
        (block) => block.text.length < 400 && CHROME.test(block.text) && !SENTENCE.test(block.text),
      )
      expect(chrome.length).toBeGreaterThan(1)
      expect(chrome.filter((block) => !block.furniture).map((block) => block.text)).toEqual([])
      expect(blocks.filter((block) => block.furniture)).toHaveLength(folded)
    })

    test('shows its headings, and no date that only a sentence, a caption or the copyright mentions', () => {
      expect(blocks.filter((block) => block.kind === 'heading' && !block.furniture)).toHaveLength(headings)
      expect(read?.metadata.find((value) => value.field === 'published')).toBeUndefined()
      expect(read?.metadata.find((value) => value.field === 'language')?.value).toBe('en')
    })
  })
})
