import { useEffect } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import { notify } from '#renderer/data/notices.ts'

const SHOWN = 'shown-notice'

/** Shows the line that the main process wants to be read, once a run: not again after the page was loaded anew. */
export function useNoticeOfMain(): void {
  const notice = useRead('app.state', {}).data?.notice ?? null
  useEffect(() => {
    if (!notice || sessionStorage.getItem(SHOWN) === notice) return
    sessionStorage.setItem(SHOWN, notice)
    notify({ tone: 'info', message: notice })
  }, [notice])
}
