import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useCommand } from '#renderer/data/commands.ts'
import { palette as strings } from '#renderer/strings/palette.ts'
import { NamePicker } from './name-picker.tsx'
import styles from './switcher.module.css'
import { closeSwitcher, useSwitcher } from './switcher-state.ts'

/** The dialog in which anything is reached by its name, and the same for commands alone. */
export function Switcher() {
  const { open } = useSwitcher()
  useCommand('go.switcher', () => useSwitcher.setState({ open: 'everything' }))
  useCommand('go.palette', () => useSwitcher.setState({ open: 'commands' }))

  return (
    <ModalOverlay
      isOpen={open !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : closeSwitcher())}
      isDismissable
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <Dialog
          aria-label={open === 'commands' ? strings.commands : strings.switcher}
          className={styles.dialog}
        >
          <NamePicker commandsOnly={open === 'commands'} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
