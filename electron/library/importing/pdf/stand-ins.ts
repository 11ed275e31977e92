/**
 * What pdf.js expects of a browser as soon as it is imported, although only drawing uses it. Nothing is drawn here, so
 * these do nothing; what a runtime has itself stays.
 */
export function installStandIns(): void {
  const globals = globalThis as Record<string, unknown>
  globals['DOMMatrix'] ??= InertShape
  globals['Path2D'] ??= InertShape
  globals['FontFace'] ??= InertFont
}

/** Made once by pdf.js while it is imported, and never asked for anything. */
class InertShape {
  readonly isDrawn = false
}

/** A font of a file is never loaded into anything: it is "loaded" at once. */
class InertFont {
  get loaded(): Promise<this> {
    return Promise.resolve(this)
  }
}

/** Takes the fonts that pdf.js wants to show a page with, and forgets them. */
export const inertDocument = { fonts: { add: () => undefined, delete: () => undefined } }
