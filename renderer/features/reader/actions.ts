/** What a row of the reader can do; the object stays the same as long as the reader is mounted. */
export interface ReaderActions {
  copyLocator(ordinal: number): void
  setFurniture(ordinal: number, furniture: boolean): void
  toggleFold(from: number): void
}
