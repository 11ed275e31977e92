import type { WholePack } from '#library/packs/formats/format.ts'
import { recordFrom, seal } from '#library/packs/record.ts'
import { CANONICALISATION, FOLDING, PACK_VERSION } from '#library/packs/versions.ts'
import type { ComposedEntry } from '#shared/domain/composed-pack.ts'
import { packSettings } from '#shared/domain/pack-settings.ts'
import { plainWords } from '#shared/domain/rich-text.ts'

export const GERMAN = 'Die Tore wurden kurz nach drei Uhr früh geöffnet; niemand weiß, wer es befahl.'
export const PERSIAN = 'دروازه‌های سد در ساعت ۳ بامداد باز شدند (Weir News) و ۱٬۲۰۰ نفر رفتند.'

/** What every excerpt of a made pack has. */
const EXCERPT = {
  kind: 'excerpt',
  item: null,
  inText: [],
  byline: null,
  publisher: null,
  published: null,
  url: null,
  colour: 'amber',
} as const

const ENTRIES: readonly ComposedEntry[] = [
  { kind: 'heading', item: null, level: 1, text: 'What was known' },
  {
    ...EXCERPT,
    number: 1,
    before: 'Es hatte geregnet. ',
    pieces: [{ kind: 'words', text: GERMAN }],
    after: ' Der Pegel fiel.',
    language: 'de',
    footnote: [
      { text: 'Groß, ' },
      { text: 'Das Wehr', italic: true },
      { text: ', ' },
      { text: 'https://example.org/wehr', href: 'https://example.org/wehr' },
    ],
    title: 'Das Wehr',
    locator: '¶ 2',
    comment: 'Second source <needed>\nAsk again.',
    tags: ['harm / figures'],
  },
  {
    ...EXCERPT,
    number: 2,
    before: '',
    pieces: [{ kind: 'words', text: PERSIAN }],
    after: '',
    language: 'fa',
    footnote: [{ text: 'کریمی، سد، بند ۲.' }],
    title: 'سد',
    locator: '¶ 2',
    comment: '',
    tags: [],
  },
  {
    kind: 'text',
    item: null,
    body: 'Our **own** words: <script>x</script> [a link](http://evil.example/).\n\n3. three\n4. four',
  },
]

/** A pack of a heading, a German and a Persian quotation and a text, put together by hand. */
export function quotedPack(): WholePack {
  const exported = '2026-11-22T13:00:00.250Z'
  const title = 'The gates: پیوست'
  const envelope = {
    pack: '1b0c9d62-9a8c-4c44-9f3e-0c6f7f3f4d11',
    program: 'Bookwheel 0.1.0',
    canonicalisation: CANONICALISATION,
    folding: FOLDING,
    version: PACK_VERSION,
    publicKey: '',
    title,
    exported,
  }
  return {
    settings: packSettings.parse({}),
    template: null,
    works: [],
    composed: {
      title,
      exported,
      locale: 'en-GB',
      citations: 'footnotes',
      entries: [...ENTRIES],
      bibliography: [[{ text: 'Groß, K. ' }, { text: 'Das Wehr', italic: true }, { text: '.' }]],
    },
    sealed: seal(envelope, ENTRIES.map(recordOf)),
  }
}

function recordOf(entry: ComposedEntry, index: number) {
  const fields: Readonly<Record<string, string>> = {
    ordinal: String(index + 1),
    kind: entry.kind,
    ...(entry.kind === 'excerpt'
      ? {
          title: entry.title,
          quotation: entry.pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join(''),
          citation: plainWords(entry.footnote),
          comment: entry.comment,
          created: '2026-01-02T10:00:00.000Z',
        }
      : { note: entry.kind === 'heading' ? entry.text : 'Our own words.' }),
  }
  return recordFrom((name) => fields[name])
}
