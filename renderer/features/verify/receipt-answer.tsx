import { openDocument } from '#renderer/data/desk.ts'
import { verifyStrings as s } from '#renderer/strings/verify.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { ReceiptVerification } from '#shared/contract/searches.ts'
import styles from './verify.module.css'
import { stopVerifying } from './verifying.ts'

/** So many documents that came or went are named. */
const NAMED = 100

/** What the receipt of a search claims, what is wrong with it, and what the library says. */
export function ReceiptAnswer({ found }: { readonly found: ReceiptVerification }) {
  const { receipt, claim, problems, signature, library } = found
  return (
    <>
      <p className={styles.head}>
        <code dir="auto">{receipt.query}</code> · {s.at(receipt.at)} · {receipt.program} ·{' '}
        {s.signature(signature, 'receipt')}
      </p>
      <p dir="auto" className={styles.claim}>
        {claim}
      </p>
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
      {library && <InLibrary library={library} />}
    </>
  )
}

type Seen = NonNullable<ReceiptVerification['library']>

function InLibrary({ library: { isKept, came, went, found, foundInCorpus } }: { readonly library: Seen }) {
  return (
    <>
      <p className={styles.remark}>{isKept ? s.kept : s.notKept}</p>
      <p className={styles.remark}>{s.again(foundInCorpus, found)}</p>
      <Members label={s.came(came.length)} members={came} />
      <Members label={s.went(went.length)} members={went} />
    </>
  )
}

function Members({ label, members }: { readonly label: string; readonly members: Seen['came'] }) {
  if (members.length === 0) return null
  return (
    <>
      <p className={styles.remark}>{label}</p>
      <ul aria-label={label} className={styles.entries}>
        {members.slice(0, NAMED).map((member, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one edition may be listed several times, and the list stays
          <Member key={index} member={member} />
        ))}
      </ul>
      {members.length > NAMED && <p className={styles.remark}>{s.more(members.length - NAMED)}</p>}
    </>
  )
}

function Member({ member: { source, document } }: { readonly member: Seen['came'][number] }) {
  const show = () => {
    if (!document) return
    stopVerifying()
    openDocument({ document: document.id, edition: document.edition })
  }
  return (
    <li className={styles.entry}>
      <p className={styles.line}>
        <span dir="auto">{document ? document.title : s.unknown(source)}</span>
        {document && <Button onPress={show}>{s.showDocument}</Button>}
      </p>
    </li>
  )
}
