import { ClipboardItem, clipboard } from 'electron'

/** What the clipboard of an older Electron takes. */
interface OlderClipboard {
  write(data: { readonly text: string; readonly html: string }): void
}

/** Puts text on the clipboard, and its formatted form where there is one, both at once. */
export async function copy(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) await clipboard.writeText(text)
  // Before Electron 45 there are no items, and the clipboard takes an object of its own.
  else if (typeof ClipboardItem === 'function')
    await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })])
  else (clipboard as unknown as OlderClipboard).write({ text, html })
}
