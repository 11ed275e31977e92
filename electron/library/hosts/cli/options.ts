import { parseArgs } from 'node:util'
import { type DocumentId, documentId } from '#shared/domain/ids.ts'
import type { Command } from './command.ts'

/** A call that does not fit the command; the message says how. */
export class UsageError extends Error {}

/** The words and options of one call. */
export interface Options {
  readonly words: readonly string[]
  readonly json: boolean
  readonly help: boolean
  /** The library's folder. Throws `UsageError` when none was named. */
  library(): string
  /** The library's folder where the command can do without. */
  readonly optionalLibrary: string | null
  text(name: string): string | null
  list(name: string): readonly string[]
  flag(name: string): boolean
}

/** The number of a document as it was typed. Throws `UsageError`. */
export function documentNumber(typed: string | undefined): DocumentId {
  const id = documentId.safeParse(Number(typed))
  if (!id.success) throw new UsageError(`“${typed}” is not the number of a document.`)
  return id.data
}

/** Reads what stands behind the command's name. Throws `UsageError`. */
export function readOptions(argv: readonly string[], command: Command): Options {
  const { values, positionals } = parse(argv, command)
  const text = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  const library = text('library') ?? process.env['BOOKWHEEL_LIBRARY'] ?? null
  const help = values['help'] === true
  const { least, most } = command.words
  if (!help && (positionals.length < least || positionals.length > most)) {
    throw new UsageError(positionals.length < least ? 'something is missing.' : 'too many words.')
  }
  return {
    words: positionals,
    json: values['json'] === true,
    help,
    optionalLibrary: library,
    library: () => {
      if (library === null)
        throw new UsageError('which library? Give --library DIR or set BOOKWHEEL_LIBRARY.')
      return library
    },
    text,
    list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
    flag: (name) => values[name] === true,
  }
}

function parse(
  argv: readonly string[],
  command: Command,
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  const own = Object.entries(command.options).map(([name, kind]) => [
    name,
    { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'list' },
  ])
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(own),
        library: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
