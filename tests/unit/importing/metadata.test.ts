import { describe, expect, test } from 'vitest'
import { draft } from '#library/importing/draft.ts'
import { splitFrontMatter } from '#library/importing/front-matter.ts'
import { toLines } from '#library/importing/furniture/lines.ts'
import { detectLanguage, languageOf, languageTag } from '#library/importing/metadata/language.ts'
import { linkedWorks } from '#library/importing/metadata/linked-data.ts'
import { fromPersian } from '#library/importing/metadata/persian-calendar.ts'
import { copyrightHolders } from '#library/importing/metadata/publisher.ts'
import { findTitle } from '#library/importing/metadata/title.ts'
import { loneAddresses, webAddress } from '#library/importing/metadata/url.ts'
import { found, settle } from '#library/importing/metadata/value.ts'
import type { MetadataField } from '#shared/domain/metadata.ts'
import { extractDocument } from '#tests/extract-document.ts'

const sentence = 'The gate was opened at three in the morning, and nobody in the lower town was told.'

function titleOf(...texts: readonly string[]): string | undefined {
  return findTitle(toLines(texts.map((text) => draft('paragraph', text))))?.text
}

async function read(text: string, field: MetadataField, name = 'file.txt'): Promise<string | undefined> {
  const { metadata } = await extractDocument(Buffer.from(text), name)
  const value = metadata.find((found) => found.field === field)
  return value?.origin === 'file-name' ? undefined : value?.value
}

describe('titles', () => {
  test('the line in which a breadcrumb ends wins over everything above it', async () => {
    expect(
      titleOf(
        'The Lantern Review of Rivers',
        'Home News The Gate Was Opened',
        'The Gate Was Opened',
        sentence,
      ),
    ).toBe('The Gate Was Opened')
  })

  test('a breadcrumb alone gives the title it ends in', async () => {
    expect(titleOf('Home › News › The Gate Was Opened', sentence)).toBe('The Gate Was Opened')
  })

  test('the text of an image above and under the title is not the title', async () => {
    expect(
      titleOf('The gate from above', 'Council Opens the Gate at Night', 'The gate from above', sentence),
    ).toBe('Council Opens the Gate at Night')
  })

  test('a title that asks or quotes is one', async () => {
    expect(titleOf('Who Opened the Gate at Three in the Morning?', sentence, 'Scroll to Top')).toBe(
      'Who Opened the Gate at Three in the Morning?',
    )
  })

  test('an archive is called by what it lists', async () => {
    expect(titleOf('Posts Tagged ‘Gates’', 'Gates,Keys', 'A Gate', sentence)).toBe('Posts Tagged ‘Gates’')
    expect(titleOf('Tag der offenen Tür an der Talsperre', sentence)).toBe(
      'Tag der offenen Tür an der Talsperre',
    )
  })

  test('a letter that begins with its address and salutation has none', async () => {
    expect(
      await read(
        'Agnes Holm\n14 Quarry Road\nEasterby\n\n3 March 1987\n\nDear Mr. Tennant,\n\nThank you.\n',
        'title',
      ),
    ).toBeUndefined()
  })

  test('the subject of a mail or memo is its title', async () => {
    expect(
      await read(
        'From: Ada Pell <ada@gate.example>\nDate: 3 March 2020\nSubject: The gate\n\nIt is open.\n',
        'title',
      ),
    ).toBe('The gate')
  })
})

describe('header fields, signatures and imprints', () => {
  test('a mail’s header gives sender and date', async () => {
    const mail =
      'From: Ada Pell <ada@gate.example>\nDate: Tue, 3 Mar 2020 10:15:00 +0100\nSubject: The gate\n\nIt is open.\n'
    expect(await read(mail, 'byline')).toBe('Ada Pell')
    expect(await read(mail, 'published')).toBe('2020-03-03')
  })

  test('a letter is by who signed it', async () => {
    expect(await read(`Dear Tom,\n\n${sentence}\n\nYours sincerely,\n\nAgnes Holm\n`, 'byline')).toBe(
      'Agnes Holm',
    )
    expect(
      await read(`Liebe Uta,\n\n${sentence}\n\nMit freundlichen Grüßen\nGreta Lohmann\n`, 'byline'),
    ).toBe('Greta Lohmann')
  })
})

describe('dates of publication', () => {
  const page = (...lines: readonly string[]): Promise<string | undefined> =>
    read(['Home News The Gate Was Opened', 'The Gate Was Opened', ...lines].join('\n\n'), 'published')

  test('a date that a sentence or a caption mentions is none', async () => {
    expect(
      await page('The Gate - 30 June 2018 - Calder', `On 7 February 2024 the water came. ${sentence}`),
    ).toBeUndefined()
  })

  test('the year of a copyright is none', async () => {
    expect(await page(sentence, 'Copyright © 2020 Calder Now')).toBeUndefined()
  })

  test('a dateline is one, with place, agency and dash', async () => {
    expect(await page(`CALDER, 7 February 2024 — ${sentence}`)).toBe('2024-02-07')
    expect(await page(`GENEVA (23 January 2023) – ${sentence}`)).toBe('2023-01-23')
    expect(await page(`PARIS, FRANCE, August 14, 2023/EINPresswire.example/ — ${sentence}`)).toBe(
      '2023-08-14',
    )
  })

  test('a date signed under the text is one, the dates of related pages are not', async () => {
    expect(await page(sentence, sentence, 'Secretariat of the League', '7 February 2024')).toBe('2024-02-07')
    expect(await page(sentence, sentence, 'Related Posts', 'Another Gate', '7 February 2024')).toBeUndefined()
  })

  test('the date under the title comes before the one above the page, which is the last resort', async () => {
    const top = (...lines: readonly string[]): Promise<string | undefined> =>
      read(
        ['Saturday, July 27, 2024', 'HomeNewsThe Gate Was Opened', 'The Gate Was Opened', ...lines].join(
          '\n\n',
        ),
        'published',
      )
    expect(await top('7 February 2024', sentence)).toBe('2024-02-07')
    expect(await top(sentence)).toBe('2024-07-27')
  })

  test('when it was last updated is not when it was published', async () => {
    expect(await page('Last updated: 9 February 2024', sentence)).toBeUndefined()
    expect(await page('Published: 7 February 2024 | Updated: 9 February 2024', sentence)).toBe('2024-02-07')
  })
})

test('days of the Persian calendar become Gregorian days, those that do not exist none', async () => {
  expect(fromPersian(1402, 11, 18)).toBe('2024-02-07')
  expect(fromPersian(1399, 1, 1)).toBe('2020-03-20')
  expect(fromPersian(1399, 12, 30)).toBe('2021-03-20')
  expect(fromPersian(1400, 12, 30)).toBeNull()
  expect(fromPersian(1402, 13, 1)).toBeNull()
})

test.each([
  ['Copyright © 2020 Calder Now. All Rights Reserved | XML Sitemap', 'Calder Now'],
  ['© 2019-2024 The Pier Notebook', 'The Pier Notebook'],
  ['Copyright (c) 2015 Kyle E. Mitchell <kyle@example.org>', 'Kyle E. Mitchell'],
  ['© 2024', undefined],
  ['Copyright in this edition rests with nobody.', undefined],
])('the holder in “%s”', (line, holder) => {
  expect(copyrightHolders(toLines([draft('paragraph', line)]))[0]?.value).toBe(holder)
})

test('only absolute web addresses without a user are addresses, and only a lone one is the text’s own', async () => {
  expect(webAddress('https://calder.example/a?b=1')).toBe('https://calder.example/a?b=1')
  for (const address of [
    'javascript:alert(1)',
    '/news',
    'ftp://calder.example/',
    'https://user@calder.example/',
    'https://localhost/',
  ]) {
    expect(webAddress(address)).toBeNull()
  }
  const lines = (...texts: readonly string[]): number =>
    loneAddresses(toLines(texts.map((text) => draft('paragraph', text)))).length
  expect(lines(sentence, 'Source: https://calder.example/gate')).toBe(1)
  expect(lines('https://calder.example/a', 'https://calder.example/b')).toBe(0)
  expect(lines(`${sentence} https://calder.example/gate`)).toBe(0)
})

describe('languages', () => {
  test.each([
    ['en', sentence],
    [
      'de',
      'Die Klappen kippen von selbst, sobald das Wasser den Überlauf erreicht, und niemand weiß, wer sie geöffnet hat.',
    ],
    [
      'fr',
      'Personne ne sait qui a posé le piano dans la gare, mais depuis on y entend du Chopin à six heures du matin.',
    ],
    [
      'fa',
      'در كوچه ما دوازده خانه هست و آن شب فقط درِ پنج خانه را زدند. همسايه روبه‌رو پيرمردي است كه گوشش سنگين است.',
    ],
    [
      'ar',
      'يقول أهل القرى على ضفتي النهر إن الماء لا يحب أن ينادى بالاسم نفسه طويلا، وقد غيروا اسمه في العام الماضي.',
    ],
  ])('%s is told by its letters', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  test('a few words tell nothing', async () => {
    expect(detectLanguage('211.4 m, Gate 3')).toBeNull()
  })

  test('a declared language is kept when the letters agree, and overruled when they do not', async () => {
    const declared = (tag: string): string | undefined =>
      languageOf(sentence, [found('language', tag, 'meta', '<html lang>')])[0]?.value
    expect(declared('en_GB')).toBe('en-GB')
    expect(declared('de')).toBe('en')
    expect(declared('no such tag')).toBe('en')
    expect(languageTag('pt_br')).toBe('pt-BR')
  })
})

describe('front matter', () => {
  test('gives its fields and leaves the text', async () => {
    const { body, values } = splitFrontMatter(
      '---\ntitle: The gate\nauthors: [Ada Pell, Tom Orr]\ndate: 2020-03\nlink: javascript:x\n---\nText.\n',
    )
    expect(body).toBe('Text.\n')
    expect(values.map(({ field, value }) => [field, value])).toEqual([
      ['title', 'The gate'],
      ['byline', 'Ada Pell, Tom Orr'],
      ['published', '2020-03'],
    ])
  })

  test('a rule between lines of text is no front matter', async () => {
    expect(splitFrontMatter('---\nIt was late.\n---\n').body).toBe('---\nIt was late.\n---\n')
  })

  test('what is not YAML stays text, and says so', async () => {
    const broken = '---\ntitle: "open\n---\nText.\n'
    expect(splitFrontMatter(broken)).toMatchObject({
      body: broken,
      warnings: [expect.stringContaining('front matter')],
    })
  })
})

describe('JSON-LD', () => {
  test('describes articles before pages, through graphs and references', async () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', name: 'Calder Now' },
        { '@type': 'Organization', '@id': '#us', name: 'Calder Now' },
        {
          '@type': ['NewsArticle'],
          headline: 'The gate',
          author: [{ name: 'Ada Pell' }],
          publisher: { '@id': '#us' },
          datePublished: '2020-03-13',
        },
      ],
    }
    expect(linkedWorks([JSON.stringify(graph)])[0]).toMatchObject({
      headline: 'The gate',
      authors: ['Ada Pell'],
      publisher: 'Calder Now',
      published: '2020-03-13',
    })
  })

  test('what is broken, deep or of the wrong type gives nothing and throws nothing', async () => {
    const deep = `${'{"@graph":['.repeat(3000)}${']}'.repeat(3000)}`
    expect(
      linkedWorks(['{ broken', '7', 'null', '[[[]]]', deep, '{"@type":"Article","headline":{"a":1}}']),
    ).toEqual([expect.objectContaining({ headline: null })])
  })
})

test('of several values the first is kept, others only when they say something else', async () => {
  const value = (text: string) => found('byline', text, 'text', text)
  const { metadata, alternatives } = settle(
    [value('Ada Pell and Tom Orr'), value('Ada Pell'), value('Ina Sol')],
    [value('nobody')],
  )
  expect([metadata.map(({ value }) => value), alternatives.map(({ value }) => value)]).toEqual([
    ['Ada Pell and Tom Orr'],
    ['Ina Sol'],
  ])
})

test('evidence is cut to 200 characters, never through a pair', async () => {
  expect(found('title', 'x', 'text', '😀'.repeat(150)).evidence).toBe('😀'.repeat(100))
  expect(found('title', 'x', 'text', `a${'😀'.repeat(150)}`).evidence).toBe(`a${'😀'.repeat(99)}`)
})
