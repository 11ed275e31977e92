import type { Input, Output, ReadName, TaskName, WriteName } from '#shared/contract/index.ts'
import type { ReadHandle, WriteHandle } from './database/handles.ts'

/** What handlers may know of the world. `now` is the present time as ISO 8601 in UTC. */
export interface Surroundings {
  readonly folder: string
  readonly now: () => string
  /** Where the program keeps what belongs to no library; null where nothing is kept. */
  readonly settingsFolder: string | null
}

/** A write call by name with its input: how inverses are kept in the activity log. */
export type WriteCall = { [M in WriteName]: { readonly method: M; readonly input: Input<M> } }[WriteName]

/**
 * How to take a write back: the calls that do it, in order, and a label for the Edit menu. Writes with the same
 * `mergeKey` that follow each other within a minute are one step, so that typing undoes as a whole.
 */
export interface Inverse {
  readonly label: string
  readonly calls: readonly WriteCall[]
  readonly mergeKey?: string
}

/** What a write answers, and its inverse; null for what is not a step of the user's work (desk, settings). */
export interface Written<T> {
  readonly output: T
  readonly inverse: Inverse | null
}

/** A read that has to load something first answers later. */
export type ReadHandler<M extends ReadName> = (
  db: ReadHandle,
  input: Input<M>,
  surroundings: Surroundings,
) => Output<M> | Promise<Output<M>>

export type WriteHandler<M extends WriteName> = (
  db: WriteHandle,
  input: Input<M>,
  surroundings: Surroundings,
) => Written<Output<M>>

export type TaskHandler<M extends TaskName> = (input: Input<M>) => Promise<Output<M>>

export type ReadHandlers<M extends ReadName = ReadName> = { readonly [N in M]: ReadHandler<N> }
export type WriteHandlers<M extends WriteName = WriteName> = { readonly [N in M]: WriteHandler<N> }
export type TaskHandlers<M extends TaskName = TaskName> = { readonly [N in M]: TaskHandler<N> }
