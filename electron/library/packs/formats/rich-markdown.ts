import type { Rich, RichRun } from '#shared/domain/rich-text.ts'
import { type DirectedRun, isolatedRuns, isRightToLeftLanguage } from '#shared/text/direction.ts'
import { inLine, Markdown } from './markdown-text.ts'

/**
 * A citation in a language (BCP 47) as Markdown in one line. Its addresses are the only links there are. Where words of both
 * directions stand in it, the isolates of Unicode (UAX #9) keep numbers where they were written; no reader shows them.
 */
export function richMarkdown(cited: Rich, locale: string): Markdown {
  const rightToLeft = isRightToLeftLanguage(locale)
  const isOther = (part: DirectedRun): boolean => part.rightToLeft !== rightToLeft
  const isMixed = cited.some(({ text }) => isolatedRuns(text, rightToLeft).some(isOther))
  const isolated = (run: RichRun): RichRun => {
    if (run.href !== undefined) return run
    const parts = isolatedRuns(run.text, rightToLeft)
    return {
      ...run,
      text: parts.map((part) => (isOther(part) ? `\u2068${part.text}\u2069` : part.text)).join(''),
    }
  }
  const runs = isMixed ? cited.map(isolated) : cited
  const words = runs.map((run, index) => runMarkdown(run, runs[index - 1], runs[index + 1])).join('')
  const [mark, begin] = rightToLeft ? ['\u200f', '\u2067'] : ['\u200e', '\u2066']
  return new Markdown(isMixed ? `${mark}${begin}${words}\u2069` : words)
}

function runMarkdown(run: RichRun, before: RichRun | undefined, after: RichRun | undefined): string {
  if (run.href !== undefined && /^https?:\/\/[^\s<>\\]+$/i.test(run.href)) {
    return run.href === run.text ? `<${run.href}>` : `[${inLine(run.text)}](<${run.href}>)`
  }
  const marks = `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`
  const [, indent = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? []
  if (marks === '' || words === '' || !canBeMarked(words, indent, tail, before, after))
    return inLine(run.text)
  return `${indent}${marks}${inLine(words)}${marks}${tail}`
}

/** Signs of emphasis between a letter and a mark of punctuation would stay signs (CommonMark 6.2). */
function canBeMarked(
  words: string,
  indent: string,
  tail: string,
  before: RichRun | undefined,
  after: RichRun | undefined,
): boolean {
  const opens = indent !== '' || !/[\p{L}\p{N}]$/u.test(before?.text ?? '') || /^[\p{L}\p{N}]/u.test(words)
  const closes = tail !== '' || !/^[\p{L}\p{N}]/u.test(after?.text ?? '') || /[\p{L}\p{N}]$/u.test(words)
  return opens && closes
}
