import { highlightColour } from '#shared/contract/documents.ts'

/**
 * The looks of painted text. They are written with literal colours whenever the theme changes, because `::highlight()`
 * does not see the custom properties of the page in Chromium before 128.
 */
let sheet: CSSStyleSheet | null = null

/** Gives every name of `painter.ts` its look, in the colours of the theme, from now on. */
export function stylePaint(): void {
  if (sheet) return
  sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const write = () => sheet?.replaceSync(paintRules(getComputedStyle(document.documentElement)))
  write()
  new MutationObserver(write).observe(document.documentElement, { attributeFilter: ['data-theme'] })
}

/** The rules, with the custom properties of `ui/tokens.css` and `paint.css` as they are now. */
function paintRules(theme: { getPropertyValue(name: string): string }): string {
  const value = (name: string) => theme.getPropertyValue(name).trim()
  // Ink is always set: the paler letters of quotations and captions are hard to read on a coloured ground.
  const ground = (name: string, colour: string, ink = '--ink') =>
    `::highlight(${name}) { background-color: ${value(colour)}; color: ${value(ink)}; }`
  return [
    ...highlightColour.options.flatMap((colour) => [
      ground(`hl-${colour}`, `--hl-${colour}`),
      ground(`hl-active-${colour}`, `--hl-active-${colour}`),
      // Where highlights overlap, the one beneath shows as a line in its own colour.
      `::highlight(hl-under-${colour}) { text-decoration: underline 3px ${value(`--dot-${colour}`)}; }`,
    ]),
    ground('hl-found', '--hl-found', '--hl-found-ink'),
    ground('hl-found-now', '--hl-found-now', '--hl-found-now-ink'),
    ground('hl-pending', '--hl-pending'),
    ground('hl-flash', '--accent', '--accent-ink'),
  ].join('\n')
}
