import { useRead } from '#renderer/data/hooks.ts'
import { saveAndForget } from '#renderer/data/writes.ts'
import { packsStrings as s } from '#renderer/strings/packs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Modal } from '#renderer/ui/dialog.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { Pack } from '#shared/contract/packs.ts'
import type { TemplateRow } from '#shared/contract/templates.ts'
import type { PackSettings } from '#shared/domain/pack-settings.ts'
import { ContextStepper } from './context-stepper.tsx'
import styles from './dialogs.module.css'
import { TemplateChoice } from './templates/template-choice.tsx'

interface PackSettingsDialogProps {
  readonly pack: Pack
  readonly onClose: () => void
}

/** How a pack is written; each choice is saved at once and can be undone. */
export function PackSettingsDialog({ pack, onClose }: PackSettingsDialogProps) {
  // What the library has is shown, so that a choice that could not be saved does not look as if it were.
  const { settings } = useRead('packs.get', { id: pack.id }).data ?? pack
  const change = (changed: Partial<PackSettings>) => {
    saveAndForget('packs.setSettings', { id: pack.id, settings: changed })
  }
  return (
    <Modal
      title={s.settingsTitle}
      isOpen
      onClose={onClose}
      width={520}
      footer={
        <Button variant="primary" onPress={onClose}>
          {s.done}
        </Button>
      }
    >
      <section className={styles.group} aria-label={s.citing}>
        <h3>{s.citing}</h3>
        <StyleChoice settings={settings} onChange={change} />
        <Segmented
          label={s.citationPlace}
          value={settings.citations}
          options={[
            { value: 'footnotes', text: s.inFootnotes },
            { value: 'in-text', text: s.inText },
          ]}
          onChange={(citations) => change({ citations })}
        />
        <Checkbox isSelected={settings.bibliography} onChange={(bibliography) => change({ bibliography })}>
          {s.withBibliography}
        </Checkbox>
      </section>
      <section className={styles.group} aria-label={s.shownParts}>
        <h3>{s.shownParts}</h3>
        <TemplateChoice
          pack={pack.id}
          value={settings.template as TemplateRow['id']}
          onChange={(template) => change({ template })}
          onLeave={onClose}
        />
        <div className={styles.steppers}>
          <ContextStepper
            label={s.usualBefore}
            value={settings.before}
            usual={null}
            onChange={(before) => change({ before: before ?? 0 })}
          />
          <ContextStepper
            label={s.usualAfter}
            value={settings.after}
            usual={null}
            onChange={(after) => change({ after: after ?? 0 })}
          />
        </div>
        <Checkbox isSelected={settings.comments} onChange={(comments) => change({ comments })}>
          {s.withComments}
        </Checkbox>
        <Checkbox isSelected={settings.tags} onChange={(tags) => change({ tags })}>
          {s.withTags}
        </Checkbox>
      </section>
      <section className={styles.group} aria-label={s.proof}>
        <h3>{s.proof}</h3>
        <Checkbox
          isSelected={settings.sourceSafe}
          description={s.sourceSafeUse}
          onChange={(sourceSafe) => change({ sourceSafe })}
        >
          {s.sourceSafe}
        </Checkbox>
        <Checkbox isSelected={settings.sign} description={s.signUse} onChange={(sign) => change({ sign })}>
          {s.sign}
        </Checkbox>
      </section>
    </Modal>
  )
}

interface StyleChoiceProps {
  readonly settings: PackSettings
  readonly onChange: (changed: Partial<PackSettings>) => void
}

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' })

/** The citation style and its language. A style goes to the place for which it was made; that can be changed afterwards. */
function StyleChoice({ settings, onChange }: StyleChoiceProps) {
  const { styles: known, locales } = useRead('citations.styles', {}).data ?? { styles: [], locales: [] }
  const choose = (style: string) => {
    const kind = known.find(({ id }) => id === style)?.kind
    onChange({ style, citations: kind === 'in-text' ? 'in-text' : 'footnotes' })
  }
  return (
    <div className={styles.pair}>
      <Select
        label={s.style}
        value={settings.style}
        options={known.map(({ id, title }) => ({ value: id, text: title }))}
        onChange={choose}
      />
      <Select
        label={s.locale}
        value={settings.locale}
        options={locales.map((locale) => ({ value: locale, text: LANGUAGES.of(locale) ?? locale }))}
        onChange={(locale) => onChange({ locale })}
      />
    </div>
  )
}
