import { app } from '#renderer/strings/app.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { toFailure } from '#shared/contract/errors.ts'
import styles from './broken.module.css'
import type { BrokenProps } from './error-boundary.tsx'

const reload = () => window.location.reload()

/** Stands where a part of the window failed. */
export function BrokenPart({ error, typed, retry }: BrokenProps) {
  return (
    <div className={styles.part} role="alert">
      <EmptyState title={app.broken} actions={<Actions retry={retry} />}>
        <p>{app.brokenAdvice}</p>
        <Details error={error} typed={typed} />
      </EmptyState>
    </div>
  )
}

/** Stands where the whole window failed. */
export function BrokenWindow({ error, typed, retry }: BrokenProps) {
  return (
    <main className={styles.window} role="alert">
      <h1>{app.brokenWindow}</h1>
      <p>{app.brokenAdvice}</p>
      <Details error={error} typed={typed} />
      <Actions retry={retry} />
    </main>
  )
}

function Actions({ retry }: { readonly retry: () => void }) {
  return (
    <div className={styles.actions}>
      <Button variant="primary" onPress={retry}>
        {app.tryAgain}
      </Button>
      <Button onPress={reload}>{app.reload}</Button>
    </div>
  )
}

function Details({ error, typed }: Pick<BrokenProps, 'error' | 'typed'>) {
  return (
    <>
      <details className={styles.details}>
        <summary>{app.brokenDetail}</summary>
        <p>{toFailure(error).message}</p>
      </details>
      {typed.length > 0 ? (
        <details className={styles.details} open>
          <summary>{app.brokenTyped}</summary>
          {typed.map((text) => (
            <pre key={text} dir="auto">
              {text}
            </pre>
          ))}
        </details>
      ) : null}
    </>
  )
}
