import { describe, expect, test } from 'vitest'
import { madeHeaders, madeHtml, madeMail, madeText } from '#tests/made-files/mail.ts'
import { makeRtf } from '#tests/made-files/rtf.ts'
import { readInPool } from './reading.ts'

/** What a file may take in the program; the lines together stay far below it unless one of them makes a rule run wild. */
const { file } = readInPool({ size: 2, timeoutMs: 30_000 })
const LINES = 300
const LENGTH = 4000
const SLOW = 60_000

/** What the rules of the importers look for: repeated, nested and left open, these make a careless expression run wild. */
const ATOMS = [
  [
    ' ',
    '\t',
    '.',
    ',',
    '-',
    '–',
    '—',
    '|',
    '/',
    ':',
    '"',
    '”',
    '’',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '&',
    '#',
    '*',
  ],
  [
    '_',
    '`',
    '~',
    '=',
    '+',
    '\\',
    '@',
    '%',
    '$',
    '1',
    '12',
    '2020',
    'a',
    'A',
    'ab',
    'é',
    'ا',
    'می‌',
    '中',
    '\u0301',
    '\u200f',
  ],
  [
    'By ',
    'by A. B. ',
    'On ',
    ' wrote:',
    'From: ',
    'Page 1 of ',
    'p. ',
    '14 March ',
    'March 14, ',
    '2020-03-14',
    '12:30',
  ],
  [
    'http://a.b/',
    'www.',
    '.com',
    'a@b',
    '<a ',
    '</',
    '<!--',
    '-->',
    'href="',
    '![',
    '](',
    '|-',
    ':--',
    '[^1]',
    '&amp;',
    '&#x',
  ],
  [
    'Home',
    'Share',
    ' | ',
    ' > ',
    ' » ',
    '…',
    '•',
    '1. ',
    '(a) ',
    '---',
    '===',
    '> ',
    'Mr. ',
    'A. ',
    '!',
    '?',
    '©',
    '=?utf-8?Q?',
    '=20',
  ],
].flat()

/** Numbers that are the same in every run (the generator "mulberry32"). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A line of one, two or three atoms without end, with something before or behind that does not fit. */
function nastyLines(seed: number): string[] {
  const next = numbers(seed)
  const atom = (): string => ATOMS[Math.floor(next() * ATOMS.length)] ?? ''
  return Array.from({ length: LINES }, () => {
    const unit = Array.from({ length: 1 + Math.floor(next() * 3) }, atom).join('')
    const many = unit.repeat(Math.ceil(LENGTH / unit.length))
    return `${next() < 0.5 ? atom() : ''}${many}${next() < 0.7 ? atom() : ''}`
  })
}

const formats: readonly (readonly [string, (lines: readonly string[]) => string | Uint8Array])[] = [
  ['nasty.txt', (lines) => lines.join('\n\n')],
  ['nasty.md', (lines) => lines.join('\n\n')],
  ['nasty.csv', (lines) => lines.join('\n')],
  ['nasty.rtf', (lines) => makeRtf(lines.join('\\par\n'))],
  ['nasty.html', (lines) => `<title>${lines[0]}</title>${lines.map((line) => `<p>${line}`).join('\n')}`],
  ['nasty.eml', (lines) => madeMail(madeHeaders(lines[0] ?? ''), madeText(lines.join('\n')))],
  [
    'nasty-page.eml',
    (lines) => madeMail(madeHeaders(lines[1] ?? ''), madeHtml(lines.map((line) => `<p>${line}`).join('\n'))),
  ],
]

describe.each([1, 2])('300 nasty lines of seed %i', (seed) => {
  const lines = nastyLines(seed)
  test.each(formats)(
    '%s is read, or refused in words, long before its time is up',
    { timeout: SLOW },
    async (name, make) => {
      const result = await file(name, make(lines))
      expect(result.ok ? 'read' : result.code).toMatch(/^(?:read|unreadable|binary)$/)
    },
  )
})
