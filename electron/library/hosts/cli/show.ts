import type { Library } from '#library/library.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { BookwheelError } from '#shared/contract/errors.ts'
import { pageLabel } from '#shared/domain/locator.ts'
import type { Passage } from '#shared/domain/passages.ts'
import type { Command } from './command.ts'
import { documentJson } from './document-json.ts'
import { documentNumber } from './options.ts'
import { withLibrary } from './with-library.ts'

const WINDOW = 500

/** `bookwheel show`: one document with all passages of its newest edition, or of the one that is asked for. */
export const show: Command = {
  name: 'show',
  usage: 'show ID [--edition N]',
  summary: 'Prints a document with its numbered passages.',
  details: [
    'Page furniture is marked with “·” before its number; what is no part of the text, such as “Footnote 3”, stands in',
    'brackets. “start” is the UTF-16 offset in the canonical text. The newest edition is shown unless --edition says which.',
  ],
  examples: [
    'show 3 --library Case.bookwheel',
    'show 3 --edition 1 --library Case.bookwheel',
    "show 3 --library Case.bookwheel --json | jq '.passages[] | select(.furniture)'",
  ],
  options: { edition: 'text' },
  words: { least: 1, most: 1 },
  run: (options) => {
    const id = documentNumber(options.words[0])
    const wanted = options.text('edition')
    return withLibrary(options.library(), 'read', async (library) => {
      const document = await library.call('documents.get', { id })
      const { editions } = document
      const edition = editionOf(document, wanted)
      const passages = await allPassages(library, edition.id)
      return {
        value: {
          ...documentJson(document),
          edition: edition.ordinal,
          editions: editions.length,
          passages: passages.map(passageJson),
        },
        lines: [
          document.title,
          ...(editions.length === 1
            ? []
            : [`Edition ${edition.ordinal} of ${editions.length}, ${edition.extractedAt}`]),
          [document.byline, document.publisher, document.published, document.url]
            .filter((part) => part !== null)
            .join(' · '),
          '',
          ...passages.flatMap(({ ordinal, page, furniture, label, text }, index) => [
            ...(page === null || page === passages[index - 1]?.page ? [] : [`— ${pageLabel(page)} —`]),
            ...(label === null ? [] : [`        [${label}]`]),
            `${furniture ? '·' : ' '}${String(ordinal).padStart(5)}  ${text}`,
          ]),
        ],
        ok: true,
      }
    })
  },
}

/** The edition with that number, or the newest. Fails with `not-found`. */
function editionOf(
  { id, editions }: DocumentDetail,
  wanted: string | null,
): DocumentDetail['editions'][number] {
  const edition =
    wanted === null ? editions.at(-1) : editions.find(({ ordinal }) => String(ordinal) === wanted)
  if (edition) return edition
  const known = editions.map(({ ordinal }) => ordinal).join(', ')
  throw new BookwheelError('not-found', `Document ${id} has no edition ${wanted}. There are: ${known}.`)
}

async function allPassages(library: Library, edition: Passage['edition']): Promise<Passage[]> {
  const passages: Passage[] = []
  for (;;) {
    const from = passages.length + 1
    const more = await library.call('passages.read', { edition, from, to: from + WINDOW - 1 })
    passages.push(...more)
    if (more.length < WINDOW) return passages
  }
}

function passageJson({ ordinal, kind, level, page, label, language, text, start, furniture }: Passage) {
  return { ordinal, kind, level, page, label, language, text, start, furniture }
}
