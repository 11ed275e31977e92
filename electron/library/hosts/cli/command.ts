import type { Options } from './options.ts'

/** What a command found: `value` for `--json`, `lines` for people, `ok` for the exit code. */
export interface Outcome {
  readonly value: unknown
  readonly lines: readonly string[]
  readonly ok: boolean
}

export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly details: readonly string[]
  readonly examples: readonly string[]
  /** Options besides `--library`, `--json` and `--help`; `list` may be given several times. */
  readonly options: Readonly<Record<string, 'text' | 'list' | 'flag'>>
  /** How many words may stand behind the command's name. */
  readonly words: { readonly least: number; readonly most: number }
  run(options: Options): Promise<Outcome>
}
