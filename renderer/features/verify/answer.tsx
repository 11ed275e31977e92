import { openWords } from '#renderer/data/open.ts'
import { verifyStrings as s } from '#renderer/strings/verify.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Verification, VerifiedEntry } from '#shared/contract/packs.ts'
import styles from './verify.module.css'
import { stopVerifying } from './verifying.ts'

/** What was found of the pack as a whole, then entry by entry. */
export function Answer({ found }: { readonly found: Verification }) {
  return (
    <>
      <p className={styles.head}>
        <b dir="auto">{found.pack}</b> · {found.program} · {s.signature(found.signature, 'pack')}
      </p>
      {found.problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
      {found.remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <ul aria-label={s.entries} className={styles.entries}>
        {found.excerpts.map((entry, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a forged pack may give one number twice, and the list stays
          <Entry key={index} entry={entry} />
        ))}
      </ul>
    </>
  )
}

function Entry({ entry }: { readonly entry: VerifiedEntry }) {
  const { ordinal, document, locator, quotation, status, problems, remarks, diff, place } = entry
  const show = () => {
    if (!place) return
    stopVerifying()
    openWords(place, place, { found: [place] })
  }
  return (
    <li className={styles.entry}>
      <p className={styles.line}>
        <b className={styles.status} data-status={entry.ok && status !== 'verified' ? 'sealed' : status}>
          {s.status[status]}
        </b>
        <span dir="auto">
          {ordinal}. {document} {locator}
        </span>
        {place ? <Button onPress={show}>{s.showPassage}</Button> : null}
      </p>
      <p dir="auto" className={styles.quotation}>
        {quotation}
      </p>
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      {entry.ok && status === 'not-checkable' ? (
        <p className={styles.remark}>{entry.kind === 'excerpt' ? s.sealed : s.own}</p>
      ) : null}
      {diff ? <Diff parts={diff} /> : null}
    </li>
  )
}

function Diff({ parts }: { readonly parts: NonNullable<VerifiedEntry['diff']> }) {
  return (
    <p dir="auto" className={styles.diff}>
      {parts.map(({ kind, text }, index) => {
        // The parts of a diff have no name but their place, and never change.
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'removed' ? (
          <del key={key} title={s.removed}>
            {text}
          </del>
        ) : (
          <ins key={key} title={s.added}>
            {text}
          </ins>
        )
      })}
    </p>
  )
}
