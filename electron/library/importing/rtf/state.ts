import type { Change } from '../office/changes.ts'
import { dateOfDttm, type Head } from './head.ts'
import { languageOfLcid } from './languages.ts'

/** What control words have set and a group restores at its end: of characters, of paragraphs, of the file. */
export interface State {
  /** Characters that stand after each `\u` for older programs. */
  fallback: number
  font: number
  latin: string | undefined
  eastAsian: string | undefined
  complex: string | undefined
  rightToLeft: boolean
  hidden: boolean
  bold: boolean
  position: 'above' | 'below' | null
  change: Change['act'] | null
  author: number
  date: string | null
  style: number
  outline: number | null
  inTable: boolean
  /** Tables inside each other, 0 for none; null where only `inTable` counts. */
  depth: number | null
  list: number | null
  level: number
  centred: boolean
  /** How far the first line stands out, and how far the paragraph is set in (twips). */
  first: number
  left: number
}

/** The state at the beginning of a document. */
export function beginning(head: Head): State {
  const state: State = {
    fallback: 1,
    font: 0,
    latin: undefined,
    eastAsian: undefined,
    complex: undefined,
    rightToLeft: false,
    hidden: false,
    bold: false,
    position: null,
    change: null,
    author: 0,
    date: null,
    style: 0,
    outline: null,
    inTable: false,
    depth: null,
    list: null,
    level: 0,
    centred: false,
    first: 0,
    left: 0,
  }
  plain(state, head)
  return state
}

/** `\plain`: characters look as they do by default. */
function plain(state: State, { defaultFont, defaultLanguage }: Head): void {
  state.font = defaultFont
  state.latin = defaultLanguage === null ? undefined : (languageOfLcid(defaultLanguage) ?? undefined)
  state.eastAsian = undefined
  state.complex = undefined
  state.rightToLeft = false
  state.hidden = false
  state.bold = false
  state.position = null
  state.change = null
}

/** `\pard`: paragraphs look as they do by default. */
function pard(state: State): void {
  state.style = 0
  state.outline = null
  state.inTable = false
  state.depth = null
  state.list = null
  state.level = 0
  state.centred = false
  state.first = 0
  state.left = 0
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|prs|ckb|syr|yi)\b/

/** `\lang` is that of the direction that was named last; writers also name it the other way round. */
function setLanguage(state: State, value: number): void {
  const tag = languageOfLcid(value) ?? undefined
  if (tag !== undefined && (state.rightToLeft || RIGHT_TO_LEFT.test(tag))) state.complex = tag
  else state.latin = tag
}

type Setter = (state: State, value: number | null, head: Head) => void

const isOn = (value: number | null): boolean => value !== 0

/** Control words that only change the state, by name. */
export const SETTERS: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ['uc', (state, value) => void (state.fallback = Math.max(0, value ?? 1))],
  ['plain', (state, _, head) => plain(state, head)],
  ['pard', pard],
  ['f', (state, value) => void (state.font = value ?? 0)],
  ['v', (state, value) => void (state.hidden = isOn(value))],
  ['b', (state, value) => void (state.bold = isOn(value))],
  ['super', (state, value) => void (state.position = isOn(value) ? 'above' : null)],
  ['sub', (state, value) => void (state.position = isOn(value) ? 'below' : null)],
  ['nosupersub', (state) => void (state.position = null)],
  ['lang', (state, value) => setLanguage(state, value ?? 0)],
  ['langfe', (state, value) => void (state.eastAsian = languageOfLcid(value ?? 0) ?? undefined)],
  [
    'alang',
    (state, value) => {
      const tag = languageOfLcid(value ?? 0)
      // The default for the other direction ("ar-SA", "hi-IN") says nothing; letters decide whether it is asked.
      if (tag !== null && value !== DEFAULT_COMPLEX) state.complex = tag
    },
  ],
  ['rtlch', (state) => void (state.rightToLeft = true)],
  ['ltrch', (state) => void (state.rightToLeft = false)],
  ['revised', (state, value) => void (state.change = isOn(value) ? 'inserted' : null)],
  ['deleted', (state, value) => void (state.change = isOn(value) ? 'deleted' : null)],
  ['mvf', (state) => void (state.change = 'moved away')],
  ['mvt', (state) => void (state.change = 'moved here')],
  ...['revauth', 'revauthdel', 'mvauth'].map((name): [string, Setter] => [
    name,
    (state, value) => void (state.author = value ?? 0),
  ]),
  ...['revdttm', 'revdttmdel', 'mvdate'].map((name): [string, Setter] => [
    name,
    (state, value) => void (state.date = value === null ? null : dateOfDttm(value)),
  ]),
  ['s', (state, value) => void (state.style = value ?? 0)],
  ['outlinelevel', (state, value) => void (state.outline = value)],
  ['intbl', (state) => void (state.inTable = true)],
  ['itap', (state, value) => void (state.depth = value)],
  ['ls', (state, value) => void (state.list = value)],
  ['ilvl', (state, value) => void (state.level = Math.max(0, value ?? 0))],
  ['qc', (state) => void (state.centred = true)],
  ...['ql', 'qr', 'qj'].map((name): [string, Setter] => [name, (state) => void (state.centred = false)]),
  ['fi', (state, value) => void (state.first = value ?? 0)],
  ['li', (state, value) => void (state.left = value ?? 0)],
])

/** Arabic of Saudi Arabia, which programs name where they know of none. */
const DEFAULT_COMPLEX = 1025

/** How many tables a paragraph stands in. */
export function tableDepth({ depth, inTable }: State): number {
  return Math.min(20, Math.max(0, depth ?? (inTable ? 1 : 0)))
}
