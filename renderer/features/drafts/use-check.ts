import { useEffect, useState } from 'react'
import { useRead } from '#renderer/data/hooks.ts'
import type { DraftClaim } from '#shared/contract/drafts.ts'
import { type Failure, toFailure } from '#shared/contract/errors.ts'
import type { DraftSession } from './draft-session.ts'

/** What is typed is checked after so many ms without a key. */
const PAUSE = 600

/**
 * What the library says of a draft. `body` is the text that was checked, in which offsets of claims count: another than that
 * of the editor while `isChecking`. `failure` where it could not be checked.
 */
export interface Check {
  readonly claims: readonly DraftClaim[]
  readonly body: string
  readonly isChecking: boolean
  readonly failure: Failure | null
}

const NONE: readonly DraftClaim[] = []

/** Checks a draft now, and again whenever its text rests after a change. */
export function useCheck(session: DraftSession): Check {
  const [body, setBody] = useState(session.body)
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const changed = session.model.onDidChangeContent(() => {
      setTyping(true)
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => {
        setBody(session.body)
        setTyping(false)
      }, PAUSE)
    })
    return () => {
      changed.dispose()
      if (timer !== null) clearTimeout(timer)
    }
  }, [session])

  const { data, error, isPlaceholderData, isFetching } = useRead('drafts.check', { body }, { keep: true })
  const [shown, setShown] = useState({ claims: NONE, body })
  useEffect(() => {
    if (data && !isPlaceholderData) setShown({ claims: data, body })
  }, [data, isPlaceholderData, body])
  return {
    ...shown,
    isChecking: isTyping || isFetching,
    failure: error ? toFailure(error) : null,
  }
}
