import { z } from 'zod'

/** What a read depends on and a write changes; the renderer's cache is invalidated by these words. */
export const topic = z.enum([
  'documents',
  'passages',
  'highlights',
  'tags',
  'notes',
  'searches',
  'packs',
  'drafts',
  'desk',
  'settings',
  'activity',
  'imports',
])
export type Topic = z.infer<typeof topic>

/**
 * One call of the contract. A `read` runs on a read handle; a `write` runs in one `BEGIN IMMEDIATE` transaction and
 * names its inverse; a `task` is long, asynchronous work that opens its own transactions; an `app` call is answered by
 * the main process (dialogs, windows) and never reaches the library.
 */
export interface Method<
  Access extends 'read' | 'write' | 'task' | 'app' = 'read' | 'write' | 'task' | 'app',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly access: Access
  readonly input: Input
  readonly output: Output
  readonly topics: readonly Topic[]
}

/** Declares a call that only reads; `topics` are what its answer depends on. */
export function read<I extends z.ZodType, O extends z.ZodType>(
  topics: readonly Topic[],
  input: I,
  output: O,
): Method<'read', I, O> {
  return { access: 'read', input, output, topics }
}

/** Declares a call that changes the library in one transaction; `topics` are what it changes. */
export function write<I extends z.ZodType, O extends z.ZodType>(
  topics: readonly Topic[],
  input: I,
  output: O,
): Method<'write', I, O> {
  return { access: 'write', input, output, topics }
}

/** Declares long work; what it changes it announces itself. */
export function task<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<'task', I, O> {
  return { access: 'task', input, output, topics: [] }
}

/** Declares a call that the main process answers. */
export function app<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<'app', I, O> {
  return { access: 'app', input, output, topics: [] }
}
