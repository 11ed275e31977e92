import type { editor } from './editor.ts'

/** Monaco's `TextDirection.RTL`, written out so that this file does not load Monaco. */
const RIGHT_TO_LEFT = { textDirection: 1 }

/** The first letter that has a direction is one of a script that runs from right to left. */
const STARTS_RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** What draws a line of a model in its own direction; null for lines that run from left to right. `number` counts from 1. */
export function directionMark(line: string, number: number): editor.IModelDeltaDecoration | null {
  if (!STARTS_RIGHT_TO_LEFT.test(line)) return null
  return {
    range: {
      startLineNumber: number,
      startColumn: 1,
      endLineNumber: number,
      endColumn: line.length + 1,
    },
    options: RIGHT_TO_LEFT,
  }
}
