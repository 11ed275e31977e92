import { resolve } from 'node:path'

/** What the program was asked to do when it was started; all paths are absolute. */
export interface Arguments {
  readonly library: string | null
  readonly imports: readonly string[]
  /** Where the first library is made, instead of the user's documents folder. */
  readonly documents: string | null
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }

export const USAGE = `Usage: bookwheel [options]

  --library DIR     open the library in DIR; it is made when there is none
  --import PATH…    import files and folders into the library
  --documents DIR   make the first library in DIR instead of the documents folder
  --help            show this text
`

/** Switches that Electron or its user may put among a packaged program's own options. */
const CHROMIUM =
  /^--(?:no-sandbox|user-data-dir|lang|disable-gpu|ozone-platform|ozone-platform-hint|force-device-scale-factor|enable-features|disable-features|remote-debugging-port|inspect|log-level|log-net-log|enable-logging)(?:=|$)/

/** Options and what follows them, which may also be joined to them by `=`. */
const OPTION = /^(--[a-z]+)(?:=(.*))?$/s

/**
 * Reads the options of `argv` (see `ownArguments`); relative paths are relative to `cwd`. Unknown options are an error,
 * so that a typing mistake is not taken for a wish.
 */
export function parseArguments(argv: readonly string[], cwd: string): ParsedArguments {
  const given: { readonly option: string; readonly values: string[] }[] = []
  for (const argument of argv.filter((one) => !CHROMIUM.test(one))) {
    const [, option, value] = OPTION.exec(argument) ?? []
    const values = option === undefined ? [argument] : value === undefined ? [] : [value]
    if (option !== undefined) given.push({ option, values })
    else if (given.length === 0) return wrong(`Unknown option: ${argument}`)
    else given.at(-1)?.values.push(...values)
  }

  let library: string | null = null
  let documents: string | null = null
  const imports: string[] = []
  for (const { option, values } of given) {
    const [first, ...others] = values.map((path) => resolve(cwd, path))
    switch (option) {
      case '--help':
        return { kind: 'help' }
      case '--import':
        if (first === undefined) return wrong('--import needs at least one file or folder.')
        imports.push(first, ...others)
        break
      case '--library':
      case '--documents':
        if (first === undefined || others.length > 0) return wrong(`${option} needs exactly one folder.`)
        if (option === '--library') library = first
        else documents = first
        break
      default:
        return wrong(`Unknown option: ${option}`)
    }
  }
  return { kind: 'run', arguments: { library, imports, documents } }
}

function wrong(message: string): ParsedArguments {
  return { kind: 'wrong', message }
}

/**
 * The part of a process's arguments that is meant for Bookwheel. Run as `electron [switches] FOLDER [options]`, the
 * switches and the folder are Electron's. `appFolder` is null in a packaged program.
 */
export function ownArguments(argv: readonly string[], appFolder: string | null): readonly string[] {
  const rest = argv.slice(1)
  if (appFolder === null) return rest
  return rest.slice(rest.findIndex((argument) => resolve(argument) === appFolder) + 1)
}
