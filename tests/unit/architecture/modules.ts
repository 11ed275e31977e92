import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A source file; `path` is relative to the project's folder, with forward slashes. */
export interface SourceModule {
  readonly path: string
  readonly text: string
}

/** What a module takes from elsewhere: a path of the project, a package (`zod`), `node:…`, or '?' when it is computed. */
export interface Import {
  readonly from: string
  readonly to: string
  /** Types leave no trace in the program that runs. */
  readonly typeOnly: boolean
}

/** A use of something global, such as `process.send` or `fetch`. */
export interface Use {
  readonly from: string
  readonly name: string
}

const ROOTS: readonly (readonly [string, string])[] = [
  ['#shared/', 'shared/'],
  ['#library/', 'electron/library/'],
  ['#renderer/', 'renderer/'],
  ['#tests/', 'tests/'],
]

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  const [alias, folder] = ROOTS.find(([prefix]) => specifier.startsWith(prefix)) ?? ['', '']
  return folder + specifier.slice(alias.length)
}

/** All imports of a module: static, re-exported and dynamic, read from its syntax tree. */
export function importsOf({ path, text }: SourceModule): readonly Import[] {
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`)
  const found: Import[] = []
  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType)
    found.push({ from: path, to: resolve(path, moduleRequest.value), typeOnly })
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest) found.push({ from: path, to: resolve(path, moduleRequest.value), typeOnly: isType })
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^$]*)\1$/s.exec(text.slice(moduleRequest.start, moduleRequest.end))
    found.push({ from: path, to: literal?.[2] ? resolve(path, literal[2]) : '?', typeOnly: false })
  }
  return found
}

/** The globals of `names` that a module uses, and the members of `process` among them (`process.send`). */
export function usesOf({ path, text }: SourceModule, names: ReadonlySet<string>): readonly Use[] {
  const found: Use[] = []
  const note = (name: string): void => {
    if (names.has(name)) found.push({ from: path, name })
  }
  visit(parseSync(path, text).program, (node) => {
    if (node.type === 'MemberExpression' && nameOf(node['object']) === 'process') {
      note(`process.${nameOf(node['property'])}`)
    }
    if (node.type === 'CallExpression' || node.type === 'NewExpression') note(nameOf(node['callee']))
    if (node.type === 'VariableDeclarator' && nameOf(bare(node['init'])) === 'process') {
      visit(node['id'], (part) => {
        if (part.type === 'Property') note(`process.${nameOf(part['key'])}`)
      })
    }
  })
  return found
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** The expression inside `x as T`. */
function bare(node: unknown): unknown {
  return isNode(node) && node.type === 'TSAsExpression' ? bare(node['expression']) : node
}

/** The name of an identifier or of a literal key; '' for anything else. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  const name = node['name'] ?? node['value']
  return typeof name === 'string' ? name : ''
}

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, look)
  } else if (isNode(value)) {
    look(value)
    for (const each of Object.values(value)) visit(each, look)
  }
}
