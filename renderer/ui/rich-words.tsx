import type { ReactNode } from 'react'
import type { Rich, RichRun } from '#shared/domain/rich-text.ts'

/** Formatted words of a citation. Addresses are shown and lead nowhere: the program opens no page. */
export function RichWords({ runs }: { readonly runs: Rich }) {
  return runs.map((run, index) => <Run key={index} run={run} />)
}

function Run({ run }: { readonly run: RichRun }) {
  let words: ReactNode = run.text
  if (run.italic) words = <em>{words}</em>
  if (run.bold) words = <strong>{words}</strong>
  if (run.smallCaps) words = <span style={{ fontVariantCaps: 'small-caps' }}>{words}</span>
  if (run.underline) words = <u>{words}</u>
  if (run.position === 'sup') words = <sup>{words}</sup>
  if (run.position === 'sub') words = <sub>{words}</sub>
  return words
}
