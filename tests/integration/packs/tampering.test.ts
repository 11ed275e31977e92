import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import papa from 'papaparse'
import { expect } from 'vitest'
import type { PackFormat, Verification } from '#shared/contract/packs.ts'
import { test } from '../library-fixture.ts'
import { exported, samplePack, signingLibrary, verifiedWith } from './sample-pack.ts'

type Change = (text: string) => string

const MANIFEST =
  /(<!-- bookwheel pack manifest\n|<script type="application\/json" id="manifest">)([^\n]*?)(\n-->|<\/script>)/

/** What of a file a person sees, changed; the manifest that it carries stays. */
function changeShown(path: string, format: PackFormat, change: Change): boolean {
  if (format === 'folder') return changeShown(join(path, 'pack.html'), 'html', change)
  if (format === 'docx') return changeParts(path, /^word\/(?:document|footnotes|comments)\.xml$/, change)
  return changeText(path, (text) => {
    const carried = MANIFEST.exec(text)?.[0]
    if (carried === undefined) return change(text)
    return text.split(carried).map(change).join(carried)
  })
}

/** The manifest that a file carries, changed; what it shows stays. Formats whose records are what they show have none. */
function changeManifest(path: string, format: PackFormat, change: Change): boolean {
  if (format === 'folder') return changeText(join(path, 'manifest.json'), change)
  if (format === 'docx') return changeParts(path, /manifest|customXml|bookwheel/i, change)
  return changeText(path, (text) =>
    MANIFEST.test(text)
      ? text.replace(
          MANIFEST,
          (_, before: string, json: string, after: string) => before + change(json) + after,
        )
      : change(text),
  )
}

function changeText(path: string, change: Change): boolean {
  const text = readFileSync(path, 'utf8')
  const changed = change(text)
  writeFileSync(path, changed)
  return changed !== text
}

function changeParts(path: string, parts: RegExp, change: Change): boolean {
  const files = unzipSync(readFileSync(path))
  let isChanged = false
  for (const [name, bytes] of Object.entries(files)) {
    if (!parts.test(name)) continue
    const text = strFromU8(bytes)
    files[name] = strToU8(change(text))
    isChanged ||= change(text) !== text
  }
  writeFileSync(path, zipSync(files))
  return isChanged
}

/** Words of an excerpt, and what somebody would like them to be; `entry` is the excerpt's place from 0. */
const WORDS: readonly (readonly [string, number, Change])[] = [
  ['a word', 1, (text) => text.replaceAll('opened shortly', 'opened slightly')],
  ['a digit', 1, (text) => text.replaceAll('1,200', '1,300')],
  ['a “not”', 2, (text) => text.replaceAll('had been planned', 'had not been planned')],
  ['a name', 2, (text) => text.replaceAll('river authority speaks', 'rival authority speaks')],
  [
    'the mark of an omission',
    2,
    (text) =>
      text
        .replaceAll(/(?:<span class="omission">)?\\?\[…\\?\](?:<\/span>)? ?/g, '')
        .replaceAll(/"(\d\d)-(\d\d)"/g, (_, from: string, to: string) => `"${Number(from) - 10}-${to}"`),
  ],
  ['the comment', 1, (text) => text.replaceAll('the log of', 'the lies of')],
  ['the context', 1, (text) => text.replaceAll('given the order', 'refused the order')],
  ['the citation', 1, (text) => text.replaceAll('Lund', 'Bergmann')],
  ['the note', 3, (text) => text.replaceAll('Nobody has asked', 'Everybody has asked')],
  ['the heading', 0, (text) => text.replaceAll('What was said', 'What was never said')],
]

const rows = (text: string, change: (list: string[][]) => string[][]): string => {
  const { data } = papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd())
  return papa.unparse(change(data), { quotes: true })
}

/** The pieces of a file that show one entry each; in Word, the paragraphs of the quotations. */
function entriesOf(text: string, format: PackFormat): readonly string[] {
  if (format === 'docx')
    return (text.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).filter((part) =>
      /340 people|left their homes/.test(part),
    )
  return text.match(/<article.*?<\/article>/gs) ?? []
}

function withoutEntry(format: PackFormat): Change {
  return (text) => {
    if (isTable(format)) return rows(text, (list) => list.toSpliced(3, 1))
    if (format === 'jsonld') {
      const page = JSON.parse(text)
      return JSON.stringify({ ...page, items: page.items.toSpliced(2, 1) })
    }
    if (format === 'markdown') {
      return text
        .split('\n')
        .filter((line) => !line.includes('340 people'))
        .join('\n')
    }
    return text.replace(entriesOf(text, format)[1] ?? '\0', '')
  }
}

function swapped(format: PackFormat): Change {
  return (text) => {
    if (isTable(format))
      return rows(text, ([head = [], a = [], b = [], c = [], ...rest]) => [head, a, c, b, ...rest])
    if (format === 'jsonld') {
      const page = JSON.parse(text)
      const [a, b, c, ...rest] = page.items
      return JSON.stringify({ ...page, items: [a, c, b, ...rest] })
    }
    const [first = '\0', second = '\0'] = entriesOf(text, format)
    return text
      .replace(first, '\0')
      .replace(second, () => first)
      .replace('\0', () => second)
  }
}

const isTable = (format: PackFormat): boolean => format === 'csv' || format === 'csv-plain'

/** The first hash of an entry in a manifest, with another digit. */
const otherHash: Change = (text) =>
  text.replace(/[0-9a-f]{64}/, (hash) => (hash.startsWith('0') ? '1' : '0') + hash.slice(1))

async function tampered(
  original: string,
  format: PackFormat,
  name: string,
  tamper: (path: string) => boolean,
): Promise<Verification | 'unreadable'> {
  const path = original.replace(/(?=pack-[a-z-]+(?:\.[a-z]+)?$)/, `${name.replaceAll(/\W/g, '')}-`)
  cpSync(original, path, { recursive: true, force: true })
  expect({ format, name, changed: tamper(path) }).toEqual({ format, name, changed: true })
  return verifiedWith(path).catch((error: unknown) => {
    expect(error).toMatchObject({ code: 'unreadable' })
    return 'unreadable'
  })
}

/** Three at a time: each starts processes of its own. */
async function eachOf<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < list.length; at += 3) await Promise.all(list.slice(at, at + 3).map(work))
}

const FORMATS = [
  'markdown',
  'html',
  'csv',
  'csv-plain',
  'jsonld',
  'docx',
  'folder',
] as const satisfies readonly PackFormat[]

for (const format of FORMATS) {
  test(`${format}: no change of a pack passes`, async ({ folder }) => {
    const library = await signingLibrary(folder)
    const pack = await samplePack(library, folder)
    const path = await exported(library, folder, pack, format, { sign: true })
    const honest = await verifiedWith(path)
    expect(honest).toMatchObject({ ok: true, problems: [], signature: { status: 'valid' } })

    await eachOf(WORDS, async ([name, entry, change]) => {
      const found = await tampered(path, format, name, (copy) => changeShown(copy, format, change))
      if (found === 'unreadable') throw new Error(`${format}, ${name}: nothing was said.`)
      expect({ format, name, ok: found.ok, status: found.excerpts[entry]?.status }).toEqual({
        format,
        name,
        ok: false,
        status: 'text-differs',
      })
    })

    const page = format === 'folder' ? 'html' : format
    const swap = (copy: string): boolean => changeShown(copy, format, swapped(page))
    const others: readonly (readonly [string, (copy: string) => boolean])[] = [
      ['a removed entry', (copy) => changeShown(copy, format, withoutEntry(page))],
      [
        'a word of the manifest',
        (copy) => changeManifest(copy, format, (text) => text.replace('opened shortly', 'opened slightly')),
      ],
      [
        'the title in the manifest',
        (copy) =>
          changeManifest(copy, format, (text) =>
            text.replaceAll('The gates of the weir', 'The gates of the dam'),
          ),
      ],
      ['a hash', (copy) => changeManifest(copy, format, otherHash)],
      [
        'a cut file',
        (copy) => {
          const file = format === 'folder' ? join(copy, 'manifest.json') : copy
          writeFileSync(file, readFileSync(file).subarray(0, Math.floor(statSync(file).size * 0.6)))
          return true
        },
      ],
      [
        'a signature taken away',
        (copy) => changeManifest(copy, format, (text) => text.replaceAll(/[A-Za-z0-9+/]{86}==/g, '')),
      ],
      [
        'another signature',
        (copy) =>
          changeManifest(copy, format, (text) =>
            text.replaceAll(/[A-Za-z0-9+/]{86}==/g, `${'A'.repeat(86)}==`),
          ),
      ],
      ...(format === 'markdown' ? [] : [['swapped entries', swap] as const]),
    ]
    await eachOf(others, async ([name, tamper]) => {
      const found = await tampered(path, format, name, tamper)
      expect({ format, name, ok: found === 'unreadable' ? false : found.ok }).toEqual({
        format,
        name,
        ok: false,
      })
    })
    await library.close()
  }, 120_000)
}
