import { changeSettings } from '#renderer/data/settings.ts'
import { settings as strings } from '#renderer/strings/settings.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { defaultSettings, type Settings } from '#shared/domain/settings.ts'
import styles from './settings.module.css'

/** Size, width and line height of the text column, with a sample. */
export function ReadingSettings({ settings }: { readonly settings: Settings }) {
  const { readingSize, readingWidth, readingLineHeight } = settings
  const reset = () =>
    changeSettings({
      readingSize: defaultSettings.readingSize,
      readingWidth: defaultSettings.readingWidth,
      readingLineHeight: defaultSettings.readingLineHeight,
    })
  return (
    <section aria-label={strings.reading} className={styles.reading}>
      <div className={styles.sliders}>
        <Slider
          label={strings.size}
          value={readingSize}
          range={[12, 32, 1]}
          shown={strings.pixels}
          onChange={(size) => changeSettings({ readingSize: size })}
        />
        <Slider
          label={strings.width}
          value={readingWidth}
          range={[40, 100, 1]}
          shown={strings.characters}
          onChange={(width) => changeSettings({ readingWidth: width })}
        />
        <Slider
          label={strings.lineHeight}
          value={readingLineHeight}
          range={[1.2, 2.2, 0.02]}
          shown={strings.factor}
          onChange={(height) => changeSettings({ readingLineHeight: height })}
        />
        <div>
          <Button onPress={reset}>{strings.reset}</Button>
        </div>
      </div>
      <figure className={styles.sample} aria-label={strings.sample}>
        <p>{strings.sampleText}</p>
        <figcaption>{strings.sampleBy}</figcaption>
      </figure>
    </section>
  )
}
