/** How long a keystroke may wait before it is sent to the library, in ms. */
export const AUTOSAVE_DELAY = 400

/** How long to wait before a failed save is tried again, in ms. */
const RETRY_DELAY = 2000

/**
 * Saves a text while it is being changed. `save` takes the text as it is at that moment; what is changed while it runs is
 * saved after it. A failed save is tried again until it succeeds: nothing is given up while the window is open.
 */
export class Autosave {
  readonly #save: () => Promise<unknown>
  #changes = 0
  #saved = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<void> | null = null

  constructor(save: () => Promise<unknown>) {
    this.#save = save
  }

  /** Whether everything is saved and no save is under way. */
  get isClean(): boolean {
    return this.#changes === this.#saved && !this.#running
  }

  /** Counts up with every change. */
  get changes(): number {
    return this.#changes
  }

  /** Tells that the text has changed: it is saved within `AUTOSAVE_DELAY`, however long the typing goes on. */
  touch(): void {
    this.#changes += 1
    this.#timer ??= setTimeout(() => void this.flush(), AUTOSAVE_DELAY)
  }

  /** Saves now what is not saved yet. Settles when that worked or failed; never rejects. */
  async flush(): Promise<void> {
    this.#stopTimer()
    // Without one under way the save must be sent at once: the window may be closing.
    if (this.#running) await this.#running
    if (this.#changes === this.#saved) return
    this.#running ??= this.#run()
    await this.#running
  }

  /** Stops trying; what is not saved then is lost. */
  stop(): void {
    this.#stopTimer()
    this.#saved = this.#changes
  }

  async #run(): Promise<void> {
    const upTo = this.#changes
    try {
      await this.#save()
      this.#saved = Math.max(this.#saved, upTo)
    } catch {
      // The failure was shown by whoever saved; here only the text counts.
      if (this.#changes !== this.#saved) {
        this.#timer ??= setTimeout(() => void this.flush(), RETRY_DELAY)
      }
    } finally {
      this.#running = null
    }
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
