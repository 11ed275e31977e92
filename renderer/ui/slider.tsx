import { useEffect, useState } from 'react'
import { Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './slider.module.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  /** Least, greatest, step. */
  readonly range: readonly [number, number, number]
  /** The value in words. */
  readonly shown: (value: number) => string
  /** Called when the thumb is let go. */
  readonly onChange: (value: number) => void
}

/** A value within a range, with its words beside the label. */
export function Slider({ label, value, range: [least, greatest, step], shown, onChange }: SliderProps) {
  const [moving, setMoving] = useState(value)
  useEffect(() => setMoving(value), [value])
  return (
    <AriaSlider
      className={styles.slider}
      value={moving}
      minValue={least}
      maxValue={greatest}
      step={step}
      onChange={setMoving}
      onChangeEnd={onChange}
    >
      <Label>{label}</Label>
      <SliderOutput className={styles.value}>{shown(moving)}</SliderOutput>
      <SliderTrack className={styles.track}>
        {({ state }) => (
          <>
            <i style={{ inlineSize: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={styles.thumb} />
          </>
        )}
      </SliderTrack>
    </AriaSlider>
  )
}
