import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWhole, pack, unpackBlocks, unpackText, utf8Texts } from '#library/importing/packed.ts'
import { type Block, canonicalText } from '#shared/domain/passages.ts'

const block = fc.record({
  kind: fc.constantFrom<Block['kind'][]>('heading', 'paragraph', 'code'),
  level: fc.option(fc.integer({ min: 1, max: 6 })),
  page: fc.constant(null),
  furniture: fc.boolean(),
  label: fc.option(fc.string()),
  text: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('two\nlines')),
})

const extraction = (blocks: readonly Block[]) => ({
  kind: 'text' as const,
  mediaType: 'text/plain',
  extractor: 'made',
  blocks,
  metadata: [],
  alternatives: [],
  warnings: [],
})

test('blocks come out of an extraction as they were put in, and so does their canonical text', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      const packed = pack(extraction(blocks))
      expect(isWhole(packed)).toBe(true)
      expect(unpackBlocks(packed)).toEqual(blocks)
      expect(unpackText(packed)).toBe(canonicalText(blocks))
      expect(utf8Texts(packed).map(String)).toEqual(blocks.map(({ text }) => text))
    }),
  )
})

test('it is not whole where the lengths do not divide the text', () => {
  const block = { kind: 'paragraph', level: null, page: null, furniture: false } as const
  const packed = pack(
    extraction([
      { ...block, text: 'Das Tor' },
      { ...block, text: 'öffnete' },
    ]),
  )
  expect(packed.blocks.map(({ bytes }) => bytes)).toEqual([7, 8])
  expect(isWhole({ ...packed, text: packed.text.subarray(1) })).toBe(false)
  expect(isWhole({ ...packed, blocks: packed.blocks.slice(1) })).toBe(false)
  expect(isWhole({ ...packed, blocks: [] })).toBe(false)
})
