import { showFailure } from '#renderer/data/failures.ts'

/** Shows what no one caught: a failure that is only written to the console is a failure that is hidden. */
export function showUnexpected(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => showFailure(reason))
  window.addEventListener('error', ({ error }: ErrorEvent) => {
    // "ResizeObserver loop" notes of Chromium come without an error and mean nothing.
    if (error) showFailure(error)
  })
}
