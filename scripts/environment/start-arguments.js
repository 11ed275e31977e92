import { Problem } from './say.js'

export const USAGE = `Usage: npm start [-- --library DIR] [-- --import PATH…]
  --library DIR    open the library in this folder; it is made when there is none
  --import PATH…   add these files and folders to it`

/**
 * What the program is told: `--library=DIR` once at most and `--import=PATH` for each path, made absolute. Paths are
 * joined to their option because Chromium moves bare words behind the options. Unknown options are a `Problem`.
 * @param {readonly string[]} given
 * @param {(path: string) => string} absolute
 * @returns {readonly string[] | 'help'}
 */
export function startArguments(given, absolute) {
  /** @type {string[]} */
  const told = []
  let option = ''
  let awaitsPath = false
  const refuse = (/** @type {string} */ why) => new Problem(why, USAGE)

  for (const argument of given.flatMap(splitOption)) {
    if (argument === '--help' || argument === '-h') return 'help'
    const isOption = argument === '--library' || argument === '--import'
    if (isOption && awaitsPath) throw refuse(`${option} needs a path.`)
    if (isOption) {
      option = argument
    } else {
      if (argument.startsWith('-') || option === '') throw refuse(`npm start does not know "${argument}".`)
      const another = option === '--library' && told.some((one) => one.startsWith('--library='))
      if (another) throw refuse('Only one library can be opened at a time.')
      told.push(`${option}=${absolute(argument)}`)
    }
    awaitsPath = isOption
  }
  if (awaitsPath) throw refuse(`${option} needs a path.`)
  return told
}

/** @param {string} argument */
function splitOption(argument) {
  const match = /^(--(?:library|import))=(.*)$/s.exec(argument)
  return match === null ? [argument] : [match[1] ?? '', match[2] ?? '']
}
