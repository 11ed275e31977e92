/** A document in its pane as far as what follows it needs to know: the text (`viewport.ts`) or the pages of the source. */
export interface Sight {
  /** Calls back whenever it has moved in the pane. */
  watch(watcher: () => void): () => void
  /** Calls back with every change of what is in the DOM. */
  subscribe(listener: () => void): () => void
  /** Keeps the parts with these keys (`data-row`) in the DOM, wherever the reader is. */
  pin(keys: readonly string[]): void
  /** Lets go of the place that it was sent to. */
  release(): void
}
