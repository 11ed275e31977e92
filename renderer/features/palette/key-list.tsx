import { useState } from 'react'
import { useCommand } from '#renderer/data/commands.ts'
import { palette as strings } from '#renderer/strings/palette.ts'
import { Modal } from '#renderer/ui/dialog.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { type Command, commands } from '#shared/domain/commands.ts'
import styles from './key-list.module.css'

interface Line {
  readonly keys: string
  readonly label: string
}

const MENUS = ['File', 'Edit', 'View', 'Go', 'Annotate', 'Help'] as const satisfies readonly Command['menu'][]

const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  ...MENUS.map((menu) => ({ title: menu, lines: linesOf(menu) })),
  { title: strings.keysOfLists, lines: strings.listKeys.map(([keys, label]) => ({ keys, label })) },
]

function linesOf(menu: Command['menu']): Line[] {
  const own: readonly Command[] = commands.filter((command) => command.menu === menu)
  return own.flatMap(({ keys, label }) => (keys ? [{ keys, label: label.replace(/…$/, '') }] : []))
}

/** The dialog that lists every key of the program. */
export function KeyList() {
  const [isOpen, setOpen] = useState(false)
  useCommand('help.keys', () => setOpen(true))
  return (
    <Modal title={strings.keys} isOpen={isOpen} onClose={() => setOpen(false)} width={860}>
      <p className={styles.advice}>{strings.keysAdvice}</p>
      <div className={styles.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title} aria-label={title} className={styles.group}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ keys, label }) => (
                <div key={label} className={styles.line}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
