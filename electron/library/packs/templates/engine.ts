import { type Context, Liquid, type Template, toValueSync } from 'liquidjs'
import { inOneLine, Markdown, toMarkdown } from '../formats/markdown-text.ts'

/** Why a template can't be used. Line and column count from 1; null where the fault has no place. */
export interface TemplateFault {
  readonly message: string
  readonly line: number | null
  readonly column: number | null
}

export type Rendered = { readonly text: string } | { readonly fault: TemplateFault }

/** UTF-16 units of a template. */
const LONGEST_TEMPLATE = 100_000
/** Milliseconds that a template may take. */
const LONGEST_TIME = 1_000
/** Characters and elements that filters and outputs may make all together. */
const MOST_MADE = 50_000_000
/** UTF-16 units of what comes out. */
const LONGEST_TEXT = 50_000_000

const TAGS = wordsIn('assign if unless case for break continue cycle comment # raw')

const FILTERS = wordsIn(`
  append capitalize date default downcase prepend remove replace slice split strip truncate truncatewords upcase
  concat first group_by join last map reverse size sort sort_natural uniq where
  abs ceil divided_by floor minus modulo plus round times`)

function wordsIn(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

/** What a filter or an output is called with. */
interface Call {
  readonly context: Context
}

function charge({ context }: Call, text: string): string {
  context.memoryLimit.use(text.length)
  return text
}

function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(said).join(', ')
  if (value instanceof Markdown) return value.toString()
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** A value as it is written where no filter says otherwise: inert and in one line. */
function written(this: Call, value: unknown): string {
  const text = said(value)
  return charge(this, value instanceof Markdown ? text : inOneLine(text))
}

/** The lines of a value as Markdown. */
function linesOf(value: unknown): string[] {
  return (value instanceof Markdown ? said(value) : toMarkdown(said(value))).split('\n')
}

/** Filters of our own. They write Markdown, so what they give is not made inert once more. */
const ownFilters = {
  quote(this: Call, value: unknown): string {
    const apart = value instanceof Markdown ? '\n' : '\n>\n'
    return charge(
      this,
      linesOf(value)
        .map((line) => `> ${line}`.trimEnd())
        .join(apart),
    )
  },
  lines(this: Call, value: unknown): string {
    return charge(this, linesOf(value).join(value instanceof Markdown ? '\n' : '\\\n'))
  },
  indent(this: Call, value: unknown, width: unknown = 4): string {
    const front = ' '.repeat(Math.min(Math.max(Number(width) || 0, 0), 20))
    return charge(this, linesOf(value).join(`\n${front}`))
  },
}

function makeEngine(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    outputEscape: written as never,
    parseLimit: LONGEST_TEMPLATE,
    memoryLimit: MOST_MADE,
    timezoneOffset: 0,
    relativeReference: false,
    templates: {},
  })
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name]
  for (const [name, handler] of Object.entries(ownFilters))
    engine.registerFilter(name, { handler, raw: true })
  return engine
}

const engine = makeEngine()

/** What is wrong with the form of a template, or null. */
export function faultOf(body: string): TemplateFault | null {
  const parsed = parse(body)
  return 'fault' in parsed ? parsed.fault : null
}

/**
 * Writes a template (the language of Liquid, see docs/templates.md) with variables. It can read nothing but these, no file and
 * no other template; time, memory and what comes out are limited. Blank lines in a row become one.
 */
export function renderTemplate(body: string, variables: object): Rendered {
  const parsed = parse(body)
  if ('fault' in parsed) return parsed
  try {
    const written = toValueSync(
      engine._render(parsed.templates, variables, { sync: true, renderLimit: LONGEST_TIME }),
    )
    const text = String(written)
    if (text.length > LONGEST_TEXT)
      return { fault: { message: 'The template writes too much.', line: null, column: null } }
    return { text: `${text.replaceAll(/\n[ \t]*(?:\n[ \t]*)+\n/g, '\n\n').trim()}\n` }
  } catch (error) {
    return { fault: faultFrom(error) }
  }
}

function parse(body: string): { readonly templates: Template[] } | { readonly fault: TemplateFault } {
  try {
    return { templates: engine.parse(body) }
  } catch (error) {
    return { fault: faultFrom(error) }
  }
}

function faultFrom(error: unknown): TemplateFault {
  if (error instanceof RangeError) return { message: limitOf(error.message), line: null, column: null }
  if (!(error instanceof Error) || !FAULTS.includes(error.name)) throw error
  const [, message = error.message, line, column] =
    /^(.*?)(?:, line:(\d+), col:(\d+))?$/s.exec(error.message) ?? []
  return { message: limitOf(message), line: numberOf(line), column: numberOf(column) }
}

/** What Liquid throws for faults of a template. Anything else is a bug of ours. */
const FAULTS = wordsIn(
  'TokenizationError ParseError RenderError UndefinedVariableError LiquidErrors AssertionError',
)

/** What Liquid and the engine say of limits, in plain words; other messages as they are. */
function limitOf(message: string): string {
  if (message.startsWith('parse length')) return 'The template is longer than 100,000 characters.'
  if (message.startsWith('template render')) return 'The template takes too long.'
  if (message.startsWith('memory alloc') || message === 'Invalid string length') {
    return 'The template makes too much text.'
  }
  if (message.startsWith('Maximum call stack')) return 'The template is nested too deeply.'
  return sentence(message)
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function sentence(message: string): string {
  const words = message.trim()
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`
}
