import { Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Label } from 'react-aria-components'
import { ignoreShown, save } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import type { Pack, PackItem } from '#shared/contract/packs.ts'
import { checkedOmissions, piecesOf } from '#shared/domain/omissions.ts'
import type { ExcerptSettings, Omission } from '#shared/domain/pack-settings.ts'
import { ContextStepper } from './context-stepper.tsx'
import styles from './dialogs.module.css'
import { Pieces } from './item-content.tsx'
import { withOmission } from './omissions.ts'

type ExcerptItem = Extract<PackItem, { kind: 'highlight' }>

interface ExcerptDialogProps {
  readonly pack: Pack
  readonly item: ExcerptItem
  readonly onClose: () => void
}

/** How one excerpt is shown: the sentences around it, and the words that are left out of it. Nothing else of it can change. */
export function ExcerptDialog({ pack, item, onClose }: ExcerptDialogProps) {
  const [settings, setSettings] = useState<ExcerptSettings>(item.settings)
  const change = (changed: Partial<ExcerptSettings>) => setSettings((before) => ({ ...before, ...changed }))
  const apply = () => {
    save('packs.changeItem', {
      pack: pack.id,
      id: item.id,
      item: { kind: 'highlight', id: item.highlight.id, settings },
    })
      .then(onClose)
      .catch(ignoreShown)
  }
  const quotation = item.highlight.exact
  return (
    <Modal
      title={s.adjustTitle}
      isOpen
      onClose={onClose}
      width={600}
      footer={
        <>
          <Button onPress={onClose}>{s.cancel}</Button>
          <Button variant="primary" onPress={apply}>
            {s.apply}
          </Button>
        </>
      }
    >
      <Omissions
        quotation={quotation}
        omissions={settings.omissions}
        onChange={(omissions) => change({ omissions })}
      />
      <div className={styles.steppers}>
        <ContextStepper
          label={s.sentencesBefore}
          value={settings.before}
          usual={pack.settings.before}
          onChange={(before) => change({ before })}
        />
        <ContextStepper
          label={s.sentencesAfter}
          value={settings.after}
          usual={pack.settings.after}
          onChange={(after) => change({ after })}
        />
      </div>
    </Modal>
  )
}

interface OmissionsProps {
  readonly quotation: string
  readonly omissions: readonly Omission[]
  readonly onChange: (omissions: Omission[]) => void
}

function Omissions({ quotation, omissions, onChange }: OmissionsProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const leaveOut = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    if (selectionStart === selectionEnd) return setProblem(s.selectFirst)
    const wanted = withOmission(quotation, omissions, selectionStart, selectionEnd)
    const refused = checkedOmissions(quotation, wanted)
    setProblem(refused)
    if (refused === null) onChange(wanted)
  }
  return (
    <div className={styles.omissions}>
      <label className={styles.label} htmlFor="quotation-to-shorten">
        {s.wholeQuotation}
      </label>
      {/* Read only, so that words can be selected with the keyboard too, and none can change. */}
      <textarea
        ref={field}
        id="quotation-to-shorten"
        className={styles.quotation}
        readOnly
        rows={Math.min(9, Math.max(3, Math.ceil(quotation.length / 62)))}
        dir="auto"
        value={quotation}
      />
      <div className={styles.row}>
        <Button onPress={leaveOut}>{s.leaveOut}</Button>
        <span role="status" className={styles.problem}>
          {problem}
        </span>
      </div>
      {omissions.length > 0 && (
        <>
          <Label className={styles.label}>{s.shownAs}</Label>
          <p className={styles.shown} dir="auto">
            <Pieces pieces={piecesOf(quotation, omissions)} />
          </p>
          <ul className={styles.left}>
            {omissions.map((omission) => {
              const words = quotation.slice(omission.start, omission.end).trim()
              return (
                <li key={omission.start}>
                  <IconButton
                    label={s.putBack(words)}
                    size="small"
                    onPress={() => onChange(omissions.filter((other) => other !== omission))}
                  >
                    <Undo2 />
                  </IconButton>
                  <s dir="auto">{words}</s>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}
