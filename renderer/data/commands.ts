import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandId } from '#shared/domain/commands.ts'

interface Binding {
  readonly run: () => void
}

/** What each command does now. A command that nothing on screen binds is not offered. */
export const useBindings = create<{ readonly bindings: ReadonlyMap<CommandId, readonly Binding[]> }>(() => ({
  bindings: new Map(),
}))

function change(id: CommandId, edit: (bound: readonly Binding[]) => readonly Binding[]): void {
  useBindings.setState(({ bindings }) => ({
    bindings: new Map(bindings).set(id, edit(bindings.get(id) ?? [])),
  }))
}

/** Binds a command while the component is mounted and `enabled`; the one bound last wins. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return undefined
    const binding: Binding = { run: () => latest.current() }
    change(id, (bound) => [...bound, binding])
    return () => change(id, (bound) => bound.filter((other) => other !== binding))
  }, [id, enabled])
}

/** Whether anything on screen answers the command. */
export function isBound(id: CommandId): boolean {
  return (useBindings.getState().bindings.get(id)?.length ?? 0) > 0
}

/** Runs a command; false when nothing on screen answers it. */
export function runCommand(id: CommandId): boolean {
  const binding = useBindings.getState().bindings.get(id)?.at(-1)
  binding?.run()
  return binding !== undefined
}
