import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { app } from '#renderer/strings/app.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Failure } from '#shared/contract/errors.ts'
import styles from './opening.module.css'

/** Loads the page anew once the library is open; what goes wrong is shown. */
function afterwards(opened: Promise<{ readonly folder: string } | null>): void {
  opened.then((answer) => answer && window.location.reload()).catch(showFailure)
}

interface CannotOpenProps {
  readonly failure: Failure
  /** The library's folder, '' when none was chosen. */
  readonly folder: string
}

/** The page instead of the workbench when the library can't be opened: what happened and what can be done. */
export function CannotOpen({ failure, folder }: CannotOpenProps) {
  return (
    <main className={styles.failure}>
      <h1>{folder === '' ? app.noLibrary : app.cannotOpen}</h1>
      <div role="alert">
        <p>{failure.message}</p>
        {failure.advice ? <p>{failure.advice}</p> : null}
      </div>
      {folder ? <p className={styles.folder}>{folder}</p> : null}
      <div className={styles.actions}>
        {folder ? (
          <Button variant="primary" onPress={() => afterwards(call('app.reopenLibrary', {}))}>
            {app.tryAgain}
          </Button>
        ) : null}
        <Button onPress={() => afterwards(call('app.chooseLibrary', { create: false }))}>
          {app.openAnother}
        </Button>
        <Button onPress={() => afterwards(call('app.chooseLibrary', { create: true }))}>
          {app.createLibrary}
        </Button>
      </div>
    </main>
  )
}
