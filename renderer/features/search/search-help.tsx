import { CircleHelp } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { searchStrings as s } from '#renderer/strings/search.ts'
import styles from './search-help.module.css'

/** What the search language can do, as a list of examples. */
export function SyntaxList() {
  return (
    <>
      <dl className={styles.syntax}>
        {s.syntax.map(({ write, finds }) => (
          <div key={write}>
            <dt>
              <code>{write}</code>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.folding}>{s.syntaxFolding}</p>
    </>
  )
}

/** A button that shows how to search. */
export function SearchHelp() {
  return (
    <DialogTrigger>
      <Button className={styles.helpButton} aria-label={s.help}>
        <CircleHelp size={15} aria-hidden />
      </Button>
      <Popover className={styles.help} placement="bottom end">
        <Dialog className={styles.helpDialog}>
          <Heading slot="title">{s.syntaxTitle}</Heading>
          <SyntaxList />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
