import type { Point } from './page-geometry.ts'

/** The page under a point of the window, and the point on it in points; null outside of all pages in the DOM. */
export function pagePoint(
  root: HTMLElement,
  clientX: number,
  clientY: number,
  scale: number,
): (Point & { readonly number: number }) | null {
  let nearest: { readonly element: HTMLElement; readonly away: number } | null = null
  for (const element of root.querySelectorAll<HTMLElement>('[data-page]')) {
    const { top, bottom } = element.getBoundingClientRect()
    const away = Math.max(top - clientY, 0, clientY - bottom)
    if (!nearest || away < nearest.away) nearest = { element, away }
  }
  if (!nearest) return null
  const { left, top } = nearest.element.getBoundingClientRect()
  return {
    number: Number(nearest.element.dataset.page),
    x: (clientX - left) / scale,
    y: (clientY - top) / scale,
  }
}
