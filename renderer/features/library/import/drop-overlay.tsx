import { FolderInput } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFileTaker } from '#renderer/data/dropped-files.ts'
import { notify } from '#renderer/data/notices.ts'
import { bringAnnotations } from '#renderer/data/transfers.ts'
import { library as strings } from '#renderer/strings/library.ts'
import { ONLY_ANNOTATIONS } from '#shared/domain/importable.ts'
import styles from './drop-overlay.module.css'
import { startImport } from './start-import.ts'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Imports files and folders that are dropped anywhere on the window, or hands them to the dialog that takes them, and says so
 * while they are over it. Not a
 * `DropZone`: that needs one element, and gives folders as handles of which only the main process could know the path.
 */
export function DropOverlay() {
  const taker = useFileTaker((state) => state.taker)
  const over = useFileDrop((paths) => {
    if (paths.length > 0 && taker) {
      taker.take(paths)
      return
    }
    const annotations = paths.filter((path) => ONLY_ANNOTATIONS.test(path))
    bringAnnotations(annotations)
    startImport(paths.filter((path) => !annotations.includes(path)))
    if (paths.length === 0)
      notify({ tone: 'error', message: strings.nothingDropped, advice: strings.nothingDroppedAdvice })
  })
  if (!over) return null
  return (
    <div className={styles.overlay}>
      <div className={styles.frame}>
        <FolderInput aria-hidden="true" />
        <p>{taker?.words ?? strings.drop}</p>
        {taker ? null : (
          <>
            <span>{strings.dropKinds}</span>
            <span>{strings.dropWords}</span>
          </>
        )}
      </div>
    </div>
  )
}

/** Whether files are dragged over the window; calls `onDrop` with the absolute paths of what is dropped. */
function useFileDrop(onDrop: (paths: readonly string[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onDrop)
  latest.current = onDrop

  useEffect(() => {
    // Each element on the way is entered before the one under it is left.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth -= 1
      if (depth <= 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const paths = window.bookwheel.pathsOf([...(event.dataTransfer?.files ?? [])])
      latest.current(paths.filter((path) => path !== ''))
    }
    const ended = new AbortController()
    const options = { signal: ended.signal }
    window.addEventListener('dragenter', enter, options)
    window.addEventListener('dragleave', leave, options)
    window.addEventListener('dragover', allow, options)
    window.addEventListener('drop', drop, options)
    return () => ended.abort()
  }, [])

  return over
}
