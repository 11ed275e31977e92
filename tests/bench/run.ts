import { parseArgs } from 'node:util'
import { drafts } from './drafts.ts'
import { furniture } from './furniture.ts'
import { highlights } from './highlights.ts'
import { importing, importingMixed } from './import.ts'
import { lists } from './lists.ts'
import { type MadeLibrary, withMadeLibrary } from './made-library.ts'
import { packs } from './packs.ts'
import { pipe } from './pipe.ts'
import { reading } from './reading.ts'
import { search } from './search.ts'
import { spelling } from './spelling.ts'
import { store } from './store.ts'
import { text } from './text.ts'
import { typing } from './typing.ts'
import type { Comparison } from './yardstick.ts'

const HELP = `npm run bench [-- NAME… --documents N --recoll]

Times Bookwheel's core against yardsticks and prints how many times longer it takes.
  NAME         one of: import mixed typing store text pipe furniture search spelling lists reading highlights packs drafts (default: all)
  --documents  documents that are imported, searched and listed (default: 2,000)
  --recoll     search also with recoll, which first indexes the same texts`

const alone = {
  import: (documents: number) => importing(documents),
  mixed: () => importingMixed(),
  typing: (documents: number) => typing(documents),
  store: () => store(),
  text: () => text(),
  pipe: () => pipe(),
  furniture: () => furniture(),
  search,
  spelling: (documents: number) => spelling(documents),
} satisfies Record<string, (documents: number, recoll: boolean) => Promise<Comparison[] | void>>

const onLibrary = { lists, reading, highlights, packs, drafts } satisfies Record<
  string,
  (made: MadeLibrary) => Promise<Comparison[]>
>

type Alone = keyof typeof alone
type OnLibrary = keyof typeof onLibrary

function print(results: readonly Comparison[]): void {
  for (const { what, ours, bare, ratio, yardstick, remark } of results) {
    console.log(
      [
        what.padEnd(52),
        milliseconds(ours.p50),
        milliseconds(ours.p95),
        milliseconds(bare.p50),
        `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`.padStart(9),
        `  ${yardstick}${remark && ` (${remark})`}`,
      ].join(' '),
    )
  }
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0).padStart(9)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string', default: '2000' },
      recoll: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  })
  const known = [...Object.keys(alone), ...Object.keys(onLibrary)]
  const documents = Number(values.documents)
  if (values.help || positionals.some((name) => !known.includes(name)) || !(documents >= 200)) {
    console.log(HELP)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const chosen = positionals.length === 0 ? known : positionals
  const columns = ['p50 ms', 'p95 ms', 'yardstick', '×'].map((name) => name.padStart(9))
  console.log(`${`${documents.toLocaleString('en')} documents`.padEnd(52)} ${columns.join(' ')}`)
  for (const name of Object.keys(alone) as Alone[]) {
    if (chosen.includes(name)) print((await alone[name](documents, values.recoll)) ?? [])
  }
  const rest = (Object.keys(onLibrary) as OnLibrary[]).filter((name) => chosen.includes(name))
  if (rest.length === 0) return
  await withMadeLibrary(documents, async (made) => {
    for (const name of rest) print(await onLibrary[name](made))
  })
}

await main()
