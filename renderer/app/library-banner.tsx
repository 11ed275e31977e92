import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { cache } from '#renderer/data/cache.ts'
import { call } from '#renderer/data/client.ts'
import { showFailure } from '#renderer/data/failures.ts'
import { useEvent, useRead } from '#renderer/data/hooks.ts'
import { app } from '#renderer/strings/app.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './library-banner.module.css'

/** Says that the library stopped, while it is started again or when it can't be. */
export function LibraryBanner() {
  const [down, setDown] = useState(false)
  const failure = useRead('app.state', {}).data?.failure ?? null

  useEvent('library.down', () => {
    setDown(true)
    // Answers when the library is up again or when the main process has given up.
    void cache.invalidateQueries({ queryKey: ['app.state'] })
  })
  useEvent('library.up', () => setDown(false))

  if (!down && !failure) return null
  return (
    <div role="alert" className={styles.banner}>
      <CircleAlert aria-hidden="true" />
      <p>{failure ? app.downFor(`${failure.message} ${failure.advice}`) : app.down}</p>
      {failure ? (
        <Button onPress={() => void call('app.reopenLibrary', {}).catch(showFailure)}>{app.tryAgain}</Button>
      ) : null}
    </div>
  )
}
