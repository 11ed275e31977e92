const LISTS = '[role="listbox"], [role="grid"], [role="list"], [role="tree"]'

/** Whether nothing has the focus: what had it went away. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Focuses the list in the part of the window that is marked as `data-focus-home`; false when there is none. */
export function focusHome(): boolean {
  const home = document.querySelector('[data-focus-home]')
  const list = home?.querySelector<HTMLElement>(LISTS)
  const target = list && list.tabIndex < 0 ? list.querySelector<HTMLElement>('[tabindex="0"]') : list
  target?.focus()
  return target !== null && target === document.activeElement
}
