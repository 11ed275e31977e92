/** What takes the keys in a tab, the first that is there: a text, a note's editor, its preview, a pack's items. */
const CONTENT = [
  '[role="article"]',
  '.monaco-editor textarea',
  'section[tabindex="0"]',
  '[role="grid"]',
] as const

function contentOf(panel: HTMLElement): HTMLElement | null {
  for (const selector of CONTENT) {
    const found = panel.querySelector<HTMLElement>(selector)
    if (found) return found
  }
  return null
}

/** Focuses what the tab in front of a pane (from 0) shows, or the pane's button if it is empty. False without a pane. */
export function focusPane(number: number): boolean {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${number + 1}"]`)
  const panel = pane?.querySelector<HTMLElement>('[role="tabpanel"]')
  if (panel) focusContent(panel)
  else pane?.querySelector<HTMLElement>('button')?.focus()
  return pane !== null
}

/** Focuses the content of a tab; while that loads the tab's frame has the focus, and keys go nowhere else. */
function focusContent(panel: HTMLElement): void {
  const content = contentOf(panel)
  if (content) return content.focus()
  panel.focus()
  const loading = new MutationObserver(() => {
    const waits = document.activeElement === panel
    const loaded = waits ? contentOf(panel) : null
    if (!waits || loaded) loading.disconnect()
    loaded?.focus()
  })
  loading.observe(panel, { childList: true, subtree: true })
}
