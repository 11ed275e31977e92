import type { Rich, RichRun } from '#shared/domain/rich-text.ts'
import { inLine, Markdown } from './markdown-text.ts'

/** A citation as Markdown in one line. Its addresses are the only links there are. */
export function richMarkdown(runs: Rich): Markdown {
  return new Markdown(runs.map((run, index) => runMarkdown(run, runs[index - 1], runs[index + 1])).join(''))
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
