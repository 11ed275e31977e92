/** What can be done with passages; the object stays the same until the document changes. */
export interface ReaderActions {
  /** Copies the selected words. */
  copyWords(): void
  /** Searches the library for the selected words. */
  searchForWords(): void
  copyLocator(ordinal: number): void
  /** Copies a link to a passage as notes write it. */
  copyLink(ordinal: number): void
  setFurniture(ordinal: number, furniture: boolean): void
  /** Opens or folds the run of furniture between two ordinals. */
  toggleFold(from: number, to: number): void
}
