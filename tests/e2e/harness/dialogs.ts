import type { ElectronApplication } from '@playwright/test'

/**
 * Native dialogs can't be driven by Playwright (and would wait for ever): these answer the next ones in their place.
 * `paths` empty means that the user cancels.
 */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

/** Answers save dialogs with `path`, or cancels them for null. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** Answers every save dialog with the name it proposes, in `folder`. */
export async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    // Called with the window and the options; Electron's typings also know a form without a window.
    const answer = (_window: unknown, options?: { readonly defaultPath?: string }) =>
      Promise.resolve({ canceled: false, filePath: `${into}/${options?.defaultPath?.split(/[/\\]/).at(-1)}` })
    dialog.showSaveDialog = answer
  }, folder)
}
