import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { faultOf, renderTemplate } from '#library/packs/templates/engine.ts'
import { shippedTemplates } from '#library/packs/templates/shipped.ts'
import { templateView } from '#library/packs/templates/view.ts'
import type { ComposedEntry, ComposedPack } from '#shared/domain/composed-pack.ts'

const HOSTILE =
  '<script>x</script> [a](javascript:x) ![](http://x.example/y.png) **b** # h\n\n# heading\n> q\n- www.x.example'

function excerpt(number: number, more: object = {}): ComposedEntry {
  return {
    kind: 'excerpt',
    item: null,
    number,
    before: 'It rained. ',
    pieces: [
      { kind: 'words', text: 'The gates ' },
      { kind: 'omission' },
      { kind: 'words', text: ' were opened.' },
    ],
    after: ' Nobody knew.',
    language: 'en',
    footnote: [{ text: 'Lund, ' }, { text: 'The weir', italic: true }, { text: ', 3.' }],
    inText: [{ text: '(Lund 2020, 3)' }],
    title: 'The weir',
    byline: 'A. Lund',
    publisher: null,
    published: '2020-03-14',
    url: null,
    locator: '¶ 3',
    comment: '',
    tags: [],
    colour: 'amber',
    ...more,
  }
}

function packOf(entries: readonly ComposedEntry[], more: Partial<ComposedPack> = {}): ComposedPack {
  return {
    title: 'Night',
    exported: '2024-05-01T12:00:00.000Z',
    locale: 'en-GB',
    citations: 'footnotes',
    entries: [...entries],
    bibliography: [[{ text: 'Lund, A. ' }, { text: 'The weir', italic: true }, { text: '.' }]],
    ...more,
  }
}

function written(id: string, pack: ComposedPack): string {
  const template = shippedTemplates.find((each) => each.id === id)
  const rendered = renderTemplate(template?.body ?? '', templateView(pack))
  if ('fault' in rendered) throw new Error(rendered.fault.message)
  return rendered.text
}

test('the default template writes excerpts with context, omissions, footnotes and a list of works', () => {
  const entries: ComposedEntry[] = [
    { kind: 'heading', item: null, level: 1, text: 'The night' },
    excerpt(1, { comment: 'Who?\nWhen?', tags: ['harm / figures'] }),
    { kind: 'text', item: null, body: 'Some **words**.' },
  ]
  expect(written('excerpts', packOf(entries))).toBe(`# Night

## The night

*Before:* It rained.

> The gates \\[…\\] were opened.[^1]

*After:* Nobody knew.

**Comment:** Who?\\
When?

Tags: harm / figures

Some **words**.

[^1]: Lund, *The weir*, 3.

## Bibliography

- Lund, A. *The weir*.
`)
})

test('citations stand in the text where the pack wants them there', () => {
  const text = written('article', packOf([excerpt(1)], { citations: 'in-text' }))
  expect(text).toBe('“The gates \\[…\\] were opened.” (Lund 2020, 3)\n')
})

test('the timeline goes by date, open digits first and undated last', () => {
  const dates = ['2020', null, '1990-05', '199X', '2019-12-31', '-0044']
  const text = written('timeline', packOf(dates.map((published, index) => excerpt(index + 1, { published }))))
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(
    ['-0044', '199X', '1990-05', '2019-12-31', '2020', 'Undated', 'Bibliography'].map((heading) =>
      heading.replace(/^-/, '\\-'),
    ),
  )
})

test('the report by tag has each excerpt under each of its tags', () => {
  const text = written('by-tag', packOf([excerpt(1, { tags: ['water', 'harm / figures'] }), excerpt(2)]))
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    'harm / figures (1)',
    'water (1)',
    'Without a tag',
    'Bibliography',
  ])
})

test.each(shippedTemplates.map(({ id }) => id))(
  'nothing of a document is markup in the template “%s”',
  (id) => {
    const hostile = excerpt(1, {
      before: HOSTILE,
      pieces: [{ kind: 'words', text: HOSTILE }],
      title: HOSTILE,
      byline: HOSTILE,
      published: HOSTILE,
      comment: HOSTILE,
      tags: [HOSTILE],
      footnote: [
        { text: HOSTILE, italic: true },
        { text: 'x', href: 'javascript:alert(1)' },
      ],
    })
    const pack = packOf([hostile, { kind: 'heading', item: null, level: 1, text: HOSTILE }], {
      title: HOSTILE,
    })
    const html = new MarkdownIt({ html: true, linkify: true }).render(written(id, pack))
    expect(html).not.toMatch(/<script|<img|<a\b|<h1>heading|<strong>b/i)
  },
)

test('links of notes and texts are plain words, their lists and emphasis stay', () => {
  const body = `# Big\n\n*one* [two](http://x.example) ![p](http://x.example/p.png) <b>c</b>\n\n- a\n  - b\n- c\n\n1. x\n2. y\n\n> q\n\n\`\`\`\n<i>\n\`\`\``
  const text = written('article', packOf([{ kind: 'text', item: null, body }]))
  const html = new MarkdownIt({ html: true, linkify: true }).render(text)
  expect(html).toContain('<em>one</em>')
  expect(html).toContain('<strong>Big</strong>')
  expect(html.replaceAll(/\s+/g, '')).toContain(
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>x</li><li>y</li></ol>',
  )
  expect(html).toContain('<pre><code>&lt;i&gt;')
  expect(html).not.toMatch(/<a\b|<img|<b>|<h\d/)
})

test('line ends never leave the quotation that a template opened', () => {
  const pieces = [{ kind: 'words', text: 'one\n\nTwo, which nobody said.\n> three' }]
  const html = new MarkdownIt().render(
    written('excerpts', packOf([excerpt(1, { pieces, after: '', before: '' })])),
  )
  const [, quoted = ''] = /<blockquote>(.*?)<\/blockquote>/s.exec(html) ?? []
  expect(quoted).toContain('nobody said')
  expect(quoted).toContain('&gt; three')
})

describe('a fault is told with its place', () => {
  test.each([
    ['a\n{% if x %}', 2, /not closed/],
    ['a\n\n  {{ nope }}', 3, /Undefined variable: nope/],
    ['{{ pack | raw }}', 1, /Undefined filter: raw/],
    ['\n{% include "/etc/passwd" %}', 2, /not found/],
    ['{% render "x" %}', 1, /not found/],
    ['{% layout "x" %}', 1, /not found/],
    ['{% capture x %}{% endcapture %}', 1, /not found/],
    ['{{ pack.constructor }}', 1, /Undefined variable/],
    ['{{ pack.__proto__.x }}', 1, /Undefined variable/],
    ['{{ 1 | 2 | }}', 1, /./],
  ])('%j', (body, line, message) => {
    const rendered = renderTemplate(body, { pack: {} })
    expect(rendered).toMatchObject({ fault: { line, message: expect.stringMatching(message) } })
  })

  test('the form alone can be checked', () => {
    expect(faultOf('{{ anything }}')).toBeNull()
    expect(faultOf('{% for x in y %}')).toMatchObject({ line: 1 })
  })
})

describe('a hostile template ends soon, with a fault', () => {
  test.each([
    ['a loop over a huge range', '{% for i in (1..1000000000) %}x{% endfor %}'],
    [
      'loops in loops',
      '{% for i in (1..9999) %}{% for j in (1..9999) %}{% for k in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}',
    ],
    [
      'a text that doubles',
      '{% assign s = "aaaa" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}',
    ],
    ['much text in a loop', `{% for i in (1..1000000) %}${'y'.repeat(90_000)}{% endfor %}`],
    ['tags nested deeply', '{% if 1 %}'.repeat(5000) + '{% endif %}'.repeat(4000)],
    ['brackets nested deeply', `{{ ${'('.repeat(40_000)} }}`],
    ['indices nested deeply', `{{ a${'[a'.repeat(30_000)}${']'.repeat(30_000)} }}`],
    ['a long range as text', '{{ (1..100000000) | join: "x" }}'],
    ['a wide date', '{{ "now" | date: "%1000000000d" }}'],
    ['a long template', 'y'.repeat(200_000)],
  ])('%s', (_, body) => {
    const start = performance.now()
    expect(renderTemplate(body, { a: 'x' })).toMatchObject({
      fault: { message: expect.stringMatching(/^The template .*\.$/) },
    })
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
