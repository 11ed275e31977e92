import { type Draft, draft } from '../draft.ts'

/** No conversation goes deeper; a line of a million ">" is none. */
const DEEPEST = 50

/** A passage of the mail itself (level 0), or one that it quotes from earlier mails. */
export function asReply(one: Draft, level: number): Draft {
  return level === 0 ? one : { ...one, kind: 'reply', level: Math.min(level, DEEPEST) }
}

/**
 * The signature as one passage, folded because its writer has marked it as no part of what he says; none for blank lines.
 */
export function signatureDraft(text: string): Draft[] {
  const lines = text.split('\n').map((line) => line.trim())
  const kept = lines.filter((line) => line !== '').join('\n')
  return kept === '' ? [] : [{ ...draft('paragraph', kept), label: 'Signature', furniture: true }]
}
