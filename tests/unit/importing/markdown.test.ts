import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '#library/importing/front-matter.ts'
import { extractDocument } from '#tests/extract-document.ts'

async function shape(content: string, name = 'a.md'): Promise<string[]> {
  const { blocks } = await extractDocument(Buffer.from(content), name)
  return blocks.map(
    ({ kind, level, label, text }) => `${kind}${level ?? ''} ${label ? `[${label}] ` : ''}${text}`,
  )
}

describe('footnotes', () => {
  test('are passages of their own, also those of one word, which links would swallow', async () => {
    const markdown = [
      '# The dam',
      'It held[^1] until March[^b].',
      '[^1]: Lost.',
      '[^b]: In *1911*,\nor later.\n\n    Nobody asked.\n\n    - not once',
      'It fell.',
      '[link]: https://calder.example',
      'See [link] and [the plan][link].',
    ].join('\n\n')
    expect(await shape(markdown)).toEqual([
      'heading1 The dam',
      'paragraph It held[^1] until March[^b].',
      'note [Footnote 1] Lost.',
      'note [Footnote b] In 1911, or later.',
      'note [Footnote b] Nobody asked.',
      'note [Footnote b] not once',
      'paragraph It fell.',
      'paragraph See link and the plan.',
    ])
  })

  test('may stand right under each other, and in each other without end', async () => {
    expect(await shape('A.\n\n[^1]: One.\n[^2]: Two.\n')).toEqual([
      'paragraph A.',
      'note [Footnote 1] One.',
      'note [Footnote 2] Two.',
    ])
    expect(await shape('A.\n\n[^1]: [^2]: Lost.\n')).toEqual([
      'paragraph A.',
      'note [Footnote 1] [^2]: Lost.',
    ])
    expect(await shape(`A.\n\n${'[^a]: '.repeat(10_000)}deep\n`)).toHaveLength(2)
  })
})

test('items of numbered lists and heads of tables say so', async () => {
  expect(
    await shape(
      '3. three\n\n   still three\n4. four\n   - deeper\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      'a.qmd',
    ),
  ).toEqual([
    'item1 [3.] three',
    'item1 still three',
    'item1 [4.] four',
    'item2 deeper',
    'row [Header] a\tb',
    'row 1\t2',
  ])
})

describe('front matter', () => {
  const fields = (yaml: string): string[] =>
    splitFrontMatter(`---\n${yaml}\n---\nText.\n`).values.map(({ field, value }) => `${field}: ${value}`)

  test.each([
    [
      'author:\n  - name: Ada Pell\n    affiliation: Calder\n  - name: { given: Tom, family: Orr }',
      'byline: Ada Pell, Tom Orr',
    ],
    ['author: "[[people/pell|Ada Pell]]"', 'byline: Ada Pell'],
    ['title:\n  - type: main\n    text: The gate', 'title: The gate'],
    ['date: 13 March 2020', 'published: 2020-03-13'],
    ['date: 2020-03-13T10:15:00+01:00', 'published: 2020-03-13'],
    ['date: 2020-03', 'published: 2020-03'],
    ['date: 1605', 'published: 1605'],
    ['date: c. 1605', 'published: 1605~'],
  ])('%s', (yaml, expected) => {
    expect(fields(yaml)).toEqual([expected])
  })

  test.each([
    'title:',
    'title: null',
    'title: ~',
    'date: 1914–1918',
    'date: soon',
    'source: a book',
    'tags: [gates]',
  ])('“%s” says nothing', (yaml) => {
    expect(fields(yaml)).toEqual([])
  })

  test('of several dates the one of publication is kept and the other shown', async () => {
    const { metadata, alternatives } = await extractDocument(
      Buffer.from('---\ndate: 2020-03-13\ncreated: 2019-01-02\n---\nText of the note.\n'),
      'a.md',
    )
    const dates = [...metadata, ...alternatives].filter((value) => value.field === 'published')
    expect(dates.map(({ value, evidence }) => [value, evidence])).toEqual([
      ['2020-03-13', 'date: 2020-03-13'],
      ['2019-01-02', 'created: 2019-01-02'],
    ])
  })
})
