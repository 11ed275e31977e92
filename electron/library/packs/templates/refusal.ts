import { BookwheelError } from '#shared/contract/errors.ts'
import type { TemplateFault } from './engine.ts'

/** What is wrong with a template as a failure; `kept` says what was not done. */
export function refusal({ message, line }: TemplateFault, kept: string): BookwheelError {
  const where = line === null ? '' : ` in line ${line}`
  return new BookwheelError(
    'invalid-input',
    `The template has a fault${where}: ${message} ${kept}`,
    'Correct the template; the manual lists what it may use.',
  )
}
