import { useEffect, useState } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { app } from '#renderer/strings/app.ts'
import { toFailure } from '#shared/contract/errors.ts'
import { CannotOpen } from './cannot-open.tsx'
import { loadDesk } from './desk-memory.ts'
import styles from './opening.module.css'
import { Workbench } from './workbench.tsx'

/**
 * Waits for what the first picture of the workbench needs, then shows it. It stays from then on: when the library stops
 * later, what was being typed must not go away.
 */
export function Opening() {
  const [ready, setReady] = useState(false)
  const state = useRead('app.state', {})
  const enabled = state.data !== undefined && state.data.failure === null
  const desk = useRead('desk.get', {}, { enabled })
  const settings = useRead('settings.get', {}, { enabled })
  const status = useRead('library.status', {}, { enabled })
  const remembered = settings.data && status.data ? desk.data : undefined

  useEffect(() => {
    if (ready || remembered === undefined) return
    loadDesk(remembered)
    setReady(true)
  }, [ready, remembered])

  if (ready) return <Workbench />
  const error = state.error ?? desk.error ?? settings.error ?? status.error
  const failure = error ? toFailure(error) : (state.data?.failure ?? null)
  if (failure) return <CannotOpen failure={failure} folder={state.data?.folder ?? ''} />
  return (
    <main className={styles.waiting} aria-busy="true">
      <p>{app.opening}</p>
    </main>
  )
}
