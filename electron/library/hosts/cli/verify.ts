import { verifyPack } from '#library/packs/verify/verify.ts'
import type { Command } from './command.ts'

/** `bookwheel verify`: needs nothing but the pack, and the sources to trace it to. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify PACK [--source FILE]…',
  summary: 'Checks every excerpt of an exported pack against its hashes and its sources.',
  details: [
    'Give each original file with --source, or the library that keeps them with --library. Without sources only the',
    'pack itself can be checked, and the answer says so.',
  ],
  examples: ['verify draft.html --source statement.html', 'verify draft.csv --library Case.bookwheel --json'],
  options: { source: 'list' },
  words: { least: 1, most: 1 },
  run: async (options) => {
    const found = await verifyPack({
      pack: options.words[0] ?? '',
      sources: options.list('source'),
      library: options.optionalLibrary,
    })
    const good = found.excerpts.filter(({ ok }) => ok).length
    return {
      value: found,
      lines: [
        ...found.problems,
        ...found.excerpts.map(
          ({ ordinal, document, ok, against, problems }) =>
            `${ok ? 'holds ' : 'FAILS '} ${ordinal}. ${document} (${against === 'source' ? 'checked against its source' : 'pack only'})${problems.map((problem) => `\n         ${problem}`).join('')}`,
        ),
        `${good} of ${found.excerpts.length} excerpts hold`,
      ],
      ok: found.ok,
    }
  },
}
