import { useEffect, useState } from 'react'

/** Whether something has been so for `ms` milliseconds: what passes at once need not be shown. */
export function useLasting(is: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setLasts(is), is ? ms : 0)
    return () => window.clearTimeout(timer)
  }, [is, ms])
  return is && lasts
}
