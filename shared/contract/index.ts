import type { z } from 'zod'
import { appCalls } from './app.ts'
import { citations } from './citations.ts'
import type { Method } from './define.ts'
import { documents, passages } from './documents.ts'
import { drafts } from './drafts.ts'
import { anchors, editions } from './editions.ts'
import { highlights } from './highlights.ts'
import { imports } from './imports.ts'
import { activity, desks, library, settings } from './library.ts'
import { links, notes } from './notes.ts'
import { packs } from './packs.ts'
import { pages } from './pages.ts'
import { catalog, search } from './search.ts'
import { receipts, searches } from './searches.ts'
import { spelling } from './spelling.ts'
import { tags } from './tags.ts'
import { templates } from './templates.ts'
import { transfers } from './transfers.ts'

/** The only list of calls of the program. Client, hooks and handlers are mapped types over it. */
export const contract = {
  ...library,
  ...imports,
  ...documents,
  ...passages,
  ...pages,
  ...editions,
  ...anchors,
  ...highlights,
  ...tags,
  ...notes,
  ...links,
  ...search,
  ...catalog,
  ...spelling,
  ...searches,
  ...receipts,
  ...packs,
  ...transfers,
  ...templates,
  ...drafts,
  ...citations,
  ...activity,
  ...desks,
  ...settings,
  ...appCalls,
} as const satisfies Record<string, Method>

export type Contract = typeof contract
export type MethodName = keyof Contract

/** What a caller passes (defaults may be left out) and what a handler gets (defaults filled in). */
export type CallInput<M extends MethodName> = z.input<Contract[M]['input']>
export type Input<M extends MethodName> = z.output<Contract[M]['input']>
export type Output<M extends MethodName> = z.output<Contract[M]['output']>

type MethodWith<Access extends Method['access']> = {
  [M in MethodName]: Contract[M]['access'] extends Access ? M : never
}[MethodName]

export type ReadName = MethodWith<'read'>
export type WriteName = MethodWith<'write'>
export type TaskName = MethodWith<'task'>
export type AppName = MethodWith<'app'>
/** The calls that the library answers. */
export type LibraryName = ReadName | WriteName | TaskName

/** Narrows any string to a method of the contract. */
export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}

/** Narrows any string to a call that the library answers. */
export function isLibraryMethod(name: string): name is LibraryName {
  return isMethod(name) && contract[name].access !== 'app'
}
