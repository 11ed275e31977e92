import { describe, expect, test } from 'vitest'
import { blocksOf, briefly, type SetLine, setText, words } from './typeset.ts'

const text = (page: number): SetLine[] => setText(`${words(200, page)}.`, { x: 50, y: 120, columns: 90 })
const furniture = (pages: readonly (readonly SetLine[])[]): string[] =>
  briefly(blocksOf(pages)).filter((line) => line.startsWith('~'))

describe('What belongs to the pages', () => {
  test('is what stands at the same place with the same words, its numbers aside', () => {
    const pages = [1, 2, 3].map((page) => [{ x: 50, y: 40, text: `Report of 1741 — ${page}` }, ...text(page)])
    expect(furniture(pages)).toEqual([1, 2, 3].map((page) => `~paragraph Report of 1741 — ${page}`))
  })

  test('is a number that counts with the pages, in any script, and no other number', () => {
    const pages = ['iv', 'v', 'vi'].map((count, index) => [
      ...text(index),
      { x: 300, y: 700, text: String(40 - index * 7) },
      { x: 300, y: 780, text: count },
    ])
    expect(furniture(pages)).toEqual(['~paragraph iv', '~paragraph v', '~paragraph vi'])
    const persian = ['۱۱', '۱۲'].map((count, index) => [...text(index), { x: 300, y: 780, text: count }])
    expect(furniture(persian)).toHaveLength(2)
  })

  test('alternates on left and right pages, and a chapter of one page has its head at the same place', () => {
    const heads = ['The Weir', 'One: Water', 'The Weir', 'One: Water', 'The Weir', 'Two: Hay']
    const pages = heads.map((head, index) => [{ x: 50, y: 40, text: head }, ...text(index)])
    expect(furniture(pages)).toHaveLength(6)
  })

  test('is what the file calls an artifact, unless it calls everything so', () => {
    const page = [{ x: 50, y: 400, text: 'Confidential copy', artifact: true }, ...text(1)]
    expect(furniture([page])).toEqual(['~paragraph Confidential copy'])
    expect(furniture([page.map((line) => ({ ...line, artifact: true }))])).toEqual([])
  })

  test('is no heading that counts the chapters, nor a sentence that is repeated', () => {
    const pages = [1, 2, 3].map((page) => [
      { x: 50, y: 60, text: `Chapter ${page}`, size: 16 },
      { x: 50, y: 108, text: 'Nobody knew who had cut the first channel.' },
      ...text(page),
    ])
    expect(furniture(pages)).toEqual([])
    expect(furniture(pages.map((page) => page.slice(1)))).toEqual([])
  })

  test('is never the title on the first page, nor a sentence that two pages begin with', () => {
    const pages = [
      [
        { x: 50, y: 100, text: 'The Weir', size: 20 },
        ...text(1).map((line) => ({ ...line, y: line.y + 30 })),
      ],
      ...[2, 3].map((page) => [{ x: 50, y: 40, text: 'The Weir' }, ...text(page)]),
    ]
    expect(furniture(pages)).toEqual(['~paragraph The Weir', '~paragraph The Weir'])
    expect(briefly(blocksOf(pages))[0]).toBe('heading1 The Weir')
  })
})
