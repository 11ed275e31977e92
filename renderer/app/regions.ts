import { focusPane } from '#renderer/data/pane-focus.ts'

const FOCUSABLE = 'a[href], button, input, textarea, select, [tabindex]'

/** Where the focus was in each region, so that coming back is coming back. */
const left = new WeakMap<Element, HTMLElement>()

function visibleRegions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  )
}

function enter(region: HTMLElement): void {
  const before = left.get(region)
  if (before && region.contains(before) && before.checkVisibility()) return before.focus()
  const pane = region.dataset['pane']
  if (pane && focusPane(Number(pane) - 1)) return
  const inside = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.tabIndex >= 0 && !element.hasAttribute('disabled') && element.checkVisibility(),
  )
  if (inside) return inside.focus()
  region.tabIndex = -1
  region.focus()
}

/** Moves the focus to the next (1) or previous (-1) region of the window: top bar, sidebar, list, panes, inspector, status. */
export function goToRegion(step: 1 | -1): void {
  const regions = visibleRegions()
  const focused = document.activeElement
  const here = regions.findIndex((region) => region.contains(focused))
  const from = regions[here]
  if (from && focused instanceof HTMLElement) left.set(from, focused)
  const next = regions.at((here < 0 ? (step > 0 ? 0 : -1) : here + step) % regions.length)
  if (next) enter(next)
}
