import { changeDesk } from './desk.ts'
import { useView } from './view.ts'

/** More of a selection is no help in finding where else it stands (UTF-16 units). */
const LONGEST_PHRASE = 300

/** Searches the library for words as they stand, side by side; nothing of them is read as an operator. */
export function searchForPhrase(words: string): void {
  // Quotation marks would end the phrase, and a star would let a word go on.
  const phrase = words.replace(/["“”„«»*\s]+/gu, ' ').trim()
  // A word that was cut would not be found.
  const text =
    phrase.length > LONGEST_PHRASE ? phrase.slice(0, LONGEST_PHRASE).replace(/\s\S*$/u, '') : phrase
  if (text === '') return
  useView.getState().show({ kind: 'search', text: `"${text}"`, furniture: false })
  changeDesk({ list: true })
}
