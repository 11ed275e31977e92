import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Modal as AriaModal, Dialog, Heading, ModalOverlay } from 'react-aria-components'
import { app } from '#renderer/strings/app.ts'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'
import { focusHome, isFocusLost } from './focus-home.ts'

interface ModalProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** CSS pixels; the dialog never gets wider than the window. */
  readonly width?: number
  /** Buttons at the end; the one that does what the title says comes last. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A dialog over the window; Escape and a press outside close it. */
export function Modal({ title, isOpen, onClose, width = 480, footer, children }: ModalProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className={styles.overlay}
    >
      <AriaModal className={styles.modal} style={{ inlineSize: width }}>
        <Dialog className={styles.dialog}>
          <FocusHome />
          <header className={styles.header}>
            <Heading slot="title">{title}</Heading>
            <IconButton label={app.close} onPress={onClose}>
              <X />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}

/** When a dialog goes, the focus returns to where it was; if that has gone meanwhile, it goes to the list. */
function FocusHome() {
  useEffect(
    () => () => {
      // React Aria gives the focus back one frame after the dialog has gone.
      requestAnimationFrame(() => requestAnimationFrame(() => isFocusLost() && focusHome()))
    },
    [],
  )
  return null
}
