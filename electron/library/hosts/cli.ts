import { type Failure, toFailure } from '#shared/contract/errors.ts'
import { check } from './cli/check.ts'
import { checkDraft } from './cli/check-draft.ts'
import { cite } from './cli/cite.ts'
import type { Command } from './cli/command.ts'
import { exportPack } from './cli/export.ts'
import { importPaths } from './cli/import.ts'
import { importAnnotations } from './cli/import-annotations.ts'
import { key } from './cli/key.ts'
import { list } from './cli/list.ts'
import { readOptions, UsageError } from './cli/options.ts'
import { printable } from './cli/printable.ts'
import { search } from './cli/search.ts'
import { searchBatch } from './cli/search-batch.ts'
import { show } from './cli/show.ts'
import { styles } from './cli/styles.ts'
import { verify } from './cli/verify.ts'

const commands: readonly Command[] = [
  importPaths,
  importAnnotations,
  list,
  show,
  search,
  searchBatch,
  cite,
  styles,
  exportPack,
  verify,
  key,
  checkDraft,
  check,
]

/** The command line. Resolves with the exit code: 0 when all went well, 1 when something did not, 2 for a wrong call. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = commands.find((known) => known.name === rest[0])
    process.stdout.write(asked ? helpOf(asked) : help())
    return name === undefined ? 2 : 0
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    process.stderr.write(`bookwheel: there is no command “${name}”. “bookwheel help” lists them.\n`)
    return 2
  }
  return run(command, rest)
}

async function run(command: Command, argv: readonly string[]): Promise<number> {
  try {
    const options = readOptions(argv, command)
    if (options.help) {
      process.stdout.write(helpOf(command))
      return 0
    }
    const { value, lines, ok } = await command.run(options)
    process.stdout.write(
      options.json
        ? `${JSON.stringify(value, null, 2)}\n`
        : lines.map((line) => `${printable(line)}\n`).join(''),
    )
    return ok ? 0 : 1
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`bookwheel ${command.name}: ${error.message}\n\n${helpOf(command)}`)
      return 2
    }
    complain(toFailure(error), argv.includes('--json'))
    return 1
  }
}

function complain(failure: Failure, json: boolean): void {
  process.stderr.write(
    json
      ? `${JSON.stringify({ error: failure }, null, 2)}\n`
      : `bookwheel: ${printable(`${failure.message}${failure.advice ? `\n${failure.advice}` : ''}`)}\n`,
  )
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Bookwheel on the command line: the same library as in the window, no display needed.',
    '',
    ...commands.map(({ name, summary }) => `  bookwheel ${name.padEnd(width)}  ${summary}`),
    '',
    'Every command takes --library DIR (or the variable BOOKWHEEL_LIBRARY), --json for scripts, and --help for the rest.',
    'The exit code is 0 only when all went well.',
    '',
  ].join('\n')
}

function helpOf({ usage, summary, details, examples }: Command): string {
  return [
    `Usage: bookwheel ${usage} [--library DIR] [--json]`,
    '',
    summary,
    ...details,
    '',
    'Examples:',
    ...examples.map((example) => `  bookwheel ${example}`),
    '',
  ].join('\n')
}
