import type { Library } from '#library/library.ts'
import { pageLabel } from '#shared/domain/locator.ts'
import type { Passage } from '#shared/domain/passages.ts'
import type { Command } from './command.ts'
import { documentJson } from './document-json.ts'
import { UsageError } from './options.ts'
import { withLibrary } from './with-library.ts'

const WINDOW = 500

/** `bookwheel show`: one document with all passages of its newest edition. */
export const show: Command = {
  name: 'show',
  usage: 'show ID',
  summary: 'Prints a document with its numbered passages.',
  details: [
    'Page furniture is marked with “·” before its number; what is no part of the text, such as “Footnote 3”, stands in',
    'brackets. “start” is the UTF-16 offset in the canonical text.',
  ],
  examples: [
    'show 3 --library Case.bookwheel',
    "show 3 --library Case.bookwheel --json | jq '.passages[] | select(.furniture)'",
  ],
  options: {},
  words: { least: 1, most: 1 },
  run: (options) => {
    const id = Number(options.words[0])
    if (!Number.isInteger(id) || id < 1)
      throw new UsageError(`“${options.words[0]}” is not the number of a document.`)
    return withLibrary(options.library(), 'read', async (library) => {
      const document = await library.call('documents.get', { id })
      const passages = await allPassages(library, document.edition)
      return {
        value: { ...documentJson(document), passages: passages.map(passageJson) },
        lines: [
          document.title,
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
